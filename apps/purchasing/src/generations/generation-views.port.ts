import type { GenerationItem, GenerationView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { centsText, Db, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { isUntouched } from '../purchase-orders/untouched-drafts.port';
import { generationErrors } from './generation.errors';

const instant = (column: SqlFragment) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** Purchase orders that a view names; it counts them all. */
const mostNamed = 100;

/** Whether the generation `g` is for this caller to stop and to take back. */
const mine = (caller: Caller): SqlFragment =>
  caller.can('purchase-order.write') ? sql`g.created_by_id = ${caller.userId}` : sql`false`;
/** What this caller may do with the generation `g`. */
const mayOf = (caller: Caller): SqlFragment => sql`array_remove(array[
  case when g.state = 'RUNNING' and g.chunk <= g.chunks and ${mine(caller)} then 'cancel' end,
  case when g.state <> 'RUNNING' and ${mine(caller)} and exists (select from purchase_order o
    where o.generation_id = g.id and ${isUntouched}) then 'take-back' end], null)`;

/** A generation as the contract shows it, as far as the scope reaches. */
@Injectable()
export class GenerationViews {
  constructor(private readonly db: Db) {}

  /** Somebody's own, newest first. */
  latest(limit: number, scope: Scope, caller: Caller): Promise<GenerationItem[]> {
    const within = storeScope(scope, sql`i.store_id`);
    return this.db.query<GenerationItem>(sql`
      select g.id, g.state, g.created_by as "createdBy", ${instant(sql`g.created_at`)} as "createdAt",
        ${instant(sql`g.finished_at`)} as "finishedAt", ${mayOf(caller)} as may, (
          select json_build_object('pending', count(*) filter (where i.state = 'PENDING'),
            'ordered', count(*) filter (where i.state = 'ORDERED'),
            'skipped', count(*) filter (where i.state = 'SKIPPED'),
            'purchaseOrders', (select count(*) from purchase_order o
              where o.generation_id = g.id and ${storeScope(scope, sql`o.store_id`)}))
          from generation_item i where i.generation_id = g.id and ${within}) as counts
      from (select * from generation where created_by_id = ${caller.userId} order by created_at desc, id desc limit ${limit}) g
      order by g.created_at desc, g.id desc`);
  }

  /** Refuses one of which nothing lies in the scope like one that does not exist. */
  async show(generationId: string, scope: Scope, caller: Caller): Promise<GenerationView> {
    const made = sql`from purchase_order o where o.generation_id = g.id and ${storeScope(scope, sql`o.store_id`)}`;
    const view = await this.db.one<{ view: GenerationView }>(sql`
      with item as materialized (
        select i.state, i.reason, i.by_whom, count(*) as count from generation_item i
        where i.generation_id = ${generationId} and ${storeScope(scope, sql`i.store_id`)} group by 1, 2, 3
      )
      select json_build_object('id', g.id, 'state', g.state, 'createdBy', g.created_by, 'createdAt', g.created_at,
        'finishedAt', g.finished_at, 'may', ${mayOf(caller)},
        'counts', (select json_build_object('pending', coalesce(sum(i.count) filter (where i.state = 'PENDING'), 0),
            'ordered', coalesce(sum(i.count) filter (where i.state = 'ORDERED'), 0),
            'skipped', coalesce(sum(i.count) filter (where i.state = 'SKIPPED'), 0),
            'purchaseOrders', (select count(*) ${made})) from item i),
        'purchaseOrders', (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number,
            'supplier', json_build_object('id', o.supplier_id, 'name', o.supplier_name),
            'amountExclTax', ${centsText(sql`o.amount`)}, 'lines', o.line_count, 'status', o.status) order by o.number), '[]')
          from (select o.* ${made} order by o.number limit ${mostNamed}) o),
        'skipped', (select coalesce(json_agg(json_build_object('reason', i.reason, 'count', i.count, 'by', i.by_whom)
            order by i.count desc, i.reason, i.by_whom), '[]') from item i where i.state = 'SKIPPED')) as view
      from generation g where g.id = ${generationId} and exists (select from item)`);
    if (!view) throw generationErrors.notFound(generationId);
    return view.view;
  }
}
