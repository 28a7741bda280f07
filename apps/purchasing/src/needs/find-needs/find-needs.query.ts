import { findNeeds, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { needItem, needsFrom } from '../need-item.port';
import { needsBehind } from '../needs-behind.port';

const bySupplier = sortsOf('needs', {
  supplier: [
    { column: sql`n.supplier_name`, type: sql`text`, direction: 'asc' },
    { column: sql`n.project_id`, type: sql`uuid`, direction: 'asc' },
    { column: sql`n.order_id`, type: sql`uuid`, direction: 'asc' },
    { column: sql`n.position`, type: sql`int`, direction: 'asc' },
    { column: sql`n.order_line_id`, type: sql`uuid`, direction: 'asc' },
  ],
});

@Controller()
export class FindNeeds {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findNeeds)
  async handle({ limit, cursor, ...filter }: RequestOf<typeof findNeeds>, { caller }: AskContext) {
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const keyset = keysetOf({ sort: bySupplier.get('supplier'), limit, cursor, codec: this.cursors });
    const condition = needsBehind(filter, caller.scopeFor('purchase-order.read'));
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from need_today n where ${condition}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${needItem(today)}::text as item, ${keyset.select} from ${needsFrom}
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
