import type { Tx } from '@comptoir/persistence';
import { frenchCsv, plainCsv, writeCsv, writeXlsx } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { Selections } from '../../selections/selections.port';
import { ExportFailed } from '../export.errors';
import type { ExportJob } from '../export-job';
import { ExportRows, type RowsOrder } from '../export-rows.repository';
import { filtersSheet, rowsSheet, type About } from '../export-sheets';
import { namesIn } from '../filter-names.repository';
import { filterInWords } from '../filter-words';

/** A file that is made while its bytes are read. */
export interface MadeFile {
  readonly total: number;
  readonly bytes: AsyncIterable<Buffer>;
}

@Injectable()
export class FileMaker {
  constructor(
    private readonly rows: ExportRows,
    private readonly selections: Selections,
  ) {}

  /** What `tx` sees is what the file says; `each` is told of every few rows. */
  async make(tx: Tx, job: ExportJob, each: (count: number) => void): Promise<MadeFile> {
    const { order } = job;
    const about = await this.aboutOf(tx, job);
    const opened = await this.rows.open(tx, { ...job, order: order as RowsOrder });
    const { totals } = opened;
    const sheet = rowsSheet(opened, about, each);
    const csv = about.language === 'fr' ? frenchCsv : plainCsv;
    const bytes =
      (order as RowsOrder).format === 'csv'
        ? writeCsv(sheet, csv)
        : writeXlsx([sheet, filtersSheet(about, totals)]);
    return { total: totals.count, bytes };
  }

  private async aboutOf(tx: Tx, { order, orderer, orderedAt }: ExportJob): Promise<About> {
    const { selectionId } = order;
    const language = order.content === 'rows' ? order.language : 'fr';
    const about = { language, orderer: orderer.name, orderedAt };
    if (selectionId) {
      const documents = await this.selections.documents(selectionId);
      if (documents === undefined) throw new ExportFailed('SELECTION_EXPIRED');
      return { ...about, filters: [[language === 'fr' ? 'Sélection' : 'Selection', String(documents)]] };
    }
    const filter = (order.content === 'rows' && order.filter) || { dateField: 'createdOn' as const };
    return { ...about, filters: filterInWords(filter, await namesIn(tx, filter), language) };
  }
}
