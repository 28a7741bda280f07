import { dayIn } from '@comptoir/kernel';
import type { Cell, WrittenSheet } from '@comptoir/sheets';
import { houseZone } from './export-name';
import type { Language, OpenRows, RowTotals, Words } from './exportable-list';

/** What is told about a list besides its rows. */
export interface About {
  /** What the list is called. */
  readonly title: Words;
  readonly language: Language;
  /** The filters in words. */
  readonly filters: readonly [string, string][];
  readonly orderer: string;
  readonly orderedAt: Date;
}

/** The sheet of the rows, ending with the totals that the screen shows. */
export function rowsSheet(
  { columns, totals, batches }: OpenRows,
  { title, language }: About,
  each: (count: number) => void,
): WrittenSheet {
  return {
    name: title[language],
    columns: columns.map(({ heading, kind, width }) => ({ heading: heading[language], kind, width })),
    rows: batches(each),
    totals: () => totalsRow(columns, totals),
  };
}

/** The sheet « Filtres »: what the rows are, who took them, when. */
export function filtersSheet(
  { language, filters, orderer, orderedAt }: About,
  totals: RowTotals,
): WrittenSheet {
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en);
  const lines = (): Cell[][] => [
    ...(filters.length === 0 ? [[say('Filtres', 'Filters'), say('Aucun', 'None')]] : filters),
    [say('Lignes', 'Rows'), String(totals.count)],
    [say('Total HT', 'Total excl. tax'), totals.amountExclTax],
    ...(totals.amountInclTax === null ? [] : [[say('Total TTC', 'Total incl. tax'), totals.amountInclTax]]),
    [say('Exporté par', 'Exported by'), orderer],
    [say('Exporté le', 'Exported on'), dayInWords(orderedAt, language)],
  ];
  return {
    name: say('Filtres', 'Filters'),
    columns: [
      { heading: say('Filtre', 'Filter'), kind: 'text', width: 24 },
      { heading: say('Valeur', 'Value'), kind: 'text', width: 60 },
    ],
    rows: afterwards(lines),
  };
}

/** What is known only when the sheets before have been written. */
function* afterwards(lines: () => Cell[][]): Generator<Cell[][]> {
  yield lines();
}

/** The word stands in the first column that has no total of its own. */
export function totalsRow(columns: OpenRows['columns'], totals: RowTotals): Cell[] {
  const sums: Partial<Record<string, string | null>> = {
    amountExclTax: totals.amountExclTax,
    amountInclTax: totals.amountInclTax,
  };
  const cells = columns.map(({ key }): Cell => sums[key] ?? null);
  const place = columns.findIndex(({ kind }) => kind === 'text' || kind === 'day');
  if (place >= 0) cells[place] = 'Total';
  return cells;
}

/** As people of that language write it. */
export function dayInWords(at: Date, language: Language): string {
  const day = dayIn(houseZone, at);
  return language === 'fr' ? day.split('-').reverse().join('/') : day;
}
