import {
  purchaseOrderStatuses,
  type countPurchaseOrders,
  type InputOf,
  type PurchaseOrderFilter,
  type PurchaseOrderFlag,
  type PurchaseOrderStatus,
  type PurchaseCondition,
  type PurchaseStage,
} from '@comptoir/contracts';
import { addDays, Day, dayIn, daysOf, IsoWeek, Money, weekOf } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { aStore, aSupplier } from './facts.builder';

type Roll = (sides: number) => number;
interface SampleLine {
  readonly order: SampleOrder;
  readonly quantity: number;
  readonly received: number;
  readonly expectedOn: Day | null;
}
interface SampleOrder {
  readonly id: string;
  readonly number: string;
  readonly projectId: string;
  readonly projectNumber: string;
  readonly label: string;
  readonly customerName: string;
  readonly plannedDelivery: Day | null;
}
/** A purchase order with everything that a filter may ask of it, as plain data. */
export interface SamplePurchase {
  readonly id: string;
  readonly number: string;
  readonly status: PurchaseOrderStatus;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly supplierNumber: string | null;
  readonly storeId: string;
  readonly days: Readonly<Record<PurchaseOrderFilter['dateField'], Day | null>>;
  readonly generationId: string | null;
  readonly priceDeviation: boolean;
  readonly acknowledgedOn: Day | null;
  /** Its supplier gave a credit. */
  readonly credited: boolean;
  /** Why its letter did not reach the supplier. */
  readonly undelivered: string | null;
  readonly cents: bigint;
  readonly lines: readonly SampleLine[];
}

export const sampleShops = [
  aStore({ name: 'Lyon Part-Dieu' }),
  aStore({ name: 'Saint-Denis', timeZone: 'Indian/Reunion' }),
];
export const sampleSuppliers = ['Artéma Cuisines', 'Nobilia', 'Çelik & fils'].map((name, index) =>
  aSupplier({ name, reference: `F-${index}` }),
);
export const sampleGenerations = [newId(), newId()];
/** Days after which an acknowledgement is late, as the service has it unless told. */
export const acknowledgementDays = 3;

export function sampleCustomerOrders(roll: Roll, around: Day): SampleOrder[] {
  return Array.from({ length: 12 }, (_, index) => ({
    id: newId(),
    number: `CO-2026-0${index + 100}`,
    projectId: newId(),
    projectNumber: `P-2026-0${index + 800}`,
    label: ['Cuisine Lefèvre', 'Dressing Saïd', 'Bains D’Aÿ'][index % 3] ?? '',
    customerName: ['Anne Çağlar', 'Société Brûlé', 'Zoé N’Guyen', 'Ilse Müller'][index % 4] ?? '',
    plannedDelivery: roll(4) === 0 ? null : addDays(around, roll(40) - 10),
  }));
}

export function samplePurchases(
  count: number,
  { roll, around, orders }: { roll: Roll; around: Day; orders: readonly SampleOrder[] },
): SamplePurchase[] {
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const maybe = (day: Day) => (roll(4) === 0 ? null : day);
  return Array.from({ length: count }, (_, index) => {
    const createdOn = addDays(around, -roll(60));
    const supplier = pick(sampleSuppliers);
    const bought = [...new Set([pick(orders), pick(orders)])];
    const status = pick(purchaseOrderStatuses);
    const binding = !['DRAFT', 'APPROVED', 'CANCELLED'].includes(status);
    return {
      id: newId(),
      number: `CF-2026-${String(index).padStart(5, '0')}-${roll(1_000_000)}`,
      status,
      acknowledgedOn: binding && roll(2) === 0 ? createdOn : null,
      credited: binding && roll(4) === 0,
      supplierId: supplier.supplierId,
      supplierName: supplier.name,
      supplierNumber: roll(3) === 0 ? `AC-${index}` : null,
      storeId: pick(sampleShops).id,
      days: {
        createdOn,
        requestedOn: maybe(addDays(around, roll(30) - 10)),
        expectedOn: maybe(addDays(around, roll(30) - 10)),
        sentOn: maybe(addDays(createdOn, roll(10))),
      },
      generationId: roll(3) === 0 ? pick(sampleGenerations) : null,
      priceDeviation: roll(3) === 0,
      undelivered: roll(3) === 0 ? 'smtp.550' : null,
      cents: BigInt(roll(2_000_000)),
      lines: bought.map((order) => ({
        order,
        quantity: 2,
        received: roll(3),
        expectedOn: maybe(addDays(around, roll(40) - 10)),
      })),
    };
  });
}

/** Stores, suppliers, projects and customers' orders that the samples name. */
export async function insertPurchaseWorld(tx: Tx, orders: readonly SampleOrder[]): Promise<void> {
  for (const { id, name, timeZone } of sampleShops)
    await tx.execute(
      sql`insert into store (id, version, time_zone, name) values (${id}, 1, ${timeZone}, ${name})`,
    );
  for (const { supplierId, name, reference } of sampleSuppliers)
    await tx.execute(sql`
      insert into supplier (id, announced_version, reference, name, active) values (${supplierId}, 1, ${reference}, ${name}, true)`);
  for (const id of sampleGenerations)
    await tx.execute(sql`
      insert into generation (id, state, created_by, created_by_id, created_at, worked_at, group_by, deliver_to, chunks)
      values (${id}, 'DONE', 'Nora', ${id}, now(), now(), 'SUPPLIER', 'STORE', 1)`);
  for (const order of orders) {
    const customerId = newId();
    await tx.execute(sql`
      insert into customer (id, version, name) values (${customerId}, 1, ${order.customerName})`);
    await tx.execute(sql`
      insert into project (id, version, number, label, stage, hold, customer_id)
      values (${order.projectId}, 1, ${order.projectNumber}, ${order.label}, 'CONTROLLED', 'NONE', ${customerId})`);
    await tx.execute(sql`
      insert into sales_order (id, version, number, status, store_id, project_id, planned_delivery)
      values (${order.id}, 1, ${order.number}, 'CONFIRMED', ${sampleShops[0]?.id ?? ''}, ${order.projectId},
        ${order.plannedDelivery})`);
  }
}

export async function insertPurchases(tx: Tx, purchases: readonly SamplePurchase[]): Promise<void> {
  const rows = purchases.map(({ days, cents, lines, ...purchase }) => ({
    ...purchase,
    ...days,
    cents: String(cents),
    lines: lines.length,
  }));
  await tx.execute(sql`
    insert into purchase_order (id, number, status, supplier_id, supplier_name, supplier_number, store_id, deliver_to,
      created_on, requested_on, expected_on, sent_on, created_by, generation_id, price_deviation, undelivered, amount, line_count,
      acknowledged_on)
    select id, number, status, "supplierId", "supplierName", "supplierNumber", "storeId", 'STORE', "createdOn",
      "requestedOn", "expectedOn", "sentOn", 'Nora', "generationId", "priceDeviation", undelivered, cents, lines,
      "acknowledgedOn"
    from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, number text, status text, "supplierId" uuid,
      "supplierName" text, "supplierNumber" text, "storeId" uuid, "createdOn" date, "requestedOn" date,
      "expectedOn" date, "sentOn" date, "generationId" uuid, "priceDeviation" boolean, undelivered text, cents bigint, lines int,
      "acknowledgedOn" date)`);
  const credited = purchases.filter((purchase) => purchase.credited).map(({ id }) => id);
  await tx.execute(sql`
    insert into supplier_invoice (id, purchase_order_id, supplier_id, kind, number, issued_on, recorded_at, recorded_by, amount)
    select gen_random_uuid(), id, supplier_id, 'CREDIT', number, created_on, now(), 'Nora', -100
    from purchase_order where id = any(${credited}::uuid[])`);
  const lines = purchases.flatMap(({ id, lines: bought }) =>
    bought.map(({ order, ...line }, position) => ({
      ...line,
      id: newId(),
      purchaseId: id,
      position,
      needId: newId(),
      orderId: order.id,
      projectId: order.projectId,
    })),
  );
  const record = sql`jsonb_to_recordset(${sql.json(lines)}) as r(id uuid, "purchaseId" uuid, position int, "needId" uuid,
    "orderId" uuid, "projectId" uuid, quantity numeric, received numeric, "expectedOn" date)`;
  await tx.execute(sql`
    insert into need (order_line_id, order_id, position, article_id, label, quantity)
    select "needId", "orderId", position, "needId", 'Caisson', quantity from ${record}`);
  await tx.execute(sql`
    insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id, article_id, label,
      quantity, covers, received, expected_on)
    select id, "purchaseId", position, "needId", "orderId", "projectId", "needId", 'Caisson', quantity, quantity, received,
      "expectedOn" from ${record}`);
}

/** Whether a flag shows on a purchase order, said once more over plain objects. */
export function hasFlag(purchase: SamplePurchase, flag: PurchaseOrderFlag, now: Date): boolean {
  const { status, days, lines, priceDeviation } = purchase;
  const zone = sampleShops.find(({ id }) => id === purchase.storeId)?.timeZone ?? 'Europe/Paris';
  const today = dayIn(zone, now);
  const underway = ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'].includes(status);
  const wanted = days.expectedOn ?? days.requestedOn;
  const late = lines.some(
    ({ expectedOn, order: { plannedDelivery }, received, quantity }) =>
      expectedOn !== null && plannedDelivery !== null && expectedOn > plannedDelivery && received < quantity,
  );
  const flags: Readonly<Record<PurchaseOrderFlag, boolean>> = {
    lateAcknowledgement:
      status === 'SENT' && days.sentOn !== null && addDays(days.sentOn, acknowledgementDays) < today,
    toReceiveThisWeek: underway && wanted !== null && wanted <= daysOf(weekOf(today)).to,
    priceDeviations: priceDeviation && !['INVOICED', 'CLOSED', 'CANCELLED'].includes(status),
    late: underway && late,
    undelivered: status === 'SENT' && purchase.undelivered !== null,
  };
  return flags[flag];
}

/** Whether a condition of the stages of purchasing holds, said once more over plain objects. */
export function meets({ status, acknowledgedOn, credited }: SamplePurchase, condition: PurchaseCondition) {
  const at = purchaseOrderStatuses.indexOf(status);
  const past = (from: PurchaseOrderStatus) =>
    status !== 'CANCELLED' && at >= purchaseOrderStatuses.indexOf(from);
  const holds: Readonly<Record<PurchaseCondition, boolean>> = {
    toOrder: status === 'DRAFT' || status === 'APPROVED',
    approved: past('APPROVED'),
    ordered: past('SENT'),
    acknowledged: acknowledgedOn !== null,
    partlyReceived: past('PARTIALLY_RECEIVED'),
    received: past('RECEIVED'),
    invoiced: past('INVOICED'),
    credited,
    closed: past('CLOSED'),
  };
  return holds[condition];
}

export const stageAt = (purchase: SamplePurchase, stages: readonly PurchaseStage[]): string | undefined =>
  stages.findLast(({ condition }) => meets(purchase, condition))?.id;

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const among = (values: readonly string[] | undefined, value: string) => !values || values.includes(value);

/** The plain recount of one filter. */
export function showsPurchase(
  purchase: SamplePurchase,
  filter: InputOf<typeof countPurchaseOrders>,
  { now, stages }: { now: Date; stages: readonly PurchaseStage[] },
): boolean {
  const { number, supplierName, supplierNumber, lines } = purchase;
  const on = purchase.days[filter.dateField ?? 'createdOn'];
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  const upTo = filter.weekTo ? daysOf(IsoWeek.parse(filter.weekTo)).to : week?.to;
  const text = [
    `${number} ${supplierName} ${supplierNumber ?? ''}`,
    ...lines.map(({ order }) => `${order.number} ${order.projectNumber} ${order.label}`),
    ...lines.map(({ order }) => order.customerName),
  ].map(folded);
  const words = (filter.q ?? '').split(' ').map(folded);
  return (
    among(filter.store, purchase.storeId) &&
    among(filter.supplier, purchase.supplierId) &&
    among(filter.status, purchase.status) &&
    among(filter.stage, stageAt(purchase, stages) ?? '') &&
    (filter.flag ?? []).every((flag) => hasFlag(purchase, flag, now)) &&
    (!filter.project || lines.some(({ order }) => order.projectId === filter.project)) &&
    (!filter.order || lines.some(({ order }) => order.id === filter.order)) &&
    (!filter.generation || purchase.generationId === filter.generation) &&
    (!filter.from || (on !== null && on >= filter.from)) &&
    (!filter.to || (on !== null && on <= filter.to)) &&
    (!week || (on !== null && on >= week.from && on <= (upTo ?? week.to))) &&
    words.every((word) => text.some((part) => part.includes(word)))
  );
}

/** How many and for how much. */
export const figuresOf = (purchases: readonly SamplePurchase[]) => ({
  count: purchases.length,
  amountExclTax: `${Money.ofCents(purchases.reduce((sum, { cents }) => sum + cents, 0n))}`,
});
