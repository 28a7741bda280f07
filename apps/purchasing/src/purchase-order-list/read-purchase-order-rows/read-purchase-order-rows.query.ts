import {
  readPurchaseOrderRows,
  type PurchaseOrderFilter,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { centsText, cursorCodec, Db, keysetOf, sql, type KeysetRow } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { isChosen } from '../chosen-purchase-orders.row';
import { ListViews } from '../list-views.port';
import type { ListView } from '../purchase-order-list.row';
import { sorts } from '../purchase-order-sorts';
import { fileColumns } from './file-columns.row';
import { filterInWords, inWords, type FilterNames, type Language } from './file-words';

type Ask = RequestOf<typeof readPurchaseOrderRows>;
type Answer = ResponseOf<typeof readPurchaseOrderRows>;
type Row = Answer['rows'][number];

/** Rows of one answer: few enough to travel. */
const limit = 500;

/** The list as a file has it, through the list's own conditions and orders: file and screen cannot disagree. */
@Controller()
export class ReadPurchaseOrderRows {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(readPurchaseOrderRows)
  async handle({ chosen, scopes, sort, cursor, columns: keys, language }: Ask): Promise<Answer> {
    const view = await this.views.now();
    const condition = isChosen(chosen, scopes, view);
    const columns = keys.map((key) => ({ key, ...fileColumns[key], called: fileColumns[key].words?.(view) }));
    const keyset = keysetOf({ sort: sorts.get(sort), limit, cursor, codec: this.cursors });
    const rows = await this.db.query<Row & KeysetRow>(sql`
      select json_build_array(${sql.join(columns.map(({ value }) => value(view)))}) as cells,
        ${centsText(sql`o.amount`)} as "amountExclTax", o.keyset_key
      from (select o.*, ${keyset.select} from purchase_order o where ${condition} and ${keyset.where}
        order by ${keyset.orderBy} limit ${keyset.limit}) o
      left join store st on st.id = o.store_id order by ${keyset.orderBy}`);
    const { items, next } = keyset.page(rows);
    const said = (cells: Row['cells']) =>
      cells.map((cell, index) => inWords(cell, columns[index]?.called, language));
    const counted =
      cursor === null
        ? await this.db.one<{ count: number }>(
            sql`select count(*)::int as count from purchase_order o where ${condition}`,
          )
        : undefined;
    return {
      columns: columns.map(({ key, heading, kind, width }) => ({
        key,
        heading: heading[language],
        kind,
        width,
      })),
      rows: items.map(({ cells, amountExclTax }) => ({ cells: said(cells), amountExclTax })),
      next,
      opening: counted
        ? { count: counted.count, filters: await this.filtersOf(chosen, language, view) }
        : null,
    };
  }

  private async filtersOf(
    chosen: Ask['chosen'],
    language: Language,
    { stages }: ListView,
  ): Promise<[string, string][]> {
    if (chosen.mode === 'ids')
      return [[language === 'fr' ? 'Sélection' : 'Selection', String(chosen.ids.length)]];
    const lines = filterInWords(
      chosen.filter,
      { ...(await this.namesIn(chosen.filter)), stages: namesOfStages(stages, chosen.filter) },
      language,
    );
    const { length } = chosen.exclusions;
    return length === 0 ? lines : [...lines, [language === 'fr' ? 'Sauf' : 'Except', String(length)]];
  }

  private async namesIn({
    store = [],
    supplier = [],
    project,
    order,
  }: PurchaseOrderFilter): Promise<Omit<FilterNames, 'stages'>> {
    const names = await this.db.one<Omit<FilterNames, 'stages'>>(sql`
      select array(select name from store where id = any(${store}::uuid[]) order by name) as stores,
        array(select name from supplier where id = any(${supplier}::uuid[]) order by name) as suppliers,
        (select number || ' – ' || label from project where id = ${project ?? null}::uuid) as project,
        (select number from sales_order where id = ${order ?? null}::uuid) as "order"`);
    return names ?? { stores: [], suppliers: [], project: null, order: null };
  }
}

const namesOfStages = (stages: ListView['stages'], { stage = [] }: PurchaseOrderFilter) =>
  stages.filter(({ id }) => stage.includes(id)).map(({ name }) => name);
