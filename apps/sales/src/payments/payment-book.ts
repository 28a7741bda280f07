import {
  paymentBouncedV1,
  paymentReceivedV1,
  paymentRefundedV1,
  type OrderStatus,
  type PayerKind,
  type PaymentKind,
  type PaymentMethod,
} from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { paidOf } from './payment-light';
import { plannedSchedule, type Milestone, type MilestoneInput } from './payment-schedule';
import { paymentErrors } from './payment.errors';

/** Money that came in, bounced or was given back: written once, never changed. */
export interface Payment {
  readonly id: string;
  readonly kind: PaymentKind;
  /** Above zero. */
  readonly amount: Money;
  readonly method: PaymentMethod;
  readonly payerKind: PayerKind;
  readonly payerName: string | null;
  readonly on: Day;
  readonly reversesId: string | null;
  readonly reason: string | null;
}
export interface BookState {
  readonly orderId: string;
  /** The order's. */
  readonly version: number;
  readonly status: OrderStatus;
  readonly total: Money;
  readonly milestones: readonly Milestone[];
  readonly payments: readonly Payment[];
}
type Receipt = Omit<Payment, 'kind' | 'reversesId' | 'reason'>;
interface Reversal {
  /** Of the new entry. */
  readonly id: string;
  readonly paymentId: string;
  readonly on: Day;
  readonly reason: string;
}

const binding: readonly OrderStatus[] = ['CONFIRMED', 'IN_FULFILMENT', 'DELIVERED', 'CLOSED'];
const plannable: readonly OrderStatus[] = ['DRAFT', 'CONFIRMED', 'IN_FULFILMENT', 'DELIVERED'];

/** Whether money may be taken for an order, and whether its schedule may still change. */
export const mayBePaid = (status: OrderStatus) => binding.includes(status);
export const mayBePlanned = (status: OrderStatus) => plannable.includes(status);

export const paymentEvents = {
  RECEIVED: paymentReceivedV1,
  BOUNCED: paymentBouncedV1,
  REFUNDED: paymentRefundedV1,
} as const;

/** How one order is to be paid, and what came in. Entries are only ever added. */
export class PaymentBook {
  /** What was written since it was read. */
  readonly fresh: Payment[] = [];
  /** The schedule that replaces the kept one. */
  replanned?: readonly Milestone[];

  constructor(readonly facts: BookState) {}

  get payments(): readonly Payment[] {
    return [...this.facts.payments, ...this.fresh];
  }
  get paid(): Money {
    return paidOf(this.payments);
  }

  assertVersion(seen: number | undefined): void {
    const { orderId, version } = this.facts;
    if (seen !== undefined && seen !== version) throw paymentErrors.stale(orderId, version);
  }

  plan(inputs: readonly MilestoneInput[], newId: () => string): void {
    const { orderId, status, total } = this.facts;
    if (!mayBePlanned(status)) throw paymentErrors.scheduleClosed(orderId, status);
    this.replanned = plannedSchedule(inputs, total, newId);
  }

  /** More than is due is taken as well: the customer is owed the rest. A repeated request changes nothing. */
  receive(receipt: Receipt, today: Day): void {
    const { orderId, status } = this.facts;
    if (this.has(receipt.id)) return;
    if (!mayBePaid(status)) throw paymentErrors.nothingOwed(orderId, status);
    if (receipt.on > today) throw paymentErrors.inFuture(receipt.on, today);
    if (receipt.payerKind === 'CREDIT_COMPANY' && receipt.payerName === null)
      throw paymentErrors.payerUnnamed('/payerName');
    this.fresh.push({ ...receipt, kind: 'RECEIVED', reversesId: null, reason: null });
  }

  /** The whole payment is taken back, so nothing of it may have been given back before. */
  bounce(reversal: Reversal, today: Day): void {
    if (this.has(reversal.id)) return;
    const payment = this.reversible(reversal, today);
    if (this.refundable(payment).compare(payment.amount) !== 0) throw paymentErrors.notReversible(payment.id);
    this.reverse('BOUNCED', payment, reversal, {});
  }

  refund(reversal: Reversal & { amount: Money; method?: PaymentMethod }, today: Day): void {
    if (this.has(reversal.id)) return;
    const payment = this.reversible(reversal, today);
    const { amount, method = payment.method } = reversal;
    const left = this.refundable(payment);
    if (left.isZero()) throw paymentErrors.notReversible(payment.id);
    if (amount.compare(left) > 0) throw paymentErrors.refundTooLarge(payment.id, left);
    this.reverse('REFUNDED', payment, reversal, { amount, method });
  }

  /** What of a received payment is still there. */
  refundable({ id, kind, amount }: Payment): Money {
    if (kind !== 'RECEIVED') return Money.zero();
    const gone = this.payments.filter(({ reversesId }) => reversesId === id);
    return amount.minus(Money.sum(gone.map((entry) => entry.amount)));
  }

  private has(id: string): boolean {
    return this.payments.some((payment) => payment.id === id);
  }

  private reversible({ paymentId, on }: Reversal, today: Day): Payment {
    const payment = this.payments.find(({ id }) => id === paymentId);
    if (!payment) throw paymentErrors.notFound(paymentId);
    if (payment.kind !== 'RECEIVED') throw paymentErrors.notReversible(paymentId);
    if (on > today) throw paymentErrors.inFuture(on, today);
    if (on < payment.on) throw paymentErrors.beforePayment(on, payment.on);
    return payment;
  }

  private reverse(
    kind: PaymentKind,
    payment: Payment,
    { id, on, reason }: Reversal,
    change: Partial<Payment>,
  ): void {
    this.fresh.push({ ...payment, ...change, id, kind, on, reason, reversesId: payment.id });
  }
}
