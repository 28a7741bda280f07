import { findSuppliers, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { hasWords, supplierItem } from '../supplier.row';

const byName = sortsOf('suppliers', {
  name: [
    { column: sql`search_text(s.name)`, type: sql`text`, direction: 'asc' },
    { column: sql`s.id`, type: sql`uuid`, direction: 'asc' },
  ],
});

/** Suppliers are the whole network's: whoever may read some reads all. */
@Controller()
export class FindSuppliers {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findSuppliers)
  async handle({ limit, cursor, q }: RequestOf<typeof findSuppliers>) {
    const keyset = keysetOf({ sort: byName.get('name'), limit, cursor, codec: this.cursors });
    const condition = hasWords(sql`s.name || ' ' || coalesce(s.reference, '')`, q);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from supplier s where ${condition}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${supplierItem}::text as item, ${keyset.select} from supplier s
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
