import { streamXlsxRows, type CellValue } from 'hucre';
import { mostCells, tooWide, type Line } from './line';

/** The lines of a workbook's first sheet that hold anything, up to one that is too wide: such lines cost too much. */
export async function* xlsxLines(bytes: Uint8Array): AsyncGenerator<Line> {
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const row = index + 1;
    if (values.length > mostCells) return yield { row, cells: [], fault: tooWide };
    yield { row, cells: values.map(textOf) };
  }
}

/** What the cell means, written as one would write it in a text file. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return digits.format(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** A sheet keeps 15 significant digits: what comes after them is noise of binary fractions. */
const digits = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });
