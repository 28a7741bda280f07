import { daysBetween, Day } from '@comptoir/kernel';
import { looksLikeFormula } from './formula-guard';
import { cellStyles, totalStyles } from './styles-xml';
import { columnName, escaped } from './xml';
import type { Cell, CellKind, WrittenColumn } from './written-sheet';

/** Day 0 of a spreadsheet, as seen from any day after February 1900. */
const epoch = Day.parse('1899-12-30');
/** Characters of one cell. */
const longestText = 32_767;

/** One row as XML. `row` counts from 1 and includes the headings. */
export function rowXml(row: number, columns: readonly WrittenColumn[], cells: readonly Cell[]): string {
  let xml = `<row r="${row}">`;
  for (let index = 0; index < columns.length; index++) {
    const value = cells[index];
    if (value === null || value === undefined || value === '') continue;
    xml += cellXml(columnName(index) + row, (columns[index] as WrittenColumn).kind, value);
  }
  return `${xml}</row>`;
}

export function headingsXml(columns: readonly WrittenColumn[]): string {
  const cells = columns.map(({ heading }, index) =>
    textXml(`${columnName(index)}1`, heading, cellStyles.heading),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

export function totalsXml(row: number, columns: readonly WrittenColumn[], cells: readonly Cell[]): string {
  const written = columns.map(({ kind }, index) => {
    const at = columnName(index) + row;
    const value = cells[index] ?? '';
    if (value === '') return `<c r="${at}" s="${totalStyles.text}"/>`;
    const isNumber = kind === 'amount' || kind === 'integer';
    return isNumber
      ? `<c r="${at}" s="${totalStyles[kind]}"><v>${value}</v></c>`
      : textXml(at, value, totalStyles.text);
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(at: string, kind: CellKind, value: string): string {
  if (kind === 'text')
    return textXml(at, value, looksLikeFormula(value) ? cellStyles.quoted : cellStyles.text);
  if (kind === 'day') return `<c r="${at}" s="${cellStyles.day}"><v>${serialOf(value)}</v></c>`;
  return `<c r="${at}" s="${cellStyles[kind]}"><v>${value}</v></c>`;
}

const serials = new Map<string, number>();

/** Few different days stand in many cells. */
function serialOf(day: string): number {
  let serial = serials.get(day);
  if (serial === undefined) {
    if (serials.size > 10_000) serials.clear();
    serials.set(day, (serial = daysBetween(epoch, Day.parse(day))));
  }
  return serial;
}

function textXml(at: string, text: string, style: number): string {
  const styled = style === cellStyles.text ? '' : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;
}
