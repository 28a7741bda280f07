import type { Cell, CellKind } from '@comptoir/sheets';
import type { PrintedTable } from '@comptoir/papers';
import { frenchDay, frenchNumber } from '@comptoir/papers';
import type { About } from '../export-sheets';
import { dayInWords, totalsRow } from '../export-sheets';
import type { Language, OpenRows } from '../exportable-list';

/** The rows as they are printed: filters on top, headings on every page, the totals of the screen at the end. */
export function printedList(opened: OpenRows, about: About, each: (count: number) => void): PrintedTable {
  const { columns, totals } = opened;
  const { title, language, filters, orderer, orderedAt } = about;
  const kinds = columns.map(({ kind }) => kind);
  const inWords = (cells: readonly Cell[]) =>
    cells.map((cell, index) => cellInWords(cell, kinds[index] ?? 'text', language));
  const printed = language === 'fr' ? 'Imprimé le' : 'Printed on';
  const colon = language === 'fr' ? ' :' : ':';
  return {
    title: title[language],
    language,
    notes: [
      `${printed} ${dayInWords(orderedAt, language)} – ${orderer} – ${totals.count}`,
      ...filters.map(([name, value]) => `${name}${colon} ${value}`),
    ],
    columns: columns.map(({ heading, kind, width }) => ({
      heading: heading[language],
      width,
      align: kind === 'text' || kind === 'day' ? 'left' : 'right',
    })),
    rowCount: totals.count,
    rows: printedRows(opened.batches(each), inWords),
    totals: inWords(totalsRow(columns, totals)),
  };
}

async function* printedRows(
  batches: AsyncGenerator<Cell[][]>,
  inWords: (cells: readonly Cell[]) => string[],
): AsyncGenerator<string[][]> {
  for await (const batch of batches) yield batch.map(inWords);
}

function cellInWords(cell: Cell, kind: CellKind, language: Language): string {
  if (cell === null) return '';
  if (language === 'en' || kind === 'text') return cell;
  if (kind === 'day') return /^\d/.test(cell) ? frenchDay(cell) : cell;
  if (kind === 'quantity') return cell.replace('.', ',');
  return frenchNumber(cell, kind === 'amount' ? 2 : 0);
}
