import type { OrderStatus } from '@comptoir/contracts';
import { Refusal, type Day, type Money } from '@comptoir/kernel';

/** Every way a payment book says no. */
export const paymentErrors = {
  orderNotFound: (orderId: string) => new Refusal('not-found', 'order.not-found', { orderId }),
  notFound: (paymentId: string) => new Refusal('not-found', 'payment.not-found', { paymentId }),
  /** It is not the version that the caller read. */
  stale: (orderId: string, version: number) =>
    new Refusal('stale', 'order.changed-meanwhile', { orderId, version }),
  /** Nothing is owed for a draft, and nothing any more for a cancelled order. */
  nothingOwed: (orderId: string, status: OrderStatus) =>
    new Refusal('conflict', 'payment.nothing-owed', { orderId, status }),
  scheduleClosed: (orderId: string, status: OrderStatus) =>
    new Refusal('conflict', 'payment-schedule.closed', { orderId, status }),
  /** Only money that came in can bounce or be given back, and not what is gone already. */
  notReversible: (paymentId: string) => new Refusal('conflict', 'payment.not-reversible', { paymentId }),
  refundTooLarge: (paymentId: string, refundable: Money) =>
    faultAt('/amount', 'payment.refund-too-large', 'More than is left of this payment', {
      paymentId,
      refundable: `${refundable}`,
    }),
  inFuture: (on: Day, today: Day) =>
    faultAt('/on', 'payment.in-future', 'This day has not come yet', { on, today }),
  beforePayment: (on: Day, paidOn: Day) =>
    faultAt('/on', 'payment.reversed-before-received', 'The payment had not come in on that day', {
      on,
      paidOn,
    }),
  payerUnnamed: (pointer: string) =>
    faultAt(pointer, 'payment.payer-unnamed', 'A credit company has a name', {}),
  scheduleDiffers: (total: Money, planned: Money) =>
    faultAt('/milestones', 'payment-schedule.sum-differs', 'The milestones do not come to the total', {
      total: `${total}`,
      planned: `${planned}`,
    }),
  scheduleDisordered: (index: number) =>
    faultAt(
      `/milestones/${index}/kind`,
      'payment-schedule.disordered',
      'Deposits come first and the balance last',
      {},
    ),
};

function faultAt(
  pointer: string,
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>>,
): Refusal {
  return new Refusal('unprocessable', code, facts, [{ pointer, code, message }]);
}
