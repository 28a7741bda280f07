import {
  bouncePayment,
  paymentBouncedV1,
  paymentReceivedV1,
  planPayments,
  readFinancing,
  recordPayment,
  refundPayment,
  type InputOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { asNetwork, asNobody, startTestService, together, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../test/orders.builder';
import { Shop, type ProjectFacts } from '../../test/shops.builder';
import { anOrder } from '../orders/order.builder';
import { salesService } from '../sales-service';

let sales: TestService;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  project = await (await Shop.open(sales)).project();
});
afterAll(() => sales.stop());

/** Confirmed, for 1,200.00 including tax: 360.00 due on the 20th, the balance without a day. */
const anOrderId = async (status: 'DRAFT' | 'CONFIRMED' = 'CONFIRMED') => {
  const plain = anOrder()
    .of(project)
    .withLine({ quantity: '10' })
    .with({ createdOn: Day.parse('2026-11-20') });
  const [order] = await givenOrders(sales, status === 'DRAFT' ? plain : plain.confirmed('2026-11-20'));
  return order?.id ?? '';
};
const pay = (orderId: string, amount: string, more: Partial<InputOf<typeof recordPayment>> = {}) =>
  sales.ask(recordPayment, { orderId, amount, method: 'CARD', ...more });
const kept = (orderId: string) =>
  sales.db.one<{ paid: string; payment_light: string; due_on: string | null }>(
    sql`select paid, payment_light, due_on from order_state where order_id = ${orderId}`,
  );

describe('the payment book of an order', () => {
  it('refuses whoever may not, drafts, and amounts that are none', async () => {
    const orderId = await anOrderId();
    const stranger = sales.ask(
      recordPayment,
      { orderId, amount: '1.00', method: 'CARD' },
      { as: asNobody() },
    );
    await expect(stranger).toBeRefused('permission.missing');
    await expect(pay(await anOrderId('DRAFT'), '1.00')).toBeRefused('payment.nothing-owed');
    for (const amount of ['0.00', '-5.00', '1.234', '1e3'])
      await expect(pay(orderId, amount)).toBeRefused('request.invalid');
  });

  it('goes from grey over orange to green, cent for cent, and back when a payment bounces', async () => {
    const orderId = await anOrderId();
    expect(await kept(orderId)).toEqual({ paid: '0', payment_light: 'GREY', due_on: '2026-11-20' });
    expect(await sales.ask(readFinancing, { orderId })).toMatchObject({ light: 'GREY', overdue: true });
    expect(await pay(orderId, '360.00')).toMatchObject({
      light: 'ORANGE',
      overdue: false,
      remaining: '840.00',
    });
    expect(await pay(orderId, '839.99')).toMatchObject({ light: 'ORANGE', remaining: '0.01' });
    const green = await pay(orderId, '0.01', { payerKind: 'CREDIT_COMPANY', payerName: 'Cetelem' });
    expect(green).toMatchObject({ light: 'GREEN', remaining: '0.00' });
    expect(await kept(orderId)).toMatchObject({ paid: '120000', payment_light: 'GREEN' });
    const paymentId = green.payments[0]?.id ?? '';
    const bounced = await sales.ask(bouncePayment, { orderId, paymentId, reason: 'Sans provision' });
    expect(bounced).toMatchObject({ light: 'ORANGE', paid: '840.00', remaining: '360.00' });
    expect(await kept(orderId)).toMatchObject({ paid: '84000', payment_light: 'ORANGE' });
    expect(await sales.announced(paymentBouncedV1, orderId)).toMatchObject([
      { reversesId: paymentId, amount: '360.00', paid: '840.00', light: 'ORANGE' },
    ]);
  });

  it('gives back no more than came in, however many try at once', async () => {
    const orderId = await anOrderId();
    const { payments } = await pay(orderId, '100.00');
    const paymentId = payments[0]?.id ?? '';
    const outcomes = await together(5, () =>
      sales.ask(refundPayment, { orderId, paymentId, amount: '40.00', reason: 'Geste' }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await kept(orderId)).toMatchObject({ paid: '2000', payment_light: 'ORANGE' });
  });

  it('loses nothing when many pay at once, and takes a repeated request once', async () => {
    const orderId = await anOrderId();
    await together(10, () => pay(orderId, '12.34'));
    expect(await kept(orderId)).toMatchObject({ paid: '12340' });
    const facts = await sales.announced(paymentReceivedV1, orderId);
    expect(new Set(facts.map(({ version }) => version)).size).toBe(10);
    const as = asNetwork();
    await together(3, () =>
      sales.ask(recordPayment, { orderId, amount: '1.00', method: 'CASH' }, { as, idempotencyKey: 'k' }),
    );
    expect(await kept(orderId)).toMatchObject({ paid: '12440' });
  });

  it('is only ever added to', async () => {
    const orderId = await anOrderId();
    await pay(orderId, '10.00');
    await expect(
      sales.db.execute(sql`update payment set amount = 1 where order_id = ${orderId}`),
    ).rejects.toThrow('payment is only ever added to');
    await expect(sales.db.execute(sql`delete from payment where order_id = ${orderId}`)).rejects.toThrow(
      'payment is only ever added to',
    );
  });

  it('has a schedule that can be replanned by whoever read the present one', async () => {
    const orderId = await anOrderId();
    const milestones = [
      { kind: 'DEPOSIT' as const, amount: '400.00', dueOn: '2026-12-01' },
      {
        kind: 'BALANCE' as const,
        amount: '800.00',
        method: 'CREDIT' as const,
        payerKind: 'CREDIT_COMPANY' as const,
        payerName: 'Sofinco',
      },
    ];
    const plan = (etag?: string) => sales.ask(planPayments, { orderId, milestones }, { etag });
    await expect(plan()).toBeRefused('if-match.missing');
    await expect(plan('"9"')).toBeRefused('order.changed-meanwhile');
    expect(await plan('"1"')).toMatchObject({
      version: 2,
      overdue: false,
      milestones: [{ amount: '400.00' }, { payerName: 'Sofinco', method: 'CREDIT' }],
    });
    expect(await kept(orderId)).toMatchObject({ due_on: '2026-12-01' });
  });
});
