import { changeReminderPlan, emailRepliedV1, readReminderPlan, type InputOf } from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  tell,
  testNats,
  together,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop } from '../../test/shops.builder';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';
import { DueReminders } from './plan-due-reminders/due-reminders.repository';

let nats: TestNats;
let sales: TestService;
let shop: Shop;

beforeAll(async () => {
  nats = await testNats();
  sales = await startTestService(salesService, { nats });
});
afterAll(async () => {
  await sales?.stop();
  await nats?.stop();
});
beforeEach(async () => {
  sales.clock.moveTo('2026-11-24T10:00:00+01:00');
  shop = await Shop.open(sales);
});

type Plan = Omit<InputOf<typeof changeReminderPlan>, 'storeId'>;
const plan = (more: Partial<Plan> = {}): Plan => ({
  enabled: true,
  steps: [{ days: -5 }, { days: 3 }],
  from: '09:00',
  to: '18:00',
  weekdays: [1, 2, 3, 4, 5],
  gapDays: 2,
  mostPerCustomer: 2,
  withinDays: 30,
  mostPerHour: 100,
  ...more,
});
const change = (wanted: Plan, version = 1) =>
  sales.ask(
    changeReminderPlan,
    { storeId: shop.id, ...wanted },
    { etag: `"${version}"`, as: asManager([shop.id]) },
  );
/** Switched on long before, as a plan that has been at work. */
const atWork = async (more: Partial<Plan> = {}) => {
  await change(plan(more));
  await sales.db.execute(sql`update reminder_plan set enabled_on = '2026-01-01' where store_id = ${shop.id}`);
};
const due = () => sales.app.get(DueReminders);
const isOpen = async () => (await due().openStores()).includes(shop.id);
const planned = async () =>
  (
    await sales.db.query<{ step: number }>(
      sql`select step from planned_reminder where store_id = ${shop.id} order by planned_at, quote_id`,
    )
  ).map(({ step }) => step);
const sent = async (expiry: string, customerId?: string) => {
  const project = await shop.project(customerId ? { customerId } : {});
  const [quote] = await given(sales, aQuote().of(project).sent('2026-10-10').validUntil(expiry));
  return quote?.id ?? '';
};

describe('the plan of a store', () => {
  it('is off until somebody of the store switches it on; of two changes the second is refused', async () => {
    expect(await sales.ask(readReminderPlan, { storeId: shop.id })).toMatchObject({
      enabled: false,
      version: 1,
    });
    await expect(
      sales.ask(
        changeReminderPlan,
        { storeId: shop.id, ...plan() },
        { etag: '"1"', as: asManager([newId()]) },
      ),
    ).toBeRefused('store.out-of-scope');
    await expect(change(plan({ from: '18:00', to: '09:00' }))).toBeRefused('request.invalid');
    const changes = await together(2, () => change(plan()));
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sales.ask(readReminderPlan, { storeId: shop.id })).toMatchObject({
      enabled: true,
      version: 2,
    });
    await expect(change(plan())).toBeRefused('reminder-plan.changed-meanwhile');
  });

  it('is at work on its days and at its times, on the store’s own wall', async () => {
    expect(await isOpen()).toBe(false);
    await atWork();
    expect(await isOpen()).toBe(true);
    for (const [moment, open] of [
      ['2026-11-24T08:59:00+01:00', false],
      ['2026-11-24T17:59:00+01:00', true],
      ['2026-11-24T18:00:00+01:00', false],
      ['2026-11-28T10:00:00+01:00', false],
    ] as const) {
      sales.clock.moveTo(moment);
      expect([moment, await isOpen()]).toEqual([moment, open]);
    }
  });
});

describe('a reminder that is due', () => {
  it('is planned once, even by two instances at once', async () => {
    await atWork();
    await sent('2026-11-29');
    await sent('2026-11-30');
    const runs = await together(2, () => due().plan(shop.id));
    expect(runs.map((run) => (run.status === 'fulfilled' ? run.value : -1)).sort()).toEqual([0, 1]);
    expect(await due().plan(shop.id)).toBe(0);
    expect(await planned()).toEqual([-5]);
  });

  it('of what was missed is the latest step alone, and nothing that is too old', async () => {
    await atWork({ steps: [{ days: -5 }, { days: -3 }, { days: 3 }] });
    await sent('2026-11-26');
    await sent('2026-11-10');
    await due().plan(shop.id);
    expect(await planned()).toEqual([-3]);
  });

  it('of before the plan was switched on stays unsaid', async () => {
    await change(plan());
    await sent('2026-11-28');
    expect(await due().plan(shop.id)).toBe(0);
    await sent('2026-11-29');
    expect(await due().plan(shop.id)).toBe(1);
  });

  it('catches up no faster than the plan allows', async () => {
    await atWork({ mostPerHour: 2 });
    for (let n = 0; n < 5; n++) await sent('2026-11-28', await shop.party());
    const perRun = [await due().plan(shop.id), await due().plan(shop.id)];
    sales.clock.moveTo('2026-11-24T11:01:00+01:00');
    perRun.push(await due().plan(shop.id));
    expect(perRun).toEqual([2, 0, 2]);
  });

  it('minds the gap and the cap of a customer across projects', async () => {
    await atWork();
    const customerId = await shop.party();
    for (const expiry of ['2026-11-27', '2026-11-28', '2026-11-29']) await sent(expiry, customerId);
    const perDay: number[] = [];
    for (const day of ['24', '25', '26', '27', '30']) {
      sales.clock.moveTo(`2026-11-${day}T10:00:00+01:00`);
      perDay.push(await due().plan(shop.id));
    }
    expect(perDay).toEqual([1, 0, 1, 0, 0]);
  });

  it('stops when the customer signs or answers, and is not for who opted out or has no address', async () => {
    await atWork();
    const [signed, answered] = [await sent('2026-11-29'), await sent('2026-11-29')];
    await sent('2026-11-29', await shop.party({ emailOptOut: true }));
    await sent('2026-11-29', await shop.party({ email: null }));
    await sales.db.execute(sql`update quote_state set status = 'SIGNED' where quote_id = ${signed}`);
    const replyId = newId();
    await tell(nats, emailRepliedV1, {
      id: replyId,
      version: 1,
      data: {
        emailId: newId(),
        version: 3,
        storeId: shop.id,
        topic: 'REMINDER',
        projectId: null,
        quoteIds: [answered],
        recipientId: newId(),
        operationId: null,
        itemId: null,
        replyId,
        repliedAt: '2026-11-24T08:00:00.000Z',
      },
    });
    await sales.eventually(
      async () =>
        (
          await sales.db.query(
            sql`select from quote_state where quote_id = ${answered} and answered_at is not null`,
          )
        ).length === 1,
    );
    expect(await due().plan(shop.id)).toBe(0);
  });
});
