import {
  Db,
  isCheckViolation,
  sql,
  storeScope,
  type Queryable,
  type Scope,
  type SqlFragment,
  type Tx,
} from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { OrderCoverage } from './order-coverage.port';
import { PurchaseOrderChronicle } from './purchase-order-chronicle.port';
import { PurchaseOrder } from './purchase-order';
import { purchaseOrderErrors } from './purchase-order.errors';
import { lineRecords, purchaseOrderColumns, stateOfRow, type PurchaseOrderRow } from './purchase-order.row';

export interface Which {
  readonly purchaseOrderId: string;
  readonly scope: Scope;
  /** The version that the caller read, where it said so. */
  readonly seen: number | undefined;
}

/** Pure but for `extra`, which is written in the same transaction; it may run more than once. */
export type Decision = (order: PurchaseOrder) => {
  readonly order: PurchaseOrder;
  readonly extra?: (tx: Tx) => Promise<void>;
};

@Injectable()
export class PurchaseOrderRepository {
  constructor(
    private readonly db: Db,
    private readonly coverage: OrderCoverage,
    private readonly chronicle: PurchaseOrderChronicle,
  ) {}

  /** Refuses one outside the scope like one that does not exist. */
  async get(purchaseOrderId: string, scope: Scope): Promise<PurchaseOrder> {
    const inScope = storeScope(scope, sql`o.store_id`);
    const order = await load(this.db, sql`o.id = ${purchaseOrderId} and ${inScope}`);
    if (!order) throw purchaseOrderErrors.notFound(purchaseOrderId);
    return order;
  }

  /**
   * Decides on the purchase order as it is now and keeps what was decided, while nobody else can change it or what its
   * customers' orders need: of two people who click at once the second decides on what the first has left. Tells the
   * change, and tells sales how far its orders are.
   */
  async change(which: Which, decide: Decision): Promise<void> {
    await this.db
      .transaction((tx) => this.changeIn(tx, which, decide))
      .catch((error: unknown) => {
        throw isCheckViolation(error, 'need_not_exceeded') ? purchaseOrderErrors.moreThanNeeded() : error;
      });
  }

  /** The same in a transaction of the caller's, for what needs no more of anything than before. */
  async changeIn(tx: Tx, { purchaseOrderId, scope, seen }: Which, decide: Decision): Promise<void> {
    const orderIds = await this.lock(tx, purchaseOrderId, scope);
    const before = await load(tx, sql`o.id = ${purchaseOrderId}`);
    if (!before) throw purchaseOrderErrors.notFound(purchaseOrderId);
    before.assertVersion(seen);
    const { order, extra } = decide(before);
    await this.keepHeader(tx, order);
    await this.keepLines(tx, order);
    await extra?.(tx);
    await this.coverage.announce(tx, orderIds);
    await this.coverage.announceDates(tx, orderIds);
    await this.chronicle.tell(tx, [purchaseOrderId]);
  }

  /** One that a generation still fills cannot be changed yet: so its lines, and their orders, stay as they are here. */
  private async lock(tx: Tx, purchaseOrderId: string, scope: Scope): Promise<string[]> {
    const inScope = storeScope(scope, sql`o.store_id`);
    const row = await tx.one<{ generating: boolean }>(sql`
      select exists (select from generation g where g.id = o.generation_id and g.state = 'RUNNING') as generating
      from purchase_order o where o.id = ${purchaseOrderId} and ${inScope} for no key update of o`);
    if (!row) throw purchaseOrderErrors.notFound(purchaseOrderId);
    if (row.generating) throw purchaseOrderErrors.beingGenerated(purchaseOrderId);
    const orders = await tx.query<{ id: string }>(sql`
      select distinct order_id as id from purchase_line where purchase_order_id = ${purchaseOrderId}`);
    const orderIds = orders.map(({ id }) => id);
    await this.coverage.lock(tx, orderIds);
    return orderIds;
  }

  private async keepHeader(tx: Tx, after: PurchaseOrder): Promise<void> {
    const { state, amount, expectedOn, openDeviations, hasPriceDeviation } = after;
    await tx.execute(sql`
      update purchase_order set version = version + 1, touched = true, status = ${state.status},
        delivery_address = ${state.deliverTo.address}, requested_on = ${state.requestedOn}, expected_on = ${expectedOn},
        approved_by = ${state.approvedBy}, sent_on = ${state.sentOn}, acknowledged_on = ${state.acknowledgedOn},
        supplier_number = ${state.supplierNumber}, note = ${state.note}, reason = ${state.reason},
        differences_accepted = ${state.differencesAccepted}, line_count = ${state.lines.length},
        amount = ${String(amount.cents)}::bigint, open_deviations = ${openDeviations},
        price_deviation = ${hasPriceDeviation}
      where id = ${state.id}`);
  }

  private async keepLines(tx: Tx, { state }: PurchaseOrder): Promise<void> {
    await tx.execute(sql`
      delete from purchase_line where purchase_order_id = ${state.id}
        and id <> all(${state.lines.map(({ id }) => id)}::uuid[])`);
    await tx.execute(sql`
      update purchase_line l set position = r.position, supplier_reference = r.supplier_reference, quantity = r.quantity,
        unit_price = r.unit_price, covers = r.covers, received = r.received, invoiced = r.invoiced,
        invoiced_amount = r.invoiced_amount, expected_on = r.expected_on, deviation = r.deviation
      from ${lineRecords(state.lines)} where l.id = r.id`);
  }
}

async function load(from: Queryable, condition: SqlFragment): Promise<PurchaseOrder | undefined> {
  const row = await from.one<PurchaseOrderRow>(
    sql`select ${purchaseOrderColumns} from purchase_order o where ${condition}`,
  );
  return row && new PurchaseOrder(stateOfRow(row));
}
