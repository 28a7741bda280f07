import { setImmediate } from 'node:timers/promises';
import { paperTypes, type DocumentListName, type PaperType } from '@comptoir/contracts';
import { mergePdfs, orderPdf, quotePdf } from '@comptoir/papers';
import { keysetOrder, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { OrderPapers } from '../../orders/order-papers.port';
import { QuotePapers } from '../../quotes/quote-papers.port';
import { selected } from '../../selections/selections.port';
import { TargetLists } from '../../selections/target-lists.port';
import { meantBy, readScopes, type ExportJob, type PaperExport } from '../export-job';
import { exportableList } from '../exportable-lists';

export type PapersOrder = Extract<PaperExport, { content: 'documents' }>;
/** A paper of which all that is known is where to read it. */
interface Printable {
  readonly type: PaperType;
  readonly id: string;
}
/** Prints one paper when its turn comes. */
type Print = () => Promise<Buffer>;

/** Papers that are read at once. */
const atOnce = 20;
const keyNames = ['k0', 'k1', 'k2', 'k3'];

/** The selected documents themselves, as far as the orderer may still read them. */
@Injectable()
export class PrintedPapers {
  constructor(
    private readonly lists: TargetLists,
    private readonly quotes: QuotePapers,
    private readonly orders: OrderPapers,
  ) {}

  /** In the order of the screen. */
  async chosen(tx: Tx, { order, scopes }: ExportJob<PapersOrder>): Promise<Printable[]> {
    const kinds = await this.lists.papers(meantBy(order), readScopes(scopes));
    const rows = kinds.map(({ type, from, id, condition, orderedBy }) => {
      const keys = orderedBy(order.sort).map(({ column }, index) => sql`${column} as ${key(index)}`);
      return sql`
        select ${type}::text as type, ${id} as id, ${sql.join(keys)} from ${from}
        where ${condition} and ${selected(id, order.selectionId)}`;
    });
    const sorted = (kinds[0]?.orderedBy(order.sort) ?? []).map((column, index) => ({
      ...column,
      column: key(index),
    }));
    return tx.query<Printable>(sql`
      select type, id from (${sql.join(rows, sql` union all `)}) paper order by ${keysetOrder(sorted)}`);
  }

  /** One file; between two papers the process answers whoever else asks. */
  async *file(
    list: DocumentListName,
    papers: readonly Printable[],
    each: (count: number) => void,
  ): AsyncGenerator<Buffer> {
    yield await mergePdfs(exportableList(list).title.fr, this.pages(papers, each));
  }

  private async *pages(papers: readonly Printable[], each: (count: number) => void): AsyncGenerator<Buffer> {
    for (let at = 0; at < papers.length; at += atOnce) {
      const some = papers.slice(at, at + atOnce);
      const prints = new Map((await Promise.all(paperTypes.map((type) => this.prints(type, some)))).flat());
      for (const { id } of some) {
        const print = prints.get(id);
        if (print) yield await print();
        each(1);
        await setImmediate();
      }
    }
  }

  private async prints(wanted: PaperType, papers: readonly Printable[]): Promise<[string, Print][]> {
    const ids = papers.filter(({ type }) => type === wanted).map(({ id }) => id);
    if (wanted === 'QUOTE')
      return (await this.quotes.of(ids)).map((paper) => [paper.quoteId, () => quotePdf(paper)]);
    return (await this.orders.of(ids)).map((paper) => [paper.orderId, () => orderPdf(paper)]);
  }
}

function key(index: number) {
  return sql.ident(`k${index}`, keyNames);
}
