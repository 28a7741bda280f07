import {
  carryOverQuote,
  countSalesPapers,
  findSalesPapers,
  paperTypes,
  readCarryOver,
  readSalesPaper,
  readSalesPaperIndicators,
  readSalesPaperRelaxations,
  type OrderListItem,
  type QuoteListItem,
  type SalesPaper,
  type SalesPaperFilter,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { anOrder, anOrderView, matchingOrders, totalsOf } from './fake-orders';
import { matching, quoteOf } from './fake-quotes';
import { aQuoteView, idOf } from './fixtures';

type Papers = Pick<Answering, 'on'> & { readonly quotes: readonly QuoteListItem[]; orders: OrderListItem[] };

/** Quotes and orders together, newest first. */
function papersOf({ quotes, orders }: Papers, filter: SalesPaperFilter): SalesPaper[] {
  const { type = paperTypes, q, store, from, to } = filter;
  const found: SalesPaper[] = [
    ...matching(quotes, { q, store, from, to }).map((quote) => ({ ...quote, type: 'QUOTE' as const })),
    ...matchingOrders(orders, { q }).map((order) => ({ ...order, type: 'ORDER' as const })),
  ];
  return found
    .filter((paper) => type.includes(paper.type))
    .sort((one, other) => other.createdOn.localeCompare(one.createdOn));
}

export function answerPapers(gateway: Papers): void {
  gateway.on(findSalesPapers, ({ limit, cursor, sort: _, ...filter }) => {
    const rows = papersOf(gateway, filter);
    const at = Number(cursor ?? 0);
    return {
      items: rows.slice(at, at + limit),
      page: {
        next: at + limit < rows.length ? String(at + limit) : null,
        previous: at > 0 ? String(Math.max(0, at - limit)) : null,
        total: rows.length,
      },
      totals: totalsOf(rows),
    };
  });
  gateway.on(readSalesPaper, ({ paperId }) => {
    const paper = papersOf(gateway, {}).find(({ id }) => id === paperId);
    if (!paper) throw new Refusal('not-found', 'paper.not-found', { paperId });
    return paper;
  });
  gateway.on(countSalesPapers, (filter) => {
    const rows = papersOf(gateway, filter);
    return { count: rows.length, ...totalsOf(rows) };
  });
  gateway.on(readSalesPaperIndicators, (filter) => ({
    items: paperTypes.map((key) => {
      const rows = papersOf(gateway, { ...filter, type: [key] });
      return { key, count: rows.length, ...totalsOf(rows) };
    }),
  }));
  gateway.on(readSalesPaperRelaxations, (filter) => ({
    items: (['type', 'q'] as const)
      .filter((dimension) => filter[dimension] !== undefined)
      .map((dimension) => ({
        dimension,
        rows: papersOf(gateway, { ...filter, [dimension]: undefined }).length,
      }))
      .sort((one, other) => other.rows - one.rows),
    most: 1_000,
  }));
}

/** Half of the first line of a quote that is taken over in part is gone; a signed quote becomes a draft. */
export function answerCarryOvers(gateway: Pick<Answering, 'on' | 'quotes' | 'orders'>): void {
  const leftOf = (quoteId: string) => {
    const quote = quoteOf(gateway.quotes, quoteId);
    return aQuoteView(quote).lines.map(({ id, quantity }, index) => ({
      lineId: id,
      left: quote.carryOver === 'PARTIAL' && index === 0 ? String(Number(quantity) / 2) : quantity,
    }));
  };
  gateway.on(readCarryOver, ({ quoteId }) => ({ lines: leftOf(quoteId) }));
  gateway.on(carryOverQuote, ({ quoteId, lines = [], plannedDelivery = null }) => {
    for (const { lineId, quantity } of lines) {
      const left = leftOf(quoteId).find((each) => each.lineId === lineId)?.left ?? '0';
      if (Number(quantity) > Number(left)) throw new Refusal('conflict', 'order.quote-line-taken', { left });
    }
    const { id, number } = quoteOf(gateway.quotes, quoteId);
    const order = { ...anOrder(5), id: idOf(16, 900), plannedDelivery, quote: { id, number } };
    gateway.orders = [order, ...gateway.orders];
    return anOrderView(order);
  });
}
