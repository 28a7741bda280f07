import type { PurchaseBatchItem, PurchaseBatchView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { passing } from './purchase-batch';
import { purchaseBatchErrors } from './purchase-batch.errors';

const instant = (column: SqlFragment) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** Skipped purchase orders that a view names; it counts them all. */
const mostNamed = 200;

const counted = sql`
  select count(*) filter (where i.state = 'PENDING')::int as pending,
    count(*) filter (where i.state = 'DONE')::int as done,
    count(*) filter (where i.state = 'SKIPPED')::int as skipped,
    count(*) filter (where i.state = 'SKIPPED' and i.refusal ->> 'code' = any(${passing}))::int as retryable
  from purchase_batch_item i where i.batch_id = b.id`;
const fields = sql`
  b.id, b.verb, b.state, ${instant(sql`b.created_at`)} as "createdAt", ${instant(sql`b.finished_at`)} as "finishedAt",
  to_json(c) as counts, array_remove(array[
    case when b.state = 'RUNNING' and c.pending > 0 then 'cancel' end,
    case when b.state = 'DONE' and c.retryable > 0 then 'retry' end], null) as may`;

/** A batch as the contract shows it to whoever ordered it. */
@Injectable()
export class PurchaseBatchViews {
  constructor(private readonly db: Db) {}

  latest(limit: number, { userId }: Caller): Promise<PurchaseBatchItem[]> {
    return this.db.query<PurchaseBatchItem>(sql`
      select ${fields} from (
        select * from purchase_batch where created_by_id = ${userId} order by created_at desc, id desc limit ${limit}) b
      cross join lateral (${counted}) c order by b.created_at desc, b.id desc`);
  }

  async show(id: string, { userId }: Caller): Promise<PurchaseBatchView> {
    const skipped = sql`purchase_batch_item i where i.batch_id = b.id and i.state = 'SKIPPED'`;
    const view = await this.db.one<PurchaseBatchView>(sql`
      select ${fields}, (
        select coalesce(json_agg(json_build_object('code', r.code, 'count', r.count) order by r.count desc, r.code), '[]')
        from (select i.refusal ->> 'code' as code, count(*)::int as count from ${skipped} group by 1) r) as reasons, (
        select coalesce(json_agg(json_build_object('purchaseOrder', json_build_object('id', o.id, 'number', o.number),
          'refusal', s.refusal) order by s.position), '[]')
        from (select i.* from ${skipped} order by i.position limit ${mostNamed}) s
        join purchase_order o on o.id = s.purchase_order_id) as skipped
      from purchase_batch b cross join lateral (${counted}) c where b.id = ${id} and b.created_by_id = ${userId}`);
    if (!view) throw purchaseBatchErrors.notFound(id);
    return view;
  }
}
