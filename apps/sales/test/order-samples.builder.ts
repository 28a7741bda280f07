import {
  holds,
  orderStatuses,
  projectStages,
  type Hold,
  type OrderStatus,
  type ProjectStage,
} from '@comptoir/contracts';
import { addDays, Day, Money } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import type { NeedLine } from '../src/coverages/orderability';
import { refreshOrderability } from '../src/coverages/orderability.port';
import { insertOrders } from '../src/orders/order-insertion.repository';
import { anOrder } from '../src/orders/order.builder';
import { refreshDue } from '../src/payments/payment-schedules.port';
import {
  customerId,
  customerNames,
  sampleStores,
  salespersonId,
} from '../src/quote-list/quote-samples.builder';

type Roll = (sides: number) => number;

/** An article as orderability sees it; the same few stand on all sample lines. */
export interface SampleArticle {
  readonly id: string;
  purchasable: boolean;
  supplierId: string | null;
  supplierReference: string | null;
}
interface SampleLine {
  readonly id: string;
  readonly article: SampleArticle | null;
  readonly quantity: number;
  draft: number;
  sent: number;
  received: number;
}
/** An order as a list sees it; what may change in a test is not read-only. */
export interface SampleOrder {
  readonly id: string;
  readonly projectId: string;
  readonly storeId: string;
  readonly customer: number;
  readonly salesperson: number;
  readonly createdOn: Day;
  readonly confirmedOn: Day | null;
  status: OrderStatus;
  stage: ProjectStage;
  hold: Hold;
  paid: bigint;
  /** Its goods come after the day on which it is to be delivered. */
  late: boolean;
  readonly lines: readonly SampleLine[];
}

export const sampleSupplier = '00000000-0000-7000-8000-0000000002ff';
export const sampleArticles: readonly SampleArticle[] = [
  ['1', true, sampleSupplier, 'R-1'],
  ['2', true, sampleSupplier, 'R-2'],
  ['3', true, sampleSupplier, null],
  ['4', true, null, 'R-4'],
  ['5', false, null, null],
].map(([n, purchasable, supplierId, supplierReference]) => ({
  id: `00000000-0000-7000-8000-00000000020${String(n)}`,
  purchasable: purchasable === true,
  supplierId: supplierId as string | null,
  supplierReference: supplierReference as string | null,
}));

export function sampleOrders(count: number, around: Day, roll: Roll): SampleOrder[] {
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  return Array.from({ length: count }, () => {
    const status = roll(3) === 0 ? pick(orderStatuses) : 'CONFIRMED';
    const createdOn = addDays(around, -roll(60));
    return {
      id: newId(),
      projectId: newId(),
      storeId: pick(sampleStores).id,
      customer: roll(customerNames.length),
      salesperson: roll(4),
      createdOn,
      confirmedOn: status === 'DRAFT' ? null : addDays(createdOn, roll(5)),
      status,
      stage: roll(2) === 0 ? 'CONTROLLED' : pick(projectStages),
      hold: roll(2) === 0 ? 'NONE' : pick(holds),
      paid: BigInt(roll(4) * 12_000),
      late: roll(5) === 0,
      lines: sampleLines(roll),
    };
  });
}

function sampleLines(roll: Roll): SampleLine[] {
  return Array.from({ length: 1 + roll(3) }, () => {
    const article = roll(4) === 0 ? null : (sampleArticles[roll(2) === 0 ? roll(2) : roll(5)] ?? null);
    const quantity = 1 + roll(3);
    const sent = roll(3) === 0 ? roll(quantity + 1) : 0;
    const draft = roll(3) === 0 ? roll(quantity - sent + 1) : 0;
    return { id: newId(), article, quantity, draft, sent, received: sent > 0 ? roll(sent + 1) : 0 };
  });
}

/** Of the whole order, in cents, excluding tax: 100 euros each. */
export function centsOf({ lines }: SampleOrder): bigint {
  return lines.reduce((sum, { quantity }) => sum + BigInt(quantity) * 10_000n, 0n);
}

export function needsOf({ lines }: SampleOrder): NeedLine[] {
  return lines.map(({ article, quantity, draft, sent, received }) => ({
    purchasable: article?.purchasable ?? false,
    supplierId: article?.supplierId ?? null,
    supplierReference: article?.supplierReference ?? null,
    quantity: String(quantity),
    draft: String(draft),
    sent: String(sent),
    received: String(received),
  }));
}

export async function insertSampleOrders(tx: Tx, orders: readonly SampleOrder[]): Promise<void> {
  await tx.execute(sql`
    insert into party (id, roles, kind, name) values (${sampleSupplier}, '{SUPPLIER}', 'ORGANIZATION', 'Nobilia')
    on conflict do nothing`);
  for (const article of sampleArticles)
    await tx.execute(sql`
      insert into article (id, reference, label, supplier_id, supplier_reference, sale_price, vat_rate, purchasable)
      values (${article.id}, ${article.id}, 'Article', ${article.supplierId}, ${article.supplierReference}, 100, '20',
        ${article.purchasable}) on conflict do nothing`);
  const rows = orders.map(({ paid, lines: _, ...order }) => ({
    ...order,
    paid: String(paid),
    label: `Cuisine ${customerNames[order.customer] ?? ''}`,
    customerId: customerId(order.customer),
    salespersonId: salespersonId(order.salesperson),
  }));
  const from = sql`jsonb_to_recordset(${sql.json(rows)}) as r("id" uuid, "projectId" uuid, "label" text, "storeId" uuid,
    "customerId" uuid, "salespersonId" uuid, "createdOn" date, "stage" text, "hold" text, "paid" bigint,
    "late" boolean)`;
  await tx.execute(sql`
    insert into project (id, number, label, store_id, customer_id, salesperson_id, created_on, stage, hold)
    select "projectId", 'P-' || "projectId", label, "storeId", "customerId", "salespersonId", "createdOn", stage, hold from ${from}`);
  await insertOrders(tx, orders.map(newOrderOf));
  await tx.execute(sql`
    update order_state s set paid = r.paid, expected_on = '2026-12-02',
      planned_delivery = case when r.late then '2026-12-01'::date end
    from ${from} where s.order_id = r.id`);
  const ids = orders.map(({ id }) => id);
  await writeCoverage(tx, orders);
  await refreshOrderability(tx, sql`o.order_id = any(${ids}::uuid[])`);
  await refreshDue(tx, ids);
}

/** What purchasing says of the lines, written as its announcement would be. */
export async function writeCoverage(tx: Tx, orders: readonly SampleOrder[]): Promise<void> {
  const rows = orders.flatMap(({ id, lines }) =>
    lines.map(({ id: lineId, draft, sent, received }) => ({ id, lineId, draft, sent, received })),
  );
  await tx.execute(sql`
    insert into order_coverage (order_line_id, order_id, draft, sent, received)
    select "lineId", id, draft, sent, received
    from jsonb_to_recordset(${sql.json(rows)}) as row(id uuid, "lineId" uuid, draft numeric, sent numeric, received numeric)
    on conflict (order_line_id) do update set draft = excluded.draft, sent = excluded.sent, received = excluded.received`);
}

function newOrderOf(sample: SampleOrder) {
  const { id, projectId, storeId, createdOn, confirmedOn, status } = sample;
  const lines = sample.lines.map((line) => ({
    id: line.id,
    quantity: String(line.quantity),
    article: line.article && { id: line.article.id, reference: line.article.id },
  }));
  const builder = lines.reduce((order, line) => order.withLine(line), anOrder());
  const order = builder
    .of({
      id: projectId,
      storeId,
      customerId: customerId(sample.customer),
      salespersonId: salespersonId(sample.salesperson),
    })
    .with({ id, createdOn, confirmedOn, status, number: `CO-${id}` })
    .build();
  return { state: order.facts, totals: order.totals };
}

/** Including tax: all sample lines bear 20 %. */
export function totalOf(sample: SampleOrder): Money {
  return Money.ofCents((centsOf(sample) * 6n) / 5n);
}
