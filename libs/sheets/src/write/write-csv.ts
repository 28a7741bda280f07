import { neutral } from './formula-guard';
import type { Cell, CellKind, WrittenSheet } from './written-sheet';

export interface CsvDialect {
  readonly separator: ';' | ',';
  /** `french`: 31/12/2026 and 1234,50, as a French spreadsheet reads them; `plain`: 2026-12-31 and 1234.50. */
  readonly values: 'french' | 'plain';
}

export const frenchCsv: CsvDialect = { separator: ';', values: 'french' };
export const plainCsv: CsvDialect = { separator: ',', values: 'plain' };

/**
 * A CSV file (UTF-8 with its mark, RFC 4180) as a stream of bytes. Text that a spreadsheet would evaluate gets an
 * apostrophe before it; days and amounts are never text and need none.
 */
export async function* writeCsv(sheet: WrittenSheet, dialect: CsvDialect): AsyncGenerator<Buffer> {
  const kinds = sheet.columns.map(({ kind }) => kind);
  const line = (cells: readonly Cell[], kindOf: (index: number) => CellKind) =>
    `${cells.map((cell, index) => cellText(cell, kindOf(index), dialect)).join(dialect.separator)}\r\n`;
  const headings = sheet.columns.map(({ heading }) => heading);
  yield Buffer.from(`\ufeff${line(headings, () => 'text')}`);
  for await (const batch of sheet.rows)
    yield Buffer.from(batch.map((cells) => line(cells, (index) => kinds[index] ?? 'text')).join(''));
  if (sheet.totals) yield Buffer.from(line(sheet.totals(), totalKind(kinds)));
}

/** The word "Total" may stand under days. */
function totalKind(kinds: readonly CellKind[]): (index: number) => CellKind {
  return (index) => (kinds[index] === 'amount' || kinds[index] === 'integer' ? kinds[index] : 'text');
}

function cellText(cell: Cell, kind: CellKind, { separator, values }: CsvDialect): string {
  if (cell === null || cell === '') return '';
  if (kind === 'text') return quoted(neutral(cell), separator);
  if (values === 'plain') return cell;
  if (kind === 'day') return cell.split('-').reverse().join('/');
  return cell.replace('.', ',');
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
