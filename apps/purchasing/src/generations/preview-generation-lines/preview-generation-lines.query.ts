import { previewGenerationLines, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { needItem, needsFrom } from '../../needs/need-item.port';
import type { PurchasingConfig } from '../../purchasing.config';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { SelectedOrders } from '../selected-orders.port';
import { partOfNeed, reasonOfNeed, wantedNeeds } from '../wanted-needs.row';

const byOrder = sortsOf('generation-lines', {
  order: [
    { column: sql`n.order_id`, type: sql`uuid`, direction: 'asc' },
    { column: sql`n.position`, type: sql`int`, direction: 'asc' },
    { column: sql`n.order_line_id`, type: sql`uuid`, direction: 'asc' },
  ],
});
/** The purchase orders on which a need stands already. */
const standsIn = sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'createdOn', o.created_on,
    'createdBy', o.created_by) order by o.number), '[]')
  from purchase_line l join purchase_order o on o.id = l.purchase_order_id
  where l.order_line_id = n.order_line_id and l.covers > 0)`;

@Controller()
export class PreviewGenerationLines {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    private readonly selected: SelectedOrders,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(previewGenerationLines)
  async handle(asked: RequestOf<typeof previewGenerationLines>, { caller }: AskContext) {
    const ask = await this.selected.within(asked, caller);
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const { limit, cursor } = ask;
    const keyset = keysetOf({ sort: byOrder.get('order'), limit, cursor, codec: this.cursors });
    const condition = sql.and([
      wantedNeeds(ask, caller.scopeFor('purchase-order.write')),
      sql`${partOfNeed} = ${ask.part}`,
      ...(ask.reason ? [sql`${reasonOfNeed} = ${ask.reason}`] : []),
      ...(ask.supplier ? [sql`n.supplier_id = ${ask.supplier}`] : []),
      ...(ask.project ? [sql`n.project_id = ${ask.project}`] : []),
    ]);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from need_today n where ${condition}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select (${needItem(today)}::jsonb || jsonb_build_object('in', ${standsIn}))::text as item, ${keyset.select}
        from ${needsFrom} where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
