import { setImmediate } from 'node:timers/promises';
import type { ExportOrder } from '@comptoir/contracts';
import { mergePdfs, quotePdf } from '@comptoir/papers';
import { keysetOrder, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { conditionOf } from '../lists/document-list';
import { quoteList } from '../quote-list/quote-list';
import { ListViews } from '../lists/list-views.port';
import { QuotePapers } from '../quotes/quote-papers.port';
import { selected } from '../selections/selections.port';
import type { ExportJob } from './export-job';

export type PapersOrder = Extract<ExportOrder, { content: 'documents' }>;

/** Papers that are read at once. */
const atOnce = 20;
const everything = { dateField: 'createdOn' as const };

/** The selected documents themselves, as far as the orderer may still read them. */
@Injectable()
export class PrintedPapers {
  constructor(
    private readonly views: ListViews,
    private readonly papers: QuotePapers,
  ) {}

  async ids(tx: Tx, { order, scopes }: ExportJob & { order: PapersOrder }): Promise<string[]> {
    const view = await this.views.of(quoteList, everything);
    const rows = await tx.query<{ id: string }>(sql`
      select s.quote_id as id from ${quoteList.from(view.lead)}
      where ${conditionOf(quoteList, { filter: everything, scope: scopes.read, view })}
        and ${selected(sql`s.quote_id`, order.selectionId)}
      order by ${keysetOrder(quoteList.sortsFor(view).get(order.sort).columns)}`);
    return rows.map(({ id }) => id);
  }

  /** One file; between two papers the process answers whoever else asks. */
  async *file(ids: readonly string[], each: (count: number) => void): AsyncGenerator<Buffer> {
    yield await mergePdfs('Devis', this.pages(ids, each));
  }

  private async *pages(ids: readonly string[], each: (count: number) => void): AsyncGenerator<Buffer> {
    for (let at = 0; at < ids.length; at += atOnce) {
      for (const paper of await this.papers.of(ids.slice(at, at + atOnce))) {
        yield await quotePdf(paper);
        each(1);
        await setImmediate();
      }
    }
  }
}
