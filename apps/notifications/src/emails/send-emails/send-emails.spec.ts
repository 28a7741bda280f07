import {
  cancelReminders,
  createTemplate,
  emailFailedV1,
  emailSentV1,
  emailSuppressedV1,
  findEmails,
  mailServerChangedV1,
  planReminders,
  readEmailFigures,
  type DataOf,
  type QuotePaper,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  aPaper,
  lyon,
  asManager,
  startTestService,
  tell,
  testNats,
  testSmtp,
  type TestNats,
  type TestService,
  type TestSmtp,
} from '@comptoir/testing';
import { simpleParser } from 'mailparser';
import { notificationsService } from '../../notifications-service';
import { papers, salesDesk } from './sales-desk.builder';

let nats: TestNats;
let sales: TestService;
let smtp: TestSmtp;
let service: TestService;

const env = () => ({
  SMTP_URL: smtp.url,
  MAIL_LEASE_SECONDS: '1',
  MAIL_PROBE_MS: '50',
  MAIL_WHEN_UNKNOWN: 'once',
});
beforeAll(async () => {
  [nats, smtp] = await Promise.all([testNats(), testSmtp()]);
  [sales, service] = await Promise.all([
    startTestService(salesDesk, { nats }),
    startTestService(notificationsService, { nats, env: env() }),
  ]);
});
afterAll(async () => {
  await Promise.all([service?.stop(), sales?.stop()]);
  await Promise.all([smtp?.stop(), nats?.stop()]);
});
beforeEach(async () => {
  papers.clear();
  await smtp.mode('accept');
  smtp.mails.length = 0;
});

type Order = DataOf<typeof planReminders>;

/** Orders one reminder for each of these sets of quotes. */
async function order(
  quotes: QuotePaper[][],
  change: Partial<Order['items'][number]> = {},
  templateId: string | null = null,
): Promise<Order> {
  const plan: Order = {
    operationId: newId(),
    chunk: 1,
    createdBy: { id: newId(), name: 'Anna Petit' },
    templateId,
    items: quotes.map((set) => {
      for (const paper of set) papers.set(paper.quoteId, paper);
      const { id: partyId, name } = set[0]!.customer;
      return {
        itemId: newId(),
        storeId: lyon,
        projectId: newId(),
        quoteIds: set.map(({ quoteId }) => quoteId),
        recipient: { partyId, name, email: 'as-it-was@client.example' },
        gapDays: 7,
        ...change,
      };
    }),
  };
  await tell(nats, planReminders, { id: plan.operationId, data: plan });
  return plan;
}

const stateOf = async (id: string) =>
  (
    await service.database.query<{ state: string; reason: string | null }>(
      'select state, reason from email where id = $1',
      [id],
    )
  )[0];
const ended = (id: string) =>
  service.eventually(async () => {
    const row = await stateOf(id);
    return row && ['SENT', 'SUPPRESSED', 'FAILED'].includes(row.state) && row;
  }, 20_000);
const itemOf = ({ items }: Order, at = 0) => items[at]!.itemId;

describe('a reminder', () => {
  it('reaches the customer once, from the store, with the quote as PDF', async () => {
    const paper = aPaper();
    const plan = await order([[paper]]);
    expect(await ended(itemOf(plan))).toEqual({ state: 'SENT', reason: null });

    expect(smtp.mails).toHaveLength(1);
    const mail = await simpleParser(smtp.mails[0]!.raw);
    expect(mail.messageId).toBe(`<${itemOf(plan)}@comptoir.example>`);
    expect(mail.from?.value).toEqual([{ name: 'Lyon Part-Dieu', address: 'no-reply@comptoir.example' }]);
    expect(mail.to).toMatchObject({ value: [{ name: 'Mme Lefèvre', address: 'lefevre@client.example' }] });
    expect(mail.replyTo?.text).toBe('lyon@magasin.example');
    expect(mail.subject).toBe('Votre devis DE-2026-01234 – Lyon Part-Dieu');
    expect(mail.text).toContain('Il est valable jusqu’au 30/11/2026.');
    expect(mail.text).not.toMatch(/\{\{|\}\}|undefined/);
    expect(mail.attachments.map(({ filename, contentType }) => ({ filename, contentType }))).toEqual([
      { filename: 'DE-2026-01234.pdf', contentType: 'application/pdf' },
    ]);
    expect(await service.announced(emailSentV1, itemOf(plan))).toMatchObject([
      {
        itemId: itemOf(plan),
        operationId: plan.operationId,
        quoteIds: [paper.quoteId],
        sentOn: '2026-11-24',
      },
    ]);
  });

  it('of two quotes of a project is one message with two papers', async () => {
    const first = aPaper({ number: 'DE-1' });
    const plan = await order([[first, aPaper({ number: 'DE-2', customer: first.customer })]]);
    await ended(itemOf(plan));
    const mail = await simpleParser(smtp.mails[0]!.raw);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['DE-1.pdf', 'DE-2.pdf']);
    expect(smtp.mails).toHaveLength(1);
  });

  it('says what its own shop, or every shop, may say, and nothing of the templates of others', async () => {
    const templateIn = async (storeId: string | null) => {
      const words = { name: 'La leur', subject: `Mots de ${storeId}`, body: 'Bonjour' };
      return (await service.ask(createTemplate, { ...words, storeId })).id;
    };
    const subjects = [];
    for (const storeId of [lyon, null, newId()]) {
      const plan = await order([[aPaper()]], {}, await templateIn(storeId));
      await ended(itemOf(plan));
      subjects.push((await simpleParser(smtp.mails.at(-1)!.raw)).subject);
    }
    expect(subjects).toEqual([
      `Mots de ${lyon}`,
      'Mots de null',
      'Votre devis DE-2026-01234 – Lyon Part-Dieu',
    ]);
  });

  it('ordered twice is sent once', async () => {
    const plan = await order([[aPaper()]]);
    await ended(itemOf(plan));
    await tell(nats, planReminders, { id: plan.operationId, data: { ...plan, chunk: 2 } });
    const marker = await order([[aPaper()]]);
    await ended(itemOf(marker));
    expect(smtp.mails).toHaveLength(2);
  });

  it('is left out when the customer signed between plan and sending', async () => {
    const paper = aPaper({ status: 'SIGNED' });
    const plan = await order([[paper]]);
    expect(await ended(itemOf(plan))).toEqual({ state: 'SUPPRESSED', reason: 'SIGNED_MEANWHILE' });
    expect(smtp.mails).toHaveLength(0);
    expect(await service.announced(emailSuppressedV1, itemOf(plan))).toMatchObject([
      { reason: 'SIGNED_MEANWHILE' },
    ]);
  });

  it('of the same quote in two operations at once is sent once', async () => {
    const paper = aPaper();
    const plans = [await order([[paper]]), await order([[paper]]), await order([[paper]])];
    const states = await Promise.all(plans.map((plan) => ended(itemOf(plan))));
    expect(states.map(({ state }) => state).sort()).toEqual(['SENT', 'SUPPRESSED', 'SUPPRESSED']);
    expect(smtp.mails).toHaveLength(1);
  });

  it('takes no header or recipient from a name', async () => {
    const { customer } = aPaper();
    const plan = await order([
      [aPaper({ customer: { ...customer, name: 'X\r\nBcc: evil@x.example <e@x.example>, "' } })],
    ]);
    await ended(itemOf(plan));
    const [mail] = smtp.mails;
    expect(mail?.to).toEqual(['lefevre@client.example']);
    expect((await simpleParser(mail!.raw)).bcc).toBeUndefined();
  });
});

describe('a mail server', () => {
  it('that is away delays, and counts no attempt', async () => {
    await smtp.mode('refuse-connection');
    const plan = await order(Array.from({ length: 20 }, () => [aPaper()]));
    await service.eventually(() => service.logs.some((line) => line.includes('no e-mail can be sent')));
    await smtp.mode('accept');
    for (const { itemId } of plan.items) expect((await ended(itemId)).state).toBe('SENT');
    expect(smtp.mails).toHaveLength(20);
    const [{ attempts } = { attempts: -1 }] = await service.database.query<{ attempts: number }>(
      'select sum(attempts)::int as attempts from email where operation_id = $1',
      [plan.operationId],
    );
    expect(attempts).toBe(0);
  });

  it('that goes away and comes back is told of, once each, whatever is tried meanwhile', async () => {
    const turns = async () =>
      (await service.announced(mailServerChangedV1)).map(({ downSince }) => downSince === null);
    const before = (await turns()).length;
    await smtp.mode('refuse-connection');
    const plan = await order([[aPaper()], [aPaper()]]);
    await service.eventually(async () => (await turns()).length > before);
    await smtp.mode('accept');
    for (const { itemId } of plan.items) expect((await ended(itemId)).state).toBe('SENT');
    expect((await turns()).slice(before)).toEqual([false, true]);
    const told = await service.announced(mailServerChangedV1);
    expect(told.map(({ version }) => version)).toEqual(told.map((_, index) => index + 2));
  });

  it('is shared by stores in turn: hundreds of one keep nobody of another waiting', async () => {
    await smtp.mode('refuse-connection');
    const waiting = async ({ operationId }: Order, states = ['QUEUED']) =>
      (
        await service.database.query('select from email where operation_id = $1 and state = any($2)', [
          operationId,
          states,
        ])
      ).length;
    const planned = ['QUEUED', 'SENDING', 'UNKNOWN'];
    const many = await order(Array.from({ length: 200 }, () => [aPaper()]));
    await service.eventually(async () => (await waiting(many, planned)) === 200);
    const one = await order([[aPaper()]], { storeId: newId() });
    await service.eventually(async () => (await waiting(one, planned)) === 1);
    await smtp.mode('accept');
    expect((await ended(itemOf(one))).state).toBe('SENT');
    expect(await waiting(many)).toBeGreaterThan(100);
    for (const { itemId } of many.items) expect((await ended(itemId)).state).toBe('SENT');
  });

  it('that says "later" is tried again, and one that says "never" is believed', async () => {
    await smtp.mode('4xx');
    const later = await order([[aPaper()]]);
    await service.eventually(
      async () =>
        (await service.database.query('select from email where id = $1 and attempts = 1', [itemOf(later)]))
          .length === 1,
    );
    await smtp.mode('5xx');
    const never = await order([[aPaper()]]);
    expect(await ended(itemOf(never))).toMatchObject({ state: 'FAILED' });
    expect(await service.announced(emailFailedV1, itemOf(never))).toHaveLength(1);
    await smtp.mode('accept');
    expect(await ended(itemOf(later))).toMatchObject({ state: 'SENT' });
  });

  it('that vanishes after the data leaves a doubt, which is never resolved by sending again', async () => {
    await smtp.mode('drop-after-data');
    const plan = await order([[aPaper()]]);
    await service.eventually(async () => (await stateOf(itemOf(plan)))?.state === 'UNKNOWN');
    await smtp.mode('accept');
    expect(await ended(itemOf(plan))).toEqual({ state: 'FAILED', reason: 'email.delivery-unknown' });
    expect(smtp.mails).toHaveLength(1);
  });
});

describe('a cancelled operation', () => {
  it('sends nothing more, whichever order comes first', async () => {
    await smtp.mode('refuse-connection');
    const plan = await order([[aPaper()], [aPaper()]]);
    await service.eventually(
      async () =>
        (await service.database.query('select from email where operation_id = $1', [plan.operationId]))
          .length === 2,
    );
    await tell(nats, cancelReminders, { id: plan.operationId, data: { operationId: plan.operationId } });
    expect(await ended(itemOf(plan))).toEqual({ state: 'SUPPRESSED', reason: 'CANCELLED' });

    const late = { ...plan, chunk: 2, items: [{ ...plan.items[0]!, itemId: newId() }] };
    await tell(nats, planReminders, { id: plan.operationId, data: late });
    expect(await ended(itemOf(late))).toEqual({ state: 'SUPPRESSED', reason: 'CANCELLED' });
    await smtp.mode('accept');
    expect(smtp.mails).toHaveLength(0);
  });
});

describe('e-mails', () => {
  it('are found by state and operation, in one’s own stores only', async () => {
    const plan = await order([[aPaper()]]);
    await ended(itemOf(plan));
    const found = await service.ask(findEmails, { operationId: plan.operationId, state: ['SENT'] });
    expect(found).toMatchObject({
      page: { total: 1 },
      items: [{ id: itemOf(plan), recipient: { name: 'Mme Lefèvre' } }],
    });
    const elsewhere = asManager([newId()]);
    expect((await service.ask(findEmails, {}, { as: elsewhere })).page.total).toBe(0);
    expect(await service.ask(readEmailFigures, {}, { as: elsewhere })).toEqual({
      queued: 0,
      sentToday: 0,
      failed: 0,
      bounced: 0,
      suppressedToday: 0,
    });
    expect((await service.ask(readEmailFigures, {})).sentToday).toBeGreaterThan(0);
  });
});
