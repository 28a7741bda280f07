import { setImmediate } from 'node:timers/promises';
import { exportColumns } from '@comptoir/contracts';
import { keysetOrder, sql, storeScope, type SqlFragment, type Tx } from '@comptoir/persistence';
import type { Cell } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { totalsOf, type ListTotals } from '../lists/totals.port';
import { selected } from '../selections/selections.port';
import { TargetLists, type MeantPapers } from '../selections/target-lists.port';
import type { Language, OpenRows, ShownColumn } from './exportable-list';
import { meantBy, readScopes, type ExportJob, type PaperExport } from './export-job';
import { exportableList } from './exportable-lists';

export type RowsOrder = Extract<PaperExport, { content: 'rows' }>;

/** Rows that the database is asked for at once, see the statement: few enough to be forgotten before they grow old. */
const fetched = 500;
/** Rows between two breaths, in which the process answers whoever else asks. */
const breath = 200;
const nowhere = { stores: [] };
const mostColumns = Math.max(...Object.values(exportColumns).map((columns) => columns.length));
const cellNames = Array.from({ length: mostColumns }, (_, index) => `c${index}`);
const keyNames = ['k0', 'k1', 'k2', 'k3'];

/** Reads the rows of an export through the list's own declaration, so that file and screen cannot disagree. */
@Injectable()
export class ExportRows {
  constructor(private readonly lists: TargetLists) {}

  /** What it reads is what `tx` saw first: let it be a repeatable read. */
  async open(tx: Tx, { order, scopes }: ExportJob<RowsOrder>): Promise<OpenRows> {
    const { joins, columns: all } = exportableList(order.list);
    const kinds = await this.lists.papers(meantBy(order), readScopes(scopes));
    const columns = order.columns.flatMap((key) => {
      const column = all[key];
      return column && (key !== 'margin' || scopes.margin !== null) ? { key, ...column } : [];
    });
    const margin = scopes.margin ?? nowhere;
    const parts = kinds.map((kind) => {
      const where = rowsBehind(order, scopes, kind);
      const cells = columns.map(
        ({ value }, index) => sql`${value({ ...kind.view, type: kind.type, margin })} as ${cell(index)}`,
      );
      const keys = kind.orderedBy(order.sort).map(({ column }, index) => sql`${column} as ${key(index)}`);
      return {
        rows: sql`select ${sql.join([...cells, ...keys])} from ${kind.from} ${joins} where ${where}`,
        sums: sql`select ${kind.amountExclTax} as excl, ${kind.amountInclTax} as incl from ${kind.from} where ${where}`,
      };
    });
    const sorted = kinds[0]?.orderedBy(order.sort) ?? [];
    const rows = sql`
      select ${sql.join(columns.map((_, index) => cell(index)))} from (${union(parts.map((part) => part.rows))}) shown
      order by ${keysetOrder(sorted.map((column, index) => ({ ...column, column: key(index) })))}`;
    return {
      columns,
      totals: await totalsOfAll(tx, union(parts.map((part) => part.sums))),
      batches: (each) => batches(tx, rows, { columns, language: order.language, each }),
    };
  }
}

function rowsBehind(order: RowsOrder, { run }: ExportJob['scopes'], papers: MeantPapers): SqlFragment {
  const { selectionId } = order;
  return sql.and([
    papers.condition,
    ...(run ? [storeScope(run, papers.store, papers.owner)] : []),
    ...(selectionId ? [selected(papers.id, selectionId)] : []),
  ]);
}

async function totalsOfAll(tx: Tx, rows: SqlFragment): Promise<ListTotals> {
  const found = {
    from: sql`(${rows}) found`,
    amountExclTax: sql`found.excl`,
    amountInclTax: sql`found.incl`,
  };
  const counted = await tx.one<{ totals: ListTotals }>(
    sql`select ${totalsOf(found, sql`true`)} as totals from ${found.from}`,
  );
  if (!counted) throw new Error('an aggregate without a row');
  return counted.totals;
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
    if (!words || value === null) return value;
    const codes = value.split(' ');
    return codes.map((code) => words[code]?.[language] ?? code).join(', ');
  });
}

function cell(index: number): SqlFragment {
  return sql.ident(`c${index}`, cellNames);
}

function key(index: number): SqlFragment {
  return sql.ident(`k${index}`, keyNames);
}

function union(parts: readonly SqlFragment[]): SqlFragment {
  return sql.join(parts, sql` union all `);
}
