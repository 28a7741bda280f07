import {
  emailBouncedV1,
  emailRepliedV1,
  findEmails,
  findReplies,
  planMessages,
  readEmailFigures,
  receiveMail,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  lyon,
  startTestService,
  tell,
  testNats,
  testSmtp,
  together,
  type TestNats,
  type TestService,
  type TestSmtp,
} from '@comptoir/testing';
import { notificationsService } from '../notifications-service';

let nats: TestNats;
let smtp: TestSmtp;
let service: TestService;
const secret = 'the provider knows this one';

beforeAll(async () => {
  [nats, smtp] = await Promise.all([testNats(), testSmtp()]);
  service = await startTestService(notificationsService, {
    nats,
    env: { SMTP_URL: smtp.url, INBOUND_SECRET: secret },
  });
});
afterAll(async () => {
  await service?.stop();
  await Promise.all([smtp?.stop(), nats?.stop()]);
});

/** An e-mail that was sent. */
async function sent(): Promise<string> {
  const emailId = newId();
  const message = {
    emailId,
    topic: 'COMMENT' as const,
    storeId: lyon,
    projectId: newId(),
    operationId: null,
    itemId: null,
    createdBy: 'Anna Petit',
    recipient: { partyId: newId(), name: 'Marie', email: 'marie@client.example' },
    subject: 'Votre projet',
    text: 'Bonjour',
    html: null,
    calendar: null,
    papersFor: null,
  };
  await tell(nats, planMessages, { id: emailId, data: { messages: [message] } });
  await service.eventually(
    async () =>
      (await service.database.query(`select from email where id = $1 and state = 'SENT'`, [emailId]))
        .length === 1,
    20_000,
  );
  return emailId;
}
const hand = (lines: string[], shown = secret) =>
  service.ask(receiveMail, { secret: shown, message: Buffer.from(lines.join('\r\n')).toString('base64') });
const answerTo = (emailId: string, id = newId()) => [
  'From: Marie <marie@client.example>',
  `Message-ID: <${id}@client.example>`,
  `In-Reply-To: <${emailId}@comptoir.example>`,
  'Subject: Re: Votre projet',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Oui, avec plaisir !',
];
const bounceOf = (emailId: string) => [
  'From: MAILER-DAEMON@mx.example',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  `Message-ID: <${emailId}@comptoir.example>`,
  '',
  '--b--',
];

describe('a message that a provider hands in', () => {
  it('is refused without the secret, and ignored where it is about nothing of ours', async () => {
    const emailId = await sent();
    await expect(hand(answerTo(emailId), 'not the secret')).toBeRefused('inbound-mail.secret-wrong');
    expect(await hand(answerTo(newId()))).toEqual({ outcome: 'IGNORED', emailId: null });
    expect(await service.announced(emailRepliedV1)).toEqual([]);
  });

  it('is kept as an answer once, however often it is handed in', async () => {
    const emailId = await sent();
    const answer = answerTo(emailId);
    const outcomes = await together(3, () => hand(answer));
    expect(
      outcomes.map((one) => (one.status === 'fulfilled' ? one.value.outcome : one.reason)).sort(),
    ).toEqual(['KNOWN', 'KNOWN', 'REPLY']);
    const { items } = await service.ask(findReplies, { emailId });
    expect(items).toMatchObject([
      { text: expect.stringContaining('Oui, avec plaisir'), from: { name: 'Marie' } },
    ]);
    expect(await service.announced(emailRepliedV1)).toMatchObject([{ emailId, topic: 'COMMENT' }]);
    const elsewhere = await service.ask(findReplies, { emailId }, { as: asManager([newId()]) });
    expect(elsewhere.page.total).toBe(0);
    expect((await service.ask(findEmails, { projectId: items[0]?.projectId ?? '' })).items).toMatchObject([
      { id: emailId, replies: 1 },
    ]);
  });

  it('makes an e-mail that came back a bounced one, once', async () => {
    const emailId = await sent();
    expect(await hand(bounceOf(emailId))).toEqual({ outcome: 'BOUNCE', emailId });
    expect(await hand(bounceOf(emailId))).toEqual({ outcome: 'KNOWN', emailId });
    expect(await service.announced(emailBouncedV1, emailId)).toMatchObject([{ reason: '5.1.1' }]);
    expect(await service.ask(readEmailFigures, {})).toMatchObject({ bounced: 1 });
    expect((await service.ask(findEmails, { state: ['BOUNCED'] })).items).toMatchObject([
      { id: emailId, reason: '5.1.1', sentAt: expect.any(String) },
    ]);
  });

  it('is asked for again where it overtook the news of its sending', async () => {
    const emailId = await sent();
    await service.database.query(
      `update email set state = 'UNKNOWN', lease_until = now() + interval '1 hour' where id = $1`,
      [emailId],
    );
    await expect(hand(bounceOf(emailId))).toBeRefused('inbound-mail.too-early');
  });
});
