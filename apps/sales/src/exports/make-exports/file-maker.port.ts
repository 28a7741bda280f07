import { maxPrintedDocuments, maxPrintedRows } from '@comptoir/contracts';
import { tablePdf } from '@comptoir/papers';
import type { Tx } from '@comptoir/persistence';
import { frenchCsv, plainCsv, writeCsv, writeXlsx } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { Selections } from '../../selections/selections.port';
import { ExportFailed } from '../export.errors';
import type { ExportJob } from '../export-job';
import { ExportRows, type RowsOrder } from '../export-rows.repository';
import { filtersSheet, rowsSheet, type About } from '../export-sheets';
import type { OpenRows } from '../exportable-list';
import { namesIn } from '../filter-names.repository';
import { filterInWords } from '../filter-words';
import { printedList } from '../printed-list';
import { PrintedPapers } from '../printed-papers.port';

/** A file that is made while its bytes are read. */
export interface MadeFile {
  readonly total: number;
  readonly bytes: AsyncIterable<Buffer>;
}
type Each = (count: number) => void;

@Injectable()
export class FileMaker {
  constructor(
    private readonly rows: ExportRows,
    private readonly papers: PrintedPapers,
    private readonly selections: Selections,
  ) {}

  /** What `tx` sees is what the file says; `each` is told of every few rows. */
  async make(tx: Tx, job: ExportJob, each: Each): Promise<MadeFile> {
    const { order } = job;
    const selected = order.selectionId ? await this.documentsOf(order.selectionId) : undefined;
    if (order.content === 'documents') {
      const ids = await this.papers.ids(tx, { ...job, order });
      assertAtMost(ids.length, maxPrintedDocuments);
      return { total: ids.length, bytes: this.papers.file(ids, each) };
    }
    const about = await aboutOf(tx, { ...job, order }, selected);
    const opened = await this.rows.open(tx, { ...job, order });
    if (order.format === 'pdf') assertAtMost(opened.totals.count, maxPrintedRows);
    return { total: opened.totals.count, bytes: bytesOf(order.format, opened, about, each) };
  }

  private async documentsOf(selectionId: string): Promise<number> {
    const documents = await this.selections.documents(selectionId);
    if (documents === undefined) throw new ExportFailed('SELECTION_EXPIRED');
    return documents;
  }
}

function bytesOf(
  format: RowsOrder['format'],
  opened: OpenRows,
  about: About,
  each: Each,
): AsyncIterable<Buffer> {
  if (format === 'pdf') return tablePdf(printedList(opened, about, each));
  const sheet = rowsSheet(opened, about, each);
  if (format === 'csv') return writeCsv(sheet, about.language === 'fr' ? frenchCsv : plainCsv);
  return writeXlsx([sheet, filtersSheet(about, opened.totals)]);
}

async function aboutOf(
  tx: Tx,
  { order, orderer, orderedAt }: ExportJob & { order: RowsOrder },
  selected: number | undefined,
): Promise<About> {
  const { language, filter = { dateField: 'createdOn' as const } } = order;
  const about = { language, orderer: orderer.name, orderedAt };
  if (selected !== undefined)
    return { ...about, filters: [[language === 'fr' ? 'Sélection' : 'Selection', String(selected)]] };
  return { ...about, filters: filterInWords(filter, await namesIn(tx, filter), language) };
}

function assertAtMost(count: number, most: number): void {
  if (count > most) throw new ExportFailed('TOO_MANY_ROWS');
}
