import {
  cancelBulkOperation,
  createBulkOperation,
  createSelection,
  emailFailedV1,
  emailSentV1,
  previewBulkOperation,
  readBulkOperation,
  readQuote,
  type BulkOperationView,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import {
  asManager,
  asSalesperson,
  startTestService,
  tell,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop } from '../../test/shops.builder';
import { mailScript, mailStandIn } from '../../test/stand-ins.module';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let mail: TestService;
let shop: Shop;
let manager: TestCaller;

beforeAll(async () => {
  nats = await testNats();
  const env = { BULK_START_DELAY_MS: '700' };
  [sales, mail] = await Promise.all([
    startTestService(salesService, { nats, env }),
    startTestService(mailStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  manager = asManager([shop.id]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), mail.stop()]);
  await nats.stop();
});
beforeEach(() => {
  mailScript.slow = false;
  mailScript.planned.length = 0;
  mailScript.queued.length = 0;
});

const today = Day.parse('2026-11-24');
const selectionOf = async (ids: (string | undefined)[], as = manager) =>
  (await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids: ids.map(String) }, { as })).id;
const start = (selectionId: string, as = manager) =>
  sales.ask(createBulkOperation, { kind: 'reminder', selectionId }, { as });
const read = (operationId: string) => sales.ask(readBulkOperation, { operationId }, { as: manager });
const ended = (id: string) =>
  sales.eventually(async () => {
    const view = await read(id);
    return view.finishedAt !== null && view;
  }, 40_000) as Promise<BulkOperationView>;
const sent = async (facts: Parameters<Shop['party']>[0] = {}) => {
  const project = await shop.project({ customerId: await shop.party(facts) });
  const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10').validUntil('2026-11-28'));
  return { id: quote?.id ?? '', project };
};
const remindedOn = (id: string, day: string) =>
  sales.db.execute(sql`update quote_state set last_reminded_on = ${day} where quote_id = ${id}`);
const signed = (id: string) =>
  sales.db.execute(sql`update quote_state set status = 'SIGNED' where quote_id = ${id}`);

describe('a bulk reminder', () => {
  it('refuses who may not send reminders', async () => {
    const seller = asSalesperson(newId(), [shop.id]);
    const selection = sales.ask(
      createSelection,
      { target: 'quotes', mode: 'filter', filter: {} },
      { as: seller },
    );
    await expect(start((await selection).id, seller)).toBeRefused('permission.missing');
  });

  it('says beforehand whom it leaves out and why, and then does just that', async () => {
    const [fine, mute, shy, recent, done] = [
      await sent(),
      await sent({ email: null }),
      await sent({ emailOptOut: true }),
      await sent(),
      await sent(),
    ];
    await remindedOn(recent.id, '2026-11-18');
    await signed(done.id);
    const selectionId = await selectionOf([fine, mute, shy, recent, done].map(({ id }) => id));
    const preview = await sales.ask(previewBulkOperation, { kind: 'reminder', selectionId }, { as: manager });
    expect(preview).toMatchObject({
      documents: 5,
      projects: 5,
      customers: 5,
      willDo: 1,
      confirmationRequired: false,
    });
    expect(
      preview.skipped.map(({ reason, count, examples }) => [reason, count, examples[0]?.projectId]),
    ).toEqual([
      ['NO_ADDRESS', 1, mute.project.id],
      ['OPTED_OUT', 1, shy.project.id],
      ['REMINDED_RECENTLY', 1, recent.project.id],
      ['SIGNED_MEANWHILE', 1, done.project.id],
    ]);
    const { id, state } = await start(selectionId);
    expect(state).toBe('SCHEDULED');
    expect(await ended(id)).toMatchObject({
      done: 1,
      skipped: 4,
      skippedBy: preview.skipped.map(({ reason, count }) => ({ reason, count })),
    });
    expect(mailScript.planned).toMatchObject([
      { quoteIds: [fine.id], gapDays: 7, recipient: { email: 'durand@example.org' } },
    ]);
  });

  it('reminds again on the day on which the gap is over, or when the gap is not asked for', async () => {
    const [over, within] = [await sent(), await sent()];
    await remindedOn(over.id, '2026-11-17');
    await remindedOn(within.id, '2026-11-18');
    const selectionId = await selectionOf([over.id, within.id]);
    const willDo = async (respectGap: boolean) =>
      (
        await sales.ask(
          previewBulkOperation,
          { kind: 'reminder', selectionId, reminder: { respectGap } },
          { as: manager },
        )
      ).willDo;
    expect([await willDo(true), await willDo(false)]).toEqual([1, 2]);
  });

  it('asks for confirmation where the role or the shop wants it', async () => {
    const careful = await Shop.open(sales, { confirmReminders: true });
    const [quote] = await given(
      sales,
      aQuote()
        .of(await careful.project())
        .sent('2026-11-10'),
    );
    const required = async (id: string | undefined, as: TestCaller) => {
      const selectionId = await selectionOf([id], as);
      return (await sales.ask(previewBulkOperation, { kind: 'reminder', selectionId }, { as }))
        .confirmationRequired;
    };
    expect(await required(quote?.id, asManager([careful.id]))).toBe(true);
    const { 'reminder.send-unconfirmed': _, ...grants } = manager.grants;
    expect(await required((await sent()).id, { ...manager, grants })).toBe(true);
  });

  it('sends one e-mail per project about all its quotes, and the quotes remember it', async () => {
    const first = await sent();
    const [second] = await given(
      sales,
      aQuote().of(first.project).sent('2026-11-11').validUntil('2026-11-26'),
    );
    const { id } = await start(await selectionOf([first.id, second?.id]));
    expect(await ended(id)).toMatchObject({ total: 1, done: 1 });
    expect(mailScript.planned.map(({ quoteIds }) => quoteIds)).toEqual([[second?.id, first.id]]);
    const quote = await sales.eventually(async () => {
      const view = await sales.ask(readQuote, { quoteId: first.id });
      return view.lastRemindedOn !== null && view;
    });
    expect(quote).toMatchObject({ lastRemindedOn: '2026-11-24', version: 1 });
    const history = await sales.db.query(
      sql`select actor, action from history_line where project_id = ${first.project.id}`,
    );
    expect(history).toEqual([{ actor: 'Marc Magasin', action: 'email.sent' }]);
  });

  it('looks again before it sends: who signs during the wait gets nothing', async () => {
    const quote = await sent();
    const { id } = await start(await selectionOf([quote.id]));
    await signed(quote.id);
    expect(await ended(id)).toMatchObject({ done: 0, skippedBy: [{ reason: 'SIGNED_MEANWHILE', count: 1 }] });
    expect(mailScript.planned).toEqual([]);
  });

  it('sends nothing when it is stopped during the wait', async () => {
    const { id } = await start(await selectionOf([(await sent()).id, (await sent()).id]));
    const view = await sales.ask(cancelBulkOperation, { operationId: id }, { as: manager });
    expect(view).toMatchObject({
      state: 'CANCELLED',
      pending: 0,
      skippedBy: [{ reason: 'CANCELLED', count: 2 }],
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(mailScript.planned).toEqual([]);
    expect(await read(id)).toEqual(view);
  });

  it('takes back what is queued when it is stopped later', async () => {
    mailScript.slow = true;
    const { id } = await start(await selectionOf([(await sent()).id, (await sent()).id]));
    await sales.eventually(() => mailScript.queued.length === 2);
    await sales.ask(cancelBulkOperation, { operationId: id }, { as: manager });
    expect(await ended(id)).toMatchObject({
      state: 'CANCELLED',
      done: 0,
      skippedBy: [{ reason: 'CANCELLED', count: 2 }],
    });
  });

  it('counts each result once, even when it is told twice or contradicted', async () => {
    mailScript.slow = true;
    const { id } = await start(await selectionOf([(await sent()).id, (await sent()).id]));
    await sales.eventually(() => mailScript.queued.length === 2);
    const facts = mailScript.queued.map(({ emailId, storeId, projectId, quoteIds, recipient, itemId }) => ({
      emailId,
      version: 1,
      topic: 'REMINDER' as const,
      storeId,
      projectId,
      quoteIds,
      recipientId: recipient.partyId,
      operationId: id,
      itemId,
    }));
    for (const round of [1, 2]) {
      for (const fact of facts)
        await tell(nats, emailSentV1, {
          id: fact.emailId,
          version: round,
          data: { ...fact, sentOn: today, subject: 'Devis' },
        });
    }
    for (const fact of facts)
      await tell(nats, emailFailedV1, { id: fact.emailId, version: 3, data: { ...fact, reason: '550' } });
    expect(await ended(id)).toMatchObject({ total: 2, done: 2, failed: 0 });
    const [lines] = await sales.db.query(
      sql`select count(*)::int as n from history_line where facts ->> 'operationId' = ${id}`,
    );
    expect(lines).toEqual({ n: 2 });
  });
});
