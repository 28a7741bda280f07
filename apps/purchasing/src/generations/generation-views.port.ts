import type { GenerationView } from '@comptoir/contracts';
import { centsText, Db, sql, storeScope, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { generationErrors } from './generation.errors';

/** A generation as the contract shows it, as far as the scope reaches. */
@Injectable()
export class GenerationViews {
  constructor(private readonly db: Db) {}

  /** Refuses one of which nothing lies in the scope like one that does not exist. */
  async show(generationId: string, scope: Scope): Promise<GenerationView> {
    const item = sql`
      from generation_item i join need n on n.order_line_id = i.order_line_id join sales_order s on s.id = n.order_id
      where i.generation_id = g.id and ${storeScope(scope, sql`s.store_id`)}`;
    const view = await this.db.one<{ view: GenerationView }>(sql`
      select json_build_object('id', g.id, 'state', g.state, 'createdBy', g.created_by, 'createdAt', g.created_at,
        'finishedAt', g.finished_at,
        'counts', (select json_build_object('pending', count(*) filter (where i.state = 'PENDING'),
            'ordered', count(*) filter (where i.state = 'ORDERED'), 'skipped', count(*) filter (where i.state = 'SKIPPED'))
          ${item}),
        'purchaseOrders', (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number,
            'supplier', json_build_object('id', o.supplier_id, 'name', o.supplier_name),
            'amountExclTax', ${centsText(sql`o.amount`)}, 'lines', o.line_count, 'status', o.status) order by o.number), '[]')
          from purchase_order o where o.generation_id = g.id and ${storeScope(scope, sql`o.store_id`)}),
        'skipped', (select coalesce(json_agg(json_build_object('reason', x.reason, 'count', x.count, 'by', x.by_whom)
            order by x.count desc, x.reason, x.by_whom), '[]')
          from (select i.reason, i.by_whom, count(*) ${item} and i.state = 'SKIPPED' group by 1, 2) x)) as view
      from generation g where g.id = ${generationId} and exists (select ${item})`);
    if (!view) throw generationErrors.notFound(generationId);
    return view.view;
  }
}
