import {
  amendOrder,
  cancelOrder,
  confirmOrder,
  countOrders,
  createOrder,
  editOrder,
  findOrders,
  orderIndicatorKeys,
  readOrder,
  readOrderIndicators,
  readOrderRelaxations,
  type OrderFilter,
  type OrderListItem,
  type OrderView,
} from '@comptoir/contracts';
import { addDays, Money, Refusal } from '@comptoir/kernel';
import { foldText } from '../lib/fold-text';
import type { Answering } from './fake-answers';
import { aQuote, aQuoteView, idOf, today } from './fixtures';

type Filter = Partial<Pick<OrderFilter, 'flag' | 'payment' | 'overdue' | 'q'>>;

/** One of each situation in turn: blocked, not controlled, on hold, to be ordered, all bought, a draft. */
const situations = [
  { status: 'CONFIRMED', flags: ['blocked', 'notControlled', 'purchased'], reasons: ['BLOCKED'] },
  { status: 'CONFIRMED', flags: ['notControlled'], reasons: ['NOT_CONTROLLED'] },
  { status: 'CONFIRMED', flags: ['onHold'], reasons: ['ON_HOLD'] },
  { status: 'CONFIRMED', flags: ['orderable'], reasons: [] },
  { status: 'IN_FULFILMENT', flags: ['purchased'], reasons: ['ALREADY_ORDERED'] },
  { status: 'DRAFT', flags: [], reasons: ['NOT_CONFIRMED'] },
] as const satisfies readonly Pick<OrderListItem, 'status' | 'flags' | 'reasons'>[];
const lights = ['GREY', 'ORANGE', 'GREEN'] as const;

export function anOrder(index: number): OrderListItem {
  const quote = aQuote(index);
  const { status, flags, reasons } = situations[index % situations.length] ?? situations[0];
  const paymentLight = lights[index % lights.length] ?? 'GREY';
  const total = Money.of(quote.amountInclTax);
  const paid =
    paymentLight === 'GREEN'
      ? total
      : Money.ofCents(paymentLight === 'GREY' ? 0n : (total.cents * 30n) / 100n + 1n);
  const hold = flags.some((flag) => flag === 'blocked')
    ? ('BLOCKED' as const)
    : flags.some((flag) => flag === 'onHold')
      ? ('ON_HOLD' as const)
      : ('NONE' as const);
  return {
    id: idOf(16, index + 1),
    version: 1,
    number: status === 'DRAFT' ? null : `CO-2026-${String(455 + index).padStart(5, '0')}`,
    project: {
      ...quote.project,
      stage: 'SURVEY_VALIDATED',
      hold,
      holdReason: hold === 'BLOCKED' ? 'plan à revoir' : null,
      holdBy: hold === 'NONE' ? null : 'A. Petit',
      holdSince: hold === 'NONE' ? null : addDays(today, -4),
    },
    customer: quote.customer,
    store: quote.store,
    salesperson: quote.salesperson,
    createdOn: addDays(today, -(index % 60)),
    confirmedOn: status === 'DRAFT' ? null : addDays(today, -(index % 30)),
    fittingOn: null,
    expected: null,
    plannedDelivery: index % 2 ? addDays(today, 20 + (index % 30)) : null,
    status,
    carryOver: 'NONE',
    quote: { id: quote.id, number: quote.number },
    flags: [...flags],
    awaitingDelivery: status === 'IN_FULFILMENT',
    reasons: [...reasons],
    ordered: flags.some((flag) => flag === 'purchased') ? 'FULL' : 'NONE',
    sent: 'NONE',
    received: 'NONE',
    purchases: flags.some((flag) => flag === 'purchased')
      ? { draft: 1, sent: 2, received: 1 }
      : { draft: 0, sent: 0, received: 0 },
    paymentLight,
    overdue: paymentLight === 'GREY',
    paid: paid.toString(),
    remaining: total.minus(paid).toString(),
    amountExclTax: quote.amountExclTax,
    amountInclTax: quote.amountInclTax,
  };
}

export function anOrderView(order: OrderListItem): OrderView {
  const quote = aQuoteView(aQuote(0));
  const { lines, customer, vat } = quote;
  return {
    ...order,
    reference: null,
    customer: { ...customer, ...order.customer },
    reason: null,
    note: quote.note,
    lines: lines.map(({ optional: _, ...line }) => ({
      ...line,
      quoteLineId: line.id,
      purchased: { draft: '0.000', sent: '0.000', received: '0.000' },
      reasons: [],
    })),
    vat,
    orderability: {
      orderable: order.reasons.length === 0,
      reasons: order.reasons.map((code) => ({ code, message: code })),
      ordered: order.ordered,
      sent: order.sent,
      received: order.received,
    },
    financing: {
      orderId: order.id,
      version: order.version,
      light: order.paymentLight,
      overdue: order.overdue,
      total: order.amountInclTax,
      paid: order.paid,
      remaining: order.remaining,
      milestones: [
        {
          id: idOf(17, 1),
          kind: 'BALANCE',
          amount: order.amountInclTax,
          paid: order.paid,
          dueOn: addDays(today, order.overdue ? -2 : 30),
          overdue: order.overdue,
          method: 'TRANSFER',
          payerKind: 'CUSTOMER',
          payerName: null,
        },
      ],
      payments: [],
    },
    amendments: [],
    may:
      order.status === 'DRAFT'
        ? ['edit', 'confirm', 'cancel', 'planPayments']
        : order.status === 'CONFIRMED'
          ? ['amend', 'cancel', 'planPayments', 'recordPayment']
          : order.status === 'IN_FULFILMENT'
            ? ['recordPayment']
            : [],
  };
}

export function matchingOrders(
  orders: readonly OrderListItem[],
  { flag, payment, overdue, q }: Filter,
): OrderListItem[] {
  return orders.filter(
    (order) =>
      (!flag || flag.some((key) => isCounted(order, key))) &&
      (!payment || payment.includes(order.paymentLight)) &&
      (overdue === undefined || order.overdue === overdue) &&
      (!q || foldText(`${order.number} ${order.project.label} ${order.customer.name}`).includes(foldText(q))),
  );
}

function isCounted(order: OrderListItem, key: (typeof orderIndicatorKeys)[number]): boolean {
  if (key === 'inProgress') return order.status === 'CONFIRMED' || order.status === 'IN_FULFILMENT';
  if (key === 'awaitingDelivery') return order.awaitingDelivery;
  return order.flags.some((flag) => flag === key);
}

export function answerOrders(gateway: Pick<Answering, 'on'> & { orders: OrderListItem[] }): void {
  const get = (orderId: string) => {
    const order = gateway.orders.find(({ id }) => id === orderId);
    if (!order) throw new Refusal('not-found', 'order.not-found', { orderId });
    return order;
  };
  const change = (orderId: string, part: Partial<OrderListItem>) => {
    gateway.orders = gateway.orders.map((each) => (each.id === orderId ? { ...each, ...part } : each));
    return anOrderView(get(orderId));
  };
  gateway.on(findOrders, (request) => {
    const rows = matchingOrders(gateway.orders, request);
    return {
      items: rows.slice(0, request.limit),
      page: { next: null, previous: null, total: rows.length },
      totals: totalsOf(rows),
    };
  });
  gateway.on(countOrders, (request) => {
    const rows = matchingOrders(gateway.orders, request);
    return { count: rows.length, ...totalsOf(rows) };
  });
  gateway.on(readOrderIndicators, (request) => ({
    items: orderIndicatorKeys.map((key) => {
      const rows = matchingOrders(gateway.orders, { ...request, flag: [key] });
      return { key, count: rows.length, ...totalsOf(rows) };
    }),
  }));
  gateway.on(readOrderRelaxations, (request) => ({
    items: (['flag', 'payment', 'q'] as const)
      .filter((dimension) => request[dimension] !== undefined)
      .map((dimension) => ({
        dimension,
        rows: matchingOrders(gateway.orders, { ...request, [dimension]: undefined }).length,
      }))
      .sort((one, other) => other.rows - one.rows),
    most: 10_000,
  }));
  gateway.on(readOrder, ({ orderId }) => anOrderView(get(orderId)));
  gateway.on(editOrder, ({ orderId, plannedDelivery = null }) =>
    change(orderId, { plannedDelivery, version: 2 }),
  );
  gateway.on(amendOrder, ({ orderId, plannedDelivery = null }) =>
    change(orderId, { plannedDelivery, version: 2 }),
  );
  gateway.on(createOrder, ({ plannedDelivery = null }) => {
    const order = { ...anOrder(5), id: idOf(16, 901), plannedDelivery };
    gateway.orders = [order, ...gateway.orders];
    return anOrderView(order);
  });
  gateway.on(confirmOrder, ({ orderId }) =>
    change(orderId, { status: 'CONFIRMED', number: 'CO-2026-00999', version: 2 }),
  );
  gateway.on(cancelOrder, ({ orderId }) => change(orderId, { status: 'CANCELLED', version: 2 }));
}

type Summed = Pick<OrderListItem, 'amountExclTax' | 'amountInclTax'>;

export function totalsOf(rows: readonly Summed[]) {
  const sum = (of: (row: Summed) => string) => Money.sum(rows.map((row) => Money.of(of(row)))).toString();
  return { amountExclTax: sum((row) => row.amountExclTax), amountInclTax: sum((row) => row.amountInclTax) };
}
