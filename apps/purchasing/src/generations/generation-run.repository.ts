import { crashPoint } from '@comptoir/messaging';
import { Db, newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { DraftBook } from '../purchase-orders/draft-book.port';
import { OrderCoverage } from '../purchase-orders/order-coverage.port';
import { StoreCalendar } from '../stores/store-calendar.port';
import { planOf, type Recipe, type Verdict, type Wanted } from './generation';

interface Running extends Recipe {
  readonly id: string;
  readonly createdBy: string;
  readonly chunk: number;
  readonly chunks: number;
}

/** The work of generations, one chunk of orders in one transaction at a time. */
@Injectable()
export class GenerationRun {
  constructor(
    private readonly db: Db,
    private readonly drafts: DraftBook,
    private readonly coverage: OrderCoverage,
    private readonly calendar: StoreCalendar,
  ) {}

  /**
   * Does the next chunk of the generation that has waited longest; false where there is none.
   *
   * The lock on the generation's row is the lease: whoever works on it holds it until the chunk is committed, others
   * take another one, and it ends with the connection of a process that dies. The chunk's number, its lines and what is
   * told of them are committed together, so that each chunk is done once.
   */
  async doChunk(): Promise<boolean> {
    const todayIn = await this.calendar.todayEverywhere();
    const worked = await this.db.transaction(async (tx) => {
      const running = await claim(tx);
      if (!running) return false;
      crashPoint('generation-claimed');
      if (running.chunk > running.chunks) {
        await finish(tx, running.id);
        crashPoint('generation-finished');
        return true;
      }
      await this.coverage.lock(tx, await ordersOf(tx, running));
      const plan = planOf(await wantedOf(tx, running), running, { newId, todayIn });
      crashPoint('generation-planned');
      await this.drafts.add(tx, plan.groups, running);
      crashPoint('generation-drafted');
      await settle(tx, running, plan.verdicts);
      return true;
    });
    if (worked) crashPoint('generation-chunk-committed');
    return worked;
  }
}

/** Who ordered the newest of what a need is covered by. */
const lastBuyer = sql`(
  select (array_agg(o.created_by order by l.id desc))[1]
  from purchase_line l join purchase_order o on o.id = l.purchase_order_id
  where l.order_line_id = n.order_line_id and l.covers > 0)`;

function claim(tx: Tx): Promise<Running | undefined> {
  return tx.one<Running>(sql`
    select id, created_by as "createdBy", chunk, chunks, group_by as "groupBy", deliver_to as "deliverTo",
      requested_on as "requestedOn"
    from generation where state = 'RUNNING' order by worked_at, id limit 1 for update skip locked`);
}

async function ordersOf(tx: Tx, { id, chunk }: Running): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    select distinct n.order_id as id from generation_item i join need n on n.order_line_id = i.order_line_id
    where i.generation_id = ${id} and i.chunk = ${chunk}`);
  return rows.map((row) => row.id);
}

/** As they are once their orders are locked: what others have ordered meanwhile is no longer left. */
function wantedOf(tx: Tx, { id, chunk }: Running): Promise<Wanted[]> {
  return tx.query<Wanted>(sql`
    select n.order_line_id as "orderLineId", n.order_id as "orderId", n.project_id as "projectId",
      n.article_id as "articleId", n.label, n.supplier_reference as "supplierReference", n.unit_price as "unitPrice",
      i.quantity, i.requested_on as "requestedOn", n.remaining, n.reasons, n.supplier_id as "supplierId", n.supplier_name as "supplierName",
      n.store_id as "storeId", st.address as "storeAddress", i.delivery_address as "siteAddress",
      n.planned_delivery as "plannedDelivery", case when n.ordered >= n.quantity then ${lastBuyer} end as "orderedBy"
    from generation_item i join need_today n on n.order_line_id = i.order_line_id
    left join store st on st.id = n.store_id
    where i.generation_id = ${id} and i.chunk = ${chunk} order by n.order_id, n.position`);
}

async function settle(tx: Tx, { id, chunk }: Running, verdicts: readonly Verdict[]): Promise<void> {
  await tx.execute(sql`
    update generation_item i set state = case when v.reason is null then 'ORDERED' else 'SKIPPED' end,
      reason = v.reason, by_whom = v."byWhom", purchase_line_id = v."purchaseLineId"
    from jsonb_to_recordset(${sql.json(verdicts)}) as v("orderLineId" uuid, reason text, "byWhom" text, "purchaseLineId" uuid)
    where i.generation_id = ${id} and i.chunk = ${chunk} and i.order_line_id = v."orderLineId"`);
  await tx.execute(sql`
    update generation set chunk = chunk + 1, worked_at = clock_timestamp() where id = ${id}`);
}

async function finish(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update generation set state = 'DONE', finished_at = clock_timestamp() where id = ${id}`);
}
