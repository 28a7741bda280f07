import type { ExportFormat } from '@comptoir/contracts';
import { tablePdf } from '@comptoir/papers';
import { frenchCsv, plainCsv, writeCsv, writeXlsx } from '@comptoir/sheets';
import { filtersSheet, rowsSheet, type About } from '../export-sheets';
import type { OpenRows } from '../exportable-list';
import { printedList } from './printed-list';

/** A file that is made while its bytes are read. */
export interface MadeFile {
  readonly total: number;
  readonly bytes: AsyncIterable<Buffer>;
}
/** Is told of every few rows. */
export type Each = (count: number) => void;

/** The rows of a list as a file. A printed list says how many they are before it shows them. */
export function bytesOf(
  format: ExportFormat,
  opened: OpenRows,
  about: About,
  each: Each,
): AsyncIterable<Buffer> {
  if (format === 'pdf') return tablePdf(printedList(opened, about, each));
  const sheet = rowsSheet(opened, about, each);
  if (format === 'csv') return writeCsv(sheet, about.language === 'fr' ? frenchCsv : plainCsv);
  return writeXlsx([sheet, filtersSheet(about, opened.totals)]);
}
