import { readNeedRows, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import {
  centsText,
  cursorCodec,
  Db,
  keysetOf,
  sortsOf,
  sql,
  storeScope,
  type KeysetRow,
  type SqlFragment,
} from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { inWords, type Language } from '../../purchase-order-list/read-purchase-order-rows/file-words';
import type { PurchasingConfig } from '../../purchasing.config';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { needsFrom } from '../need-item.port';
import { needsBehind } from '../needs-behind.port';
import { needFileColumns } from './need-columns.row';

type Ask = RequestOf<typeof readNeedRows>;
type Answer = ResponseOf<typeof readNeedRows>;
type Row = Answer['rows'][number];

/** Rows of one answer: few enough to travel. */
const limit = 500;
/** As the screen has them: by supplier, project and order; what has no supplier comes last. */
const asShown = sortsOf('need-rows', {
  supplier: [
    { column: sql`(n.reasons <> '{}')::int`, type: sql`int`, direction: 'asc' },
    { column: sql`coalesce(n.supplier_name, '')`, type: sql`text`, direction: 'asc' },
    { column: sql`n.project_id`, type: sql`uuid`, direction: 'asc' },
    { column: sql`n.order_id`, type: sql`uuid`, direction: 'asc' },
    { column: sql`n.position`, type: sql`int`, direction: 'asc' },
    { column: sql`n.order_line_id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('supplier');

/** What has to be bought as a file has it, through the screen's own conditions: file and screen cannot disagree. */
@Controller()
export class ReadNeedRows {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(readNeedRows)
  async handle(ask: Ask): Promise<Answer> {
    const { columns: keys, cursor, language } = ask;
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const condition = shownBehind(ask);
    const columns = keys.map((key) => ({ key, ...needFileColumns[key] }));
    const keyset = keysetOf({ sort: asShown, limit, cursor, codec: this.cursors });
    const rows = await this.db.query<Row & KeysetRow>(sql`
      select json_build_array(${sql.join(columns.map(({ value }) => value(today)))}) as cells,
        ${centsText(sql`n.amount`)} as "amountExclTax", ${keyset.select}
      from ${needsFrom} where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`);
    const { items, next } = keyset.page(rows);
    return {
      columns: columns.map(({ key, heading, kind, width }) => ({
        key,
        heading: heading[language],
        kind,
        width,
      })),
      rows: items.map(({ cells, amountExclTax }) => ({
        cells: cells.map((cell, index) => inWords(cell, columns[index]?.called, language)),
        amountExclTax,
      })),
      next,
      opening: cursor === null ? await this.opening(ask, condition) : null,
    };
  }

  private async opening({ filter, language }: Ask, condition: SqlFragment): Promise<Answer['opening']> {
    const { store = [], supplier = [], q } = filter;
    const [counted, names] = await Promise.all([
      this.db.one<{ count: number }>(sql`select count(*)::int as count from need_today n where ${condition}`),
      this.db.one<{ stores: string[]; suppliers: string[] }>(sql`
        select array(select name from store where id = any(${store}::uuid[]) order by name) as stores,
          array(select name from supplier where id = any(${supplier}::uuid[]) order by name) as suppliers`),
    ]);
    const lines: [string, string | undefined][] = [
      [said('Magasin', 'Store', language), names?.stores.join(', ')],
      [said('Fournisseur', 'Supplier', language), names?.suppliers.join(', ')],
      [said('Recherche', 'Search', language), q?.trim()],
    ];
    return {
      count: counted?.count ?? 0,
      filters: lines.filter((line): line is [string, string] => Boolean(line[1])),
    };
  }
}

const said = (fr: string, en: string, language: Language) => (language === 'fr' ? fr : en);

/** Both parts of the screen, inside all of the scopes. */
function shownBehind({ filter, scopes: [scope = { stores: [] }, ...others] }: Ask): SqlFragment {
  return sql.and([
    sql.or([
      needsBehind({ ...filter, part: 'BUYABLE' }, scope),
      needsBehind({ ...filter, part: 'WITHOUT_SUPPLIER' }, scope),
    ]),
    ...others.map((other) => storeScope(other, sql`n.store_id`)),
  ]);
}
