import {
  bouncePayment,
  planPayments,
  readFinancing,
  readOrder,
  recordPayment,
  refundPayment,
  type Financing,
  type OrderView,
} from '@comptoir/contracts';
import { Money, Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { anOrderView } from './fake-orders';
import { idOf, today } from './fixtures';

type Payment = Financing['payments'][number];

/** Payments are only ever added; each order begins without one in the book, whatever its light says. */
export function answerPayments(gateway: Pick<Answering, 'on' | 'orders'>): void {
  let booked: readonly (Payment & { orderId: string })[] = [];
  const view = (orderId: string): OrderView => {
    const order = gateway.orders.find(({ id }) => id === orderId);
    if (!order) throw new Refusal('not-found', 'order.not-found', { orderId });
    const shown = anOrderView(order);
    const payments = booked.filter((each) => each.orderId === orderId);
    const paid = Money.sum([
      Money.of(shown.financing.paid),
      ...payments.map(({ kind, amount }) =>
        kind === 'RECEIVED' ? Money.of(amount) : Money.of(amount).negate(),
      ),
    ]);
    const remaining = Money.of(shown.financing.total).minus(paid);
    return {
      ...shown,
      financing: { ...shown.financing, paid: `${paid}`, remaining: `${remaining}`, payments },
    };
  };
  const add = (orderId: string, part: Pick<Payment, 'kind' | 'amount'> & Partial<Payment>) => {
    const payment: Payment = {
      id: idOf(26, booked.length + 1),
      method: 'CARD',
      payerKind: 'CUSTOMER',
      payerName: null,
      on: today,
      reversesId: null,
      reason: null,
      refundable: part.kind === 'RECEIVED' ? part.amount : '0.00',
      recordedAt: '2026-11-24T09:00:00.000Z',
      recordedBy: 'Claire Martin',
      ...part,
    };
    booked = [
      ...booked.map((each) =>
        each.id === part.reversesId
          ? { ...each, refundable: `${Money.of(each.refundable).minus(Money.of(part.amount))}` }
          : each,
      ),
      { ...payment, orderId },
    ];
    return view(orderId).financing;
  };
  const get = (paymentId: string) => {
    const payment = booked.find(({ id }) => id === paymentId);
    if (!payment) throw new Refusal('not-found', 'payment.not-found', { paymentId });
    return payment;
  };
  gateway.on(readOrder, ({ orderId }) => view(orderId));
  gateway.on(readFinancing, ({ orderId }) => view(orderId).financing);
  gateway.on(planPayments, ({ orderId, milestones }) => ({
    ...view(orderId).financing,
    milestones: milestones.map((milestone, index) => ({
      ...milestone,
      id: idOf(17, index + 1),
      paid: '0.00',
      overdue: false,
    })),
  }));
  gateway.on(recordPayment, ({ orderId, amount, method, payerKind, payerName }) =>
    add(orderId, { kind: 'RECEIVED', amount, method, payerKind, payerName }),
  );
  gateway.on(bouncePayment, ({ orderId, paymentId, reason }) =>
    add(orderId, { kind: 'BOUNCED', amount: get(paymentId).amount, reversesId: paymentId, reason }),
  );
  gateway.on(refundPayment, ({ orderId, paymentId, amount, reason }) => {
    const { refundable } = get(paymentId);
    if (Money.of(amount).compare(Money.of(refundable)) > 0)
      throw new Refusal('unprocessable', 'payment.refund-too-large', { paymentId, refundable });
    return add(orderId, { kind: 'REFUNDED', amount, reversesId: paymentId, reason });
  });
}
