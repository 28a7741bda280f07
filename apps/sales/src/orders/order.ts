import {
  orderAmendedV1,
  orderCancelledV1,
  orderClosedV1,
  orderConfirmedV1,
  orderDraftedV1,
  orderEditedV1,
  type CarryOver,
  type OrderStatus,
  type OrderVerb,
  type PaymentLight,
} from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { fittedSchedule, usualSchedule, type Milestone } from '../payments/payment-schedule';
import { lineTotal } from '../pricing/line-total';
import { scaled } from '../pricing/scaled';
import { totalsOf, type Totals } from '../pricing/totals';
import type { OrderLine } from './order-line';
import { orderErrors } from './order.errors';

/** What of an order can be read and kept; amounts are computed from the lines. */
export interface OrderState {
  readonly id: string;
  /** 0 until it is kept for the first time. */
  readonly version: number;
  readonly number: string | null;
  readonly projectId: string;
  readonly storeId: string;
  readonly customerId: string;
  readonly salespersonId: string | null;
  readonly status: OrderStatus;
  readonly createdOn: Day;
  readonly confirmedOn: Day | null;
  readonly plannedDelivery: Day | null;
  /** The quote that it was taken from. */
  readonly quoteId: string | null;
  readonly carryOver: CarryOver;
  /** Why it was cancelled. */
  readonly reason: string | null;
  readonly note: string | null;
  /** How often it was amended. */
  readonly amendments: number;
  readonly lines: readonly OrderLine[];
  readonly milestones: readonly Milestone[];
}
/** For whom, from what, and when. */
export type OrderBeginning = Pick<
  OrderState,
  'id' | 'projectId' | 'storeId' | 'customerId' | 'salespersonId' | 'createdOn' | 'quoteId'
>;
export type OrderContent = Pick<OrderState, 'lines' | 'plannedDelivery' | 'note'>;
export type OrderEvent = typeof orderConfirmedV1;
/** What an amendment changed, as it is recorded. */
export interface Amendment {
  readonly number: number;
  readonly reason: string;
  readonly before: readonly OrderLine[];
  readonly after: readonly OrderLine[];
}

/** What each status allows; what a person may do is less where a permission is missing. */
export const allowedVerbs: Readonly<Record<OrderStatus, readonly OrderVerb[]>> = {
  DRAFT: ['edit', 'confirm', 'cancel', 'planPayments'],
  CONFIRMED: ['amend', 'cancel', 'planPayments', 'recordPayment'],
  IN_FULFILMENT: ['amend', 'planPayments', 'recordPayment'],
  DELIVERED: ['close', 'planPayments', 'recordPayment'],
  CLOSED: ['recordPayment'],
  CANCELLED: [],
};
/** What fits into 13 digits and two decimals. */
const dearest = Money.of('9999999999999.99');

/** What a customer has signed for and we have to deliver. Once confirmed it changes by recorded amendments only. */
export class Order {
  /** What happened since it was read: announced when it is kept. */
  readonly news: OrderEvent[] = [];
  /** The year in whose series it is to get its number, when it is kept. */
  numberedIn?: number;
  /** To be recorded when it is kept. */
  amendment?: Amendment;
  private priced?: Totals;
  private readonly original: OrderState;

  constructor(private state: OrderState) {
    this.original = state;
  }

  /** Without a schedule of its own it asks for the usual deposit. */
  static draft(
    beginning: OrderBeginning,
    content: OrderContent,
    schedule: { plan?: (total: Money) => Milestone[]; newId: () => string },
  ): Order {
    const order = new Order({ ...blank, ...beginning, ...content });
    order.assertAmounts();
    const total = order.totals.amountInclTax;
    const usual = () => usualSchedule(total, order.state, schedule.newId);
    order.state = { ...order.state, milestones: schedule.plan?.(total) ?? usual() };
    order.news.push(orderDraftedV1);
    return order;
  }

  get facts(): OrderState {
    return this.state;
  }
  get id(): string {
    return this.state.id;
  }
  get totals(): Totals {
    return (this.priced ??= totalsOf(this.state.lines));
  }
  /** Until it is confirmed nothing of it may be bought. */
  get wasDraft(): boolean {
    return this.original.status === 'DRAFT';
  }
  /** What is left of the articles of which less is wanted than before. */
  get lowered(): { orderLineId: string; quantity: string }[] {
    const left = new Map(this.state.lines.map(({ id, quantity }) => [id, quantity]));
    return this.original.lines
      .filter(({ article }) => article !== null)
      .map(({ id, quantity: before }) => ({ orderLineId: id, quantity: left.get(id) ?? '0', before }))
      .filter(({ quantity, before }) => scaled(quantity, 3) < scaled(before, 3))
      .map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
  }
  get linesChanged(): boolean {
    return this.original.lines !== this.state.lines;
  }

  /** Refuses when it is not the version that the caller read; undefined: the caller does not care. */
  assertVersion(seen: number | undefined): void {
    if (seen !== undefined && seen !== this.state.version)
      throw orderErrors.stale(this.id, this.state.version);
  }

  edit(content: OrderContent, newId: () => string): void {
    this.assertAllowed('edit');
    this.rewrite(content);
    const { milestones } = this.state;
    const total = this.totals.amountInclTax;
    const fitted =
      milestones.length > 0 ? fittedSchedule(milestones, total) : usualSchedule(total, this.state, newId);
    this.become({ milestones: fitted }, orderEditedV1);
  }

  /** Its number is given when it is kept. */
  confirm(today: Day): void {
    this.assertAllowed('confirm');
    if (this.state.lines.length === 0) throw orderErrors.empty(this.id);
    this.numberedIn = Number(today.slice(0, 4));
    this.become({ status: 'CONFIRMED', confirmedOn: today }, orderConfirmedV1);
  }

  /** What a supplier was sent an order for cannot be taken off. The schedule follows the new total. */
  amend(content: OrderContent, reason: string): void {
    this.assertAllowed('amend');
    const before = this.state;
    if (content.lines.length === 0) throw orderErrors.empty(this.id);
    this.assertSentStays(content.lines);
    this.rewrite(content);
    const same = sameLines(before.lines, content.lines);
    if (same && before.plannedDelivery === content.plannedDelivery && before.note === content.note)
      throw orderErrors.nothingAmended(this.id);
    const number = before.amendments + 1;
    this.amendment = { number, reason, before: before.lines, after: content.lines };
    const milestones = fittedSchedule(before.milestones, this.totals.amountInclTax);
    this.become({ amendments: number, milestones }, orderAmendedV1);
  }

  cancel(reason: string): void {
    this.assertAllowed('cancel');
    if (this.state.lines.some(({ purchased }) => scaled(purchased.sent, 3) > 0n))
      throw orderErrors.purchaseOrderSent(this.id);
    this.become({ status: 'CANCELLED', reason }, orderCancelledV1);
  }

  close(light: PaymentLight): void {
    this.assertAllowed('close');
    const free = this.totals.amountInclTax.compare(Money.zero()) === 0;
    if (light !== 'GREEN' && !free) throw orderErrors.notPaid(this.id);
    this.become({ status: 'CLOSED' }, orderClosedV1);
  }

  private rewrite(content: OrderContent): void {
    this.state = { ...this.state, ...content };
    this.priced = undefined;
    this.assertAmounts();
  }

  private become(change: Partial<OrderState>, event: OrderEvent): void {
    this.state = { ...this.state, ...change };
    this.news.push(event);
  }

  private assertAllowed(verb: OrderVerb): void {
    const { id: orderId, status } = this.state;
    const allowed = allowedVerbs[status];
    if (!allowed.includes(verb)) throw orderErrors.transitionNotAllowed({ orderId, status, verb, allowed });
  }

  private assertSentStays(lines: readonly OrderLine[]): void {
    const quantities = new Map(lines.map(({ id, quantity }) => [id, quantity]));
    for (const { id, purchased } of this.state.lines) {
      if (scaled(quantities.get(id) ?? '0', 3) < scaled(purchased.sent, 3))
        throw orderErrors.lineSent(id, purchased.sent);
    }
  }

  private assertAmounts(): void {
    const { amountInclTax, cost } = this.totals;
    const amounts = [amountInclTax, cost, ...this.state.lines.map(lineTotal)];
    if (amounts.some((amount) => amount.compare(dearest) > 0)) throw orderErrors.amountTooLarge();
  }
}

function sameLines(before: readonly OrderLine[], after: readonly OrderLine[]): boolean {
  const key = ({ id, label, quantity, unitPrice, discountPercent, vatRate }: OrderLine) =>
    JSON.stringify([id, label, quantity, unitPrice, discountPercent, vatRate]);
  return JSON.stringify(before.map(key)) === JSON.stringify(after.map(key));
}

const blank = {
  version: 0,
  number: null,
  status: 'DRAFT',
  confirmedOn: null,
  carryOver: 'NONE',
  reason: null,
  amendments: 0,
  milestones: [],
} as const;
