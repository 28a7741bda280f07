import { streamXlsxRows, type CellValue } from 'hucre';
import { mostCells, tooWide, type Line } from './line';

/** The lines of a workbook's first sheet that hold anything. */
export async function* xlsxLines(bytes: Uint8Array): AsyncGenerator<Line> {
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const row = index + 1;
    if (values.length > mostCells) yield { row, cells: [], fault: tooWide };
    else yield { row, cells: values.map(textOf) };
  }
}

/** What the cell means, written as one would write it in a text file. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** A sheet keeps 15 significant digits: what comes after them is noise of binary fractions. */
function numberText(value: number): string {
  const exact = Number(value.toPrecision(15));
  return Math.abs(exact) < 1e15 && Math.abs(exact) > 1e-6 ? String(exact) : exact.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}
