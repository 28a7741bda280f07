import { setImmediate } from 'node:timers/promises';
import type { ExportOrder, QuoteFilter } from '@comptoir/contracts';
import { keysetOrder, sql, storeScope, type SqlFragment, type Tx } from '@comptoir/persistence';
import type { Cell } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { conditionOf, type ListView } from '../lists/document-list';
import { totalsOf, type ListTotals } from '../lists/totals.port';
import { quoteList } from '../quote-list/quote-list';
import { ListViews } from '../lists/list-views.port';
import { selected } from '../selections/selections.port';
import type { Language, OpenRows, ShownColumn } from './exportable-list';
import type { ExportJob } from './export-job';
import { quoteExportColumns } from './quote-columns';

export type RowsOrder = Extract<ExportOrder, { content: 'rows' }>;

/** Rows that the database is asked for at once, see the statement: few enough to be forgotten before they grow old. */
const fetched = 500;
/** Rows between two breaths, in which the process answers whoever else asks. */
const breath = 200;
const everything: QuoteFilter = { dateField: 'createdOn' };
const nowhere = { stores: [] };
const cellNames = Object.keys(quoteExportColumns).map((_, index) => `c${index}`);

/** Reads the rows of an export through the list's own declaration, so that file and screen cannot disagree. */
@Injectable()
export class ExportRows {
  constructor(private readonly views: ListViews) {}

  /** What it reads is what `tx` saw first: let it be a repeatable read. */
  async open(tx: Tx, { order, scopes }: ExportJob & { order: RowsOrder }): Promise<OpenRows> {
    const filter = order.filter ?? everything;
    const view = await this.views.of(quoteList, filter);
    const condition = rowsBehind(order, scopes, view);
    const columns = order.columns
      .filter((key) => key !== 'margin' || scopes.margin !== null)
      .map((key) => ({ key, ...quoteExportColumns[key] }));
    const from = sql`${quoteList.from(view.lead)} where ${condition}`;
    const counted = await tx.one<{ totals: ListTotals }>(
      sql`select ${totalsOf({ ...quoteList, from }, sql`true`)} as totals from ${from}`,
    );
    if (!counted) throw new Error('an aggregate without a row');
    const shown = { ...view, margin: scopes.margin ?? nowhere };
    const rows = sql`
      select ${sql.join(columns.map((column, index) => sql`${column.value(shown)} as ${cell(index)}`))}
      from ${from} order by ${keysetOrder(quoteList.sortsFor(view).get(order.sort).columns)}`;
    return {
      columns,
      totals: counted.totals,
      batches: (each) => batches(tx, rows, { columns, language: order.language, each }),
    };
  }
}

function rowsBehind(order: RowsOrder, { read, run }: ExportJob['scopes'], view: ListView): SqlFragment {
  const { filter = everything, selectionId } = order;
  return sql.and([
    conditionOf(quoteList, { filter, scope: read, view }),
    ...(run ? [storeScope(run, quoteList.storeColumn(view.lead), quoteList.ownerColumn(view.lead))] : []),
    ...(selectionId ? [selected(sql`s.quote_id`, selectionId)] : []),
  ]);
}

async function* batches(
  tx: Tx,
  rows: SqlFragment,
  shown: { columns: readonly ShownColumn[]; language: Language; each: (count: number) => void },
): AsyncGenerator<Cell[][]> {
  const { columns, language, each } = shown;
  await tx.execute(sql`declare export_rows no scroll cursor for ${rows}`);
  for (let more = true; more;) {
    const some = await tx.query<Record<string, Cell>>(sql`fetch 500 from export_rows`);
    more = some.length === fetched;
    for (let at = 0; at < some.length; at += breath) {
      const batch = some.slice(at, at + breath).map((row) => cellsOf(row, columns, language));
      yield batch;
      each(batch.length);
      await setImmediate();
    }
  }
}

function cellsOf(row: Record<string, Cell>, columns: readonly ShownColumn[], language: Language): Cell[] {
  return columns.map(({ words }, index) => {
    const value = row[`c${index}`] ?? null;
    return words && value !== null ? (words[value]?.[language] ?? value) : value;
  });
}

function cell(index: number): SqlFragment {
  return sql.ident(`c${index}`, cellNames);
}
