import { Money } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { takeNumbers } from '../numbering/numbers.port';
import {
  placed,
  totalsOf,
  type BegunDraft,
  type DraftGroup,
  type DraftTotal,
  type Placement,
} from './draft-lines';
import { OrderCoverage } from './order-coverage.port';
import { PurchaseOrderChronicle } from './purchase-order-chronicle.port';

interface Filler {
  /** The generation. */
  readonly id: string;
  readonly createdBy: string;
}

/** Draft purchase orders that a generation fills, some lines at a time. */
@Injectable()
export class DraftBook {
  constructor(
    private readonly coverage: OrderCoverage,
    private readonly chronicle: PurchaseOrderChronicle,
  ) {}

  /**
   * Keeps these lines on the drafts that the generation has begun for their groups, or on new ones, and tells everyone.
   * Their customers' orders must be locked (`OrderCoverage.lock`), and the quantities be those that are left: more is
   * refused by the database.
   */
  async add(tx: Tx, groups: readonly DraftGroup[], filler: Filler): Promise<void> {
    const begun = await tx.query<BegunDraft>(sql`
      select id, group_key as key, line_count as lines from purchase_order
      where generation_id = ${filler.id} and group_key = any(${groups.map(({ key }) => key)}) order by number`);
    const { drafts, lines } = placed(groups, begun, newId);
    if (lines.length === 0) return;
    const totals = totalsOf(lines);
    const purchaseOrderIds = [...totals.keys()];
    const fresh = new Set(drafts.map(({ id }) => id));
    await extend(
      tx,
      purchaseOrderIds.filter((id) => !fresh.has(id)),
      totals,
    );
    await insertDrafts(tx, drafts, totals, filler);
    await insertLines(tx, lines);
    await this.coverage.announce(tx, [...new Set(lines.map(({ orderId }) => orderId))]);
    await this.chronicle.tell(tx, purchaseOrderIds);
  }
}

type Totals = ReadonlyMap<string, DraftTotal>;

/** Nobody else changes what a running generation fills. */
async function extend(tx: Tx, begun: readonly string[], totals: Totals): Promise<void> {
  if (begun.length === 0) return;
  await tx.execute(sql`
    update purchase_order o set line_count = o.line_count + r.lines, amount = o.amount + r.amount, version = version + 1
    from jsonb_to_recordset(${sql.json(begun.map((id) => totalRow(id, totals)))}) as r(id uuid, lines int, amount bigint)
    where o.id = r.id`);
}

function totalRow(id: string, totals: Totals) {
  const { lines = 0, amount = Money.zero() } = totals.get(id) ?? {};
  return { id, lines, amount: `${amount.cents}` };
}

async function insertDrafts(
  tx: Tx,
  drafts: Placement['drafts'],
  totals: Totals,
  filler: Filler,
): Promise<void> {
  const years = new Map<number, Placement['drafts'][number][]>();
  for (const draft of drafts) {
    const year = Number(draft.createdOn.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), draft]);
  }
  for (const [year, ofYear] of years) {
    const numbers = await takeNumbers(tx, year, ofYear.length);
    const rows = ofYear.map((draft, index) => ({
      ...draft,
      ...totalRow(draft.id, totals),
      number: numbers[index],
    }));
    await tx.execute(sql`
      insert into purchase_order (id, number, supplier_id, supplier_name, store_id, deliver_to, delivery_address,
        requested_on, created_on, created_by, generation_id, group_key, line_count, amount)
      select id, number, "supplierId", "supplierName", "storeId", "deliverTo", "deliveryAddress", "requestedOn",
        "createdOn", ${filler.createdBy}, ${filler.id}::uuid, key, lines, amount
      from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, number text, "supplierId" uuid, "supplierName" text,
        "storeId" uuid, "deliverTo" text, "deliveryAddress" text, "requestedOn" date, "createdOn" date, key text, lines int, amount bigint)`);
  }
}

async function insertLines(tx: Tx, lines: Placement['lines']): Promise<void> {
  await tx.execute(sql`
    insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id, article_id, label,
      supplier_reference, quantity, unit_price, covers)
    select id, "purchaseOrderId", position, "orderLineId", "orderId", "projectId", "articleId", label,
      "supplierReference", quantity, "unitPrice", quantity
    from jsonb_to_recordset(${sql.json(lines)}) as r(id uuid, "purchaseOrderId" uuid, position int, "orderLineId" uuid,
      "orderId" uuid, "projectId" uuid, "articleId" uuid, label text, "supplierReference" text, quantity numeric,
      "unitPrice" numeric)`);
}
