import { projectStages, type countOrders, type InputOf } from '@comptoir/contracts';
import { dayIn, Money } from '@comptoir/kernel';
import { orderabilityOf } from '../src/coverages/orderability';
import { lightOf } from '../src/payments/payment-light';
import { sampleStores } from '../src/quote-list/quote-samples.builder';
import { needsOf, totalOf, type SampleOrder } from './order-samples.builder';
import { showsPaper, type PlainPaper } from './plain-papers.builder';

const beforeControl: readonly string[] = projectStages.slice(0, projectStages.indexOf('CONTROLLED'));

export const standingOf = (order: SampleOrder) => orderabilityOf({ ...order, lines: needsOf(order) });
export const lightOfSample = (order: SampleOrder) => lightOf(totalOf(order), Money.ofCents(order.paid));

/** The cards that count an order: what each means, said once more over plain objects. */
export function flagsOf(order: SampleOrder): readonly string[] {
  const { status, stage, hold } = order;
  const { reasons, ordered, received } = standingOf(order);
  const open = ['DRAFT', 'CONFIRMED', 'IN_FULFILMENT'].includes(status);
  const inProgress = status === 'CONFIRMED' || status === 'IN_FULFILMENT';
  const flags: [string, boolean][] = [
    ['inProgress', inProgress],
    ['orderable', reasons.length === 0],
    [
      'awaitingDelivery',
      inProgress && received === 'FULL' && ['CONTROLLED', 'PURCHASING', 'READY_TO_DELIVER'].includes(stage),
    ],
    ['notControlled', open && beforeControl.includes(stage)],
    ['blocked', open && hold === 'BLOCKED'],
    ['onHold', open && hold === 'ON_HOLD'],
    ['deliveryLate', inProgress && order.late],
    ['purchased', open && ordered === 'FULL'],
    ['draft', status === 'DRAFT'],
    ['confirmed', status === 'CONFIRMED'],
    ['inFulfilment', status === 'IN_FULFILMENT'],
    ['delivered', status === 'DELIVERED'],
    ['closed', status === 'CLOSED'],
    ['cancelled', status === 'CANCELLED'],
  ];
  return flags.flatMap(([flag, shows]) => (shows ? [flag] : []));
}

/** An order as its list sees it, with what follows from the sample that it was made of. */
export interface PlainOrder extends PlainPaper {
  readonly flags: readonly string[];
  readonly reasons: readonly string[];
  readonly light: ReturnType<typeof lightOfSample>;
}

export function plainOrders(papers: readonly PlainPaper[], samples: readonly SampleOrder[]): PlainOrder[] {
  const sampleOf = new Map(samples.map((sample) => [sample.id, sample]));
  return papers.flatMap((paper) => {
    const sample = sampleOf.get(paper.id);
    if (!sample) return [];
    const { reasons } = standingOf(sample);
    return [{ ...paper, flags: flagsOf(sample), reasons, light: lightOfSample(sample) }];
  });
}

export function orderProgress(order: PlainOrder, name: string): boolean {
  if (name === 'carriedOver') return order.carryOver !== 'NONE';
  return order.flags.includes(name === 'canGeneratePurchases' ? 'orderable' : name);
}

function isOverdue({ days, store }: PlainOrder, now: Date): boolean {
  const { timeZone } = sampleStores.find(({ id }) => id === store) ?? { timeZone: 'Europe/Paris' };
  const due = days['dueOn'] ?? null;
  return due !== null && due < dayIn(timeZone, now);
}

/** The plain recount of one filter. */
export function showsOrder(order: PlainOrder, filter: InputOf<typeof countOrders>, now: Date): boolean {
  const { flags, reasons, light } = order;
  return (
    showsPaper(order, filter, filter.dateField ?? 'confirmedOn') &&
    (!filter.status || filter.status.some((status) => status === order.status)) &&
    (!filter.flag || filter.flag.some((flag) => flags.includes(flag))) &&
    (filter.progress ?? []).every((name) => orderProgress(order, name)) &&
    (!filter.reason || filter.reason.some((reason) => reasons.includes(reason))) &&
    (!filter.payment || filter.payment.includes(light)) &&
    (filter.overdue === undefined || filter.overdue === isOverdue(order, now))
  );
}
