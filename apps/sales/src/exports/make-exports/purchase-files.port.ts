import {
  maxPrintedDocuments,
  maxPrintedRows,
  readNeedRows,
  readPurchaseOrderPapers,
  readPurchaseOrderRows,
  type InputOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { mergePdfs, purchaseOrderPdf } from '@comptoir/papers';
import type { Cell } from '@comptoir/sheets';
import { Injectable } from '@nestjs/common';
import { assertAlone, assertAtMost } from '../export.errors';
import type { ExportJob, ExportScopes, PurchaseExport } from '../export-job';
import { both, type OpenRows } from '../exportable-list';
import { namesOf } from '../exportable-lists';
import { bytesOf, type Each, type MadeFile } from './made-file';

type Rows = ResponseOf<typeof readPurchaseOrderRows> | ResponseOf<typeof readNeedRows>;
type Papers = ResponseOf<typeof readPurchaseOrderPapers>;
type Scopes = InputOf<typeof readPurchaseOrderPapers>['scopes'];
type RowsOrder = Extract<PurchaseExport, { content: 'rows' }>;
/** Answers what follows a cursor. */
type Next<Answer> = (cursor: string | null) => Promise<Answer>;

/** Nobody waits for an answer: purchasing may take its time. */
const patience = { timeoutMs: 20_000 };

/**
 * Files of what we buy, or have to. Purchasing tells their rows and their pages, as far as the orderer's rights reached; here
 * they become a file like any other.
 */
@Injectable()
export class PurchaseFiles {
  constructor(private readonly asks: Asks) {}

  async make({ order, scopes, ...job }: ExportJob<PurchaseExport>, each: Each): Promise<MadeFile> {
    const { orderer, orderedAt, rowsAlone } = job;
    const within = reaches(scopes);
    if (order.content === 'documents') {
      const { chosen, sort } = order;
      const ask = { chosen, sort, scopes: within };
      return printed((cursor) => this.asks.ask(readPurchaseOrderPapers, { ...ask, cursor }, patience), each);
    }
    const { language, format, list } = order;
    const next = this.rowsOf(order, within);
    const first = await next(null);
    const { count = 0, filters = [] } = first.opening ?? {};
    assertAlone(count, rowsAlone);
    if (format === 'pdf') assertAtMost(count, maxPrintedRows);
    const rows = opened(first, next);
    const about = { title: namesOf(list).title, language, orderer: orderer.name, orderedAt, filters };
    return {
      total: count,
      bytes: bytesOf(format, format === 'pdf' ? await gathered(rows) : rows, about, each),
    };
  }

  private rowsOf(order: RowsOrder, scopes: Scopes): Next<Rows> {
    if (order.list === 'needs') {
      const { filter, columns, language } = order;
      return (cursor) => this.asks.ask(readNeedRows, { filter, columns, language, scopes, cursor }, patience);
    }
    const { chosen, sort, columns, language } = order;
    return (cursor) =>
      this.asks.ask(readPurchaseOrderRows, { chosen, sort, columns, language, scopes, cursor }, patience);
  }
}

function reaches({ read, run }: ExportScopes): Scopes {
  return [...('stores' in read ? [read] : []), ...(run ? [run] : [])].map(({ stores, ownPartyId }) => ({
    stores: stores === 'all' ? stores : [...stores],
    ...(ownPartyId === undefined ? {} : { ownPartyId }),
  }));
}

/** Its totals are those of the rows that came so far. */
function opened(first: Rows, next: Next<Rows>): OpenRows {
  const totals = { count: 0, amountExclTax: '0.00', amountInclTax: null };
  async function* batches(each: Each): AsyncGenerator<Cell[][]> {
    let sum = Money.zero();
    for await (const { rows } of answers(first, next)) {
      totals.count += rows.length;
      sum = Money.sum([sum, ...rows.map(({ amountExclTax }) => Money.of(amountExclTax))]);
      totals.amountExclTax = `${sum}`;
      yield rows.map(({ cells }) => cells);
      each(rows.length);
    }
  }
  const columns = first.columns.map((column) => ({
    ...column,
    heading: both(column.heading, column.heading),
  }));
  return { columns, totals, batches };
}

/** The same, read to its end: what is printed says first how much it is. */
async function gathered(rows: OpenRows): Promise<OpenRows> {
  const all: Cell[][][] = [];
  for await (const batch of rows.batches(() => undefined)) all.push(batch);
  return {
    ...rows,
    async *batches(each) {
      for (const batch of all) {
        yield batch;
        each(batch.length);
      }
    },
  };
}

async function printed(next: Next<Papers>, each: Each): Promise<MadeFile> {
  const first = await next(null);
  const total = first.count ?? 0;
  assertAtMost(total, maxPrintedDocuments);
  async function* pages(): AsyncGenerator<Buffer> {
    for await (const { papers } of answers(first, next))
      for (const paper of papers) {
        yield await purchaseOrderPdf(paper);
        each(1);
      }
  }
  async function* file(): AsyncGenerator<Buffer> {
    yield await mergePdfs(namesOf('purchase-orders').title.fr, pages());
  }
  return { total, bytes: file() };
}

async function* answers<Answer extends { readonly next: string | null }>(
  first: Answer,
  next: Next<Answer>,
): AsyncGenerator<Answer> {
  let answer = first;
  yield answer;
  while (answer.next !== null) {
    answer = await next(answer.next);
    yield answer;
  }
}
