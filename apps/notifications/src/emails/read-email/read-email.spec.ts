import { planEmails, planMessages, readEmail, type PlannedMessage } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { aCaller, aPaper, asManager, lyon, tell, type TestCaller } from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { aProject } from '../correspondence.builder';
import { ForgetSentMessages } from '../forget-sent-messages/forget-sent-messages.job';
import { openMailer, type Mailer } from '../send-emails/mailer.builder';
import { projects } from '../send-emails/sales-desk.builder';

let mailer: Mailer;
let nats: Mailer['nats'];
let smtp: Mailer['smtp'];
let service: Mailer['service'];

beforeAll(async () => {
  mailer = await openMailer();
  ({ nats, smtp, service } = mailer);
});
afterAll(() => mailer?.close());

const reached = (emailId: string, state: 'SENT' | 'UNKNOWN' = 'SENT') =>
  service.eventually(async () => {
    const email = await service.ask(readEmail, { emailId }).catch(() => undefined);
    return email?.state === state && email;
  }, 30_000);

/** A letter to the customer of a project whose quote can be signed by a link. */
async function aLetter(): Promise<string> {
  const signingLink = `https://comptoir.example/api/v1/quote-offers/${newId()}.3.${'s'.repeat(43)}`;
  const told = aProject({ papers: [aPaper({ signingLink })] });
  projects.set(told.project.id, told);
  const operationId = newId();
  const itemId = newId();
  const { id: partyId, name } = told.customer;
  await tell(nats, planEmails, {
    id: operationId,
    data: {
      operationId,
      chunk: 1,
      createdBy: { id: newId(), name: 'Anna Petit' },
      content: {
        subject: 'Projet {{ projet.numero }}',
        body: '<p>Bonjour {{ destinataire.nom }}, pour signer : {{ devis.lien }}</p>',
        format: 'HTML',
        templateId: null,
        documents: ['QUOTE'],
        fileId: null,
      },
      items: [
        {
          itemId,
          storeId: lyon,
          projectId: told.project.id,
          documentIds: told.papers.map(({ quoteId }) => quoteId),
          audience: 'CUSTOMER',
          recipient: { partyId, name, email: 'marie@client.example' },
        },
      ],
    },
  });
  await reached(itemId);
  return itemId;
}

async function planned(part: Partial<PlannedMessage>): Promise<string> {
  const emailId = newId();
  const message: PlannedMessage = {
    emailId,
    topic: 'COMMENT',
    storeId: lyon,
    projectId: null,
    operationId: null,
    itemId: null,
    createdBy: 'Anna Petit',
    recipient: { partyId: newId(), name: 'Marie', email: 'marie@client.example' },
    subject: 'Votre projet',
    text: 'Bonjour',
    html: null,
    calendar: null,
    papersFor: null,
    ...part,
  };
  await tell(nats, planMessages, { id: emailId, data: { messages: [message] } });
  return emailId;
}
async function aMessage(part: Partial<PlannedMessage>): Promise<string> {
  const emailId = await planned(part);
  await reached(emailId);
  return emailId;
}
const readBy = (as: TestCaller, emailId: string) => service.ask(readEmail, { emailId }, { as });

describe('an e-mail', () => {
  it('is unknown outside the stores of whoever asks', async () => {
    const emailId = await aMessage({});
    await expect(readBy(asManager([newId()]), emailId)).toBeRefused('email.not-found');
  });

  it('is read as it left, with what was attached', async () => {
    const emailId = await aLetter();
    const mail = smtp.mails.find(({ messageId }) => messageId?.includes(emailId));
    const left = await simpleParser(mail?.raw ?? '');
    const { message, subject } = await service.ask(readEmail, { emailId });
    expect(message?.subject).toBe(left.subject);
    expect(subject).toBe(left.subject);
    expect(message?.html).toContain('Bonjour Marie Lefevre');
    expect(message?.attachments.map(({ name, bytes }) => [name, bytes])).toEqual(
      left.attachments.map(({ filename, size }) => [filename, size]),
    );
  });

  it('does not give away the links by which its recipient signs and opts out', async () => {
    const emailId = await aLetter();
    const mail = smtp.mails.find(({ messageId }) => messageId?.includes(emailId));
    const { text = '' } = await simpleParser(mail?.raw ?? '');
    const tokens = [...text.matchAll(/(?:quote-offers|opt-outs)\/([\w.-]+)/g)].map(([, token]) => token);
    expect(tokens).toHaveLength(2);
    const { message } = await service.ask(readEmail, { emailId });
    const told = JSON.stringify(message);
    for (const token of tokens) expect(told).not.toContain(token);
    expect(message?.text).toContain('/api/v1/quote-offers/…');
  });

  it('to a supplier is read by whoever may see what we pay, the others are told nothing of it', async () => {
    const emailId = await aMessage({ topic: 'PURCHASE_ORDER', text: 'Caisson 60 : 61,20 €' });
    const mailOnly = aCaller({ 'email.read': { scope: 'stores', stores: [lyon] } });
    expect(await readBy(mailOnly, emailId)).toMatchObject({ state: 'SENT', message: null });
    expect((await readBy(asManager([lyon]), emailId)).message?.text).toContain('61,20 €');
  });

  it('that tells somebody their day is theirs alone', async () => {
    const partyId = newId();
    const emailId = await aMessage({
      topic: 'DIGEST',
      recipient: { partyId, name: 'Julien', email: 'julien@comptoir.example' },
    });
    expect((await readBy(asManager([lyon]), emailId)).message).toBeNull();
    expect((await readBy({ ...asManager([lyon]), partyId }, emailId)).message?.text).toContain('Bonjour');
  });

  it('is kept as long as the house wants, and its e-mail for longer', async () => {
    const [old, young] = [await aMessage({}), await aMessage({})];
    const aged = async (emailIds: string[], days: number) =>
      service.database.query(
        `update sent_message set kept_at = clock_timestamp() - $2::int * interval '1 day' where email_id = any($1)`,
        [emailIds, days],
      );
    await service.database.query(
      `insert into email (id, topic, store_id, quote_ids, recipient_id, recipient_name, recipient_email,
        gap_days, message_id, created_by, state)
      select gen_random_uuid(), 'COMMENT', $1, '{}', $1, '', '', 0, 'old-' || n, '', 'SENT' from generate_series(1, 2500) n`,
      [lyon],
    );
    await service.database
      .query(`insert into sent_message (email_id, sender, subject, body_text, body_html, attachments, kept_at)
      select id, '', '', '', '', '[]', 'epoch' from email where message_id like 'old-%'`);
    await aged([old], 731);
    await aged([young], 729);
    await service.app.get(ForgetSentMessages).run();
    expect(await service.ask(readEmail, { emailId: old })).toMatchObject({ state: 'SENT', message: null });
    expect((await service.ask(readEmail, { emailId: young })).message?.text).toContain('Bonjour');
    expect(
      await service.database.query(
        `select from sent_message where kept_at < clock_timestamp() - interval '730 days'`,
      ),
    ).toHaveLength(0);
    await service.database.query(`delete from email where message_id like 'old-%'`);
  });

  it('whose end nobody learned is read as it was handed over', async () => {
    await smtp.mode('drop-after-data');
    const email = await reached(await planned({}), 'UNKNOWN');
    await smtp.mode('accept');
    expect(email.message?.text).toContain('Bonjour');
  });
});
