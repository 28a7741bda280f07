import { maxPrintedDocuments, maxPrintedRows } from '@comptoir/contracts';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Selections } from '../../selections/selections.port';
import { assertAlone, assertAtMost, ExportFailed } from '../export.errors';
import { isPurchase, type ExportJob } from '../export-job';
import { ExportRows, type RowsOrder } from '../export-rows.repository';
import type { About } from '../export-sheets';
import { exportableList } from '../exportable-lists';
import { namesIn } from '../filter-names.repository';
import { filterInWords } from '../filter-words';
import { bytesOf, type Each, type MadeFile } from './made-file';
import { PrintedPapers } from './printed-papers.port';
import { PurchaseFiles } from './purchase-files.port';

@Injectable()
export class FileMaker {
  constructor(
    private readonly rows: ExportRows,
    private readonly papers: PrintedPapers,
    private readonly selections: Selections,
    private readonly purchases: PurchaseFiles,
  ) {}

  /** What `tx` sees is what the file says; `each` is told of every few rows. Throws `ApprovalNeeded` before the first. */
  async make(tx: Tx, job: ExportJob, each: Each): Promise<MadeFile> {
    const { order } = job;
    if (isPurchase(order)) return this.purchases.make({ ...job, order }, each);
    const selected = order.selectionId ? await this.documentsOf(order.selectionId) : undefined;
    if (order.content === 'documents') {
      const papers = await this.papers.chosen(tx, { ...job, order });
      assertAtMost(papers.length, maxPrintedDocuments);
      return { total: papers.length, bytes: this.papers.file(order.list, papers, each) };
    }
    const about = await aboutOf(tx, { ...job, order }, selected);
    const opened = await this.rows.open(tx, { ...job, order });
    assertAlone(opened.totals.count, job.rowsAlone);
    if (order.format === 'pdf') assertAtMost(opened.totals.count, maxPrintedRows);
    return { total: opened.totals.count, bytes: bytesOf(order.format, opened, about, each) };
  }

  private async documentsOf(selectionId: string): Promise<number> {
    const documents = await this.selections.documents(selectionId);
    if (documents === undefined) throw new ExportFailed('SELECTION_EXPIRED');
    return documents;
  }
}

async function aboutOf(
  tx: Tx,
  { order, orderer, orderedAt }: ExportJob<RowsOrder>,
  selected: number | undefined,
): Promise<About> {
  const list = exportableList(order.list);
  const { language, filter = list.everything } = order;
  const about = { title: list.title, language, orderer: orderer.name, orderedAt };
  if (selected !== undefined)
    return { ...about, filters: [[language === 'fr' ? 'Sélection' : 'Selection', String(selected)]] };
  return { ...about, filters: filterInWords(list, filter, await namesIn(tx, filter), language) };
}
