import type { createOrder, RequestOf } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import type { ArticleOffer } from '../articles/article-offer';
import type { PricedLine } from '../pricing/line-total';
import { shortest } from '../pricing/scaled';
import { orderErrors } from './order.errors';

/** Quantities on purchase orders, as decimals: not sent yet, sent (what has arrived included), arrived. */
export interface Purchased {
  readonly draft: string;
  readonly sent: string;
  readonly received: string;
}

/** What one line of an order owes the customer. What came from the catalogue is kept as it was on that day. */
export interface OrderLine extends PricedLine {
  readonly id: string;
  readonly quoteLineId: string | null;
  readonly article: { readonly id: string; readonly reference: string } | null;
  readonly label: string;
  readonly purchased: Purchased;
}

type ContentInput = Pick<RequestOf<typeof createOrder>, 'lines' | 'plannedDelivery' | 'note'>;
type LineInput = ContentInput['lines'][number];
interface Content {
  readonly lines: readonly OrderLine[];
  readonly plannedDelivery: Day | null;
  readonly note: string | null;
}
export const nothingPurchased: Purchased = { draft: '0', sent: '0', received: '0' };

/** Lines ready to be kept: a known one keeps what is not said, a new one takes it from its article or says it all. */
export function linesOf(
  inputs: readonly LineInput[],
  known: readonly OrderLine[],
  catalogue: ReadonlyMap<string, ArticleOffer>,
  newId: () => string,
): OrderLine[] {
  const left = new Map(known.map((line) => [line.id, line]));
  return inputs.map((input, index) => {
    if (input.id === undefined) return newLine(input, index, catalogue, newId);
    const line = left.get(input.id);
    left.delete(input.id);
    if (!line) throw orderErrors.unknownLine(index, input.id);
    if (input.articleId !== undefined && input.articleId !== line.article?.id)
      throw orderErrors.articleFixed(index);
    return { ...line, ...said(input) };
  });
}

function newLine(
  input: LineInput,
  index: number,
  catalogue: ReadonlyMap<string, ArticleOffer>,
  newId: () => string,
): OrderLine {
  const article = input.articleId === undefined ? undefined : catalogue.get(input.articleId);
  if (input.articleId !== undefined && !article) throw orderErrors.unknownArticle(index, input.articleId);
  const needed = <T>(name: string, value: T | undefined): T => {
    if (value === undefined) throw orderErrors.incompleteLine(index, name);
    return value;
  };
  const line = {
    label: needed('label', article?.label ?? input.label),
    quantity: needed('quantity', input.quantity),
    unitPrice: shortest(needed('unitPrice', input.unitPrice ?? article?.salePrice), 2),
    vatRate: needed('vatRate', input.vatRate ?? article?.vatRate),
  };
  return {
    ...line,
    discountPercent: '0',
    ...said(input),
    id: newId(),
    quoteLineId: null,
    article: article ? { id: article.id, reference: article.reference } : null,
    ecoContribution: article?.ecoContribution ?? Money.zero(),
    optional: false,
    purchasePrice: article?.purchasePrice ?? null,
    purchased: nothingPurchased,
  };
}

/** What the request says of a line, in the shortest way to write it. */
function said({ label, quantity, unitPrice, discountPercent, vatRate }: LineInput): Partial<OrderLine> {
  return {
    ...(label !== undefined && { label }),
    ...(quantity !== undefined && { quantity: shortest(quantity) }),
    ...(unitPrice !== undefined && { unitPrice: shortest(unitPrice, 2) }),
    ...(discountPercent !== undefined && { discountPercent: shortest(discountPercent) }),
    ...(vatRate !== undefined && { vatRate }),
  };
}

/** What was typed, as an order keeps it; what is not said about the order as a whole stays. */
export function contentOf(
  { lines, plannedDelivery, note }: ContentInput,
  order: Content,
  catalogue: ReadonlyMap<string, ArticleOffer>,
  newId: () => string,
): Content {
  return {
    lines: linesOf(lines, order.lines, catalogue, newId),
    plannedDelivery: plannedDelivery === undefined ? order.plannedDelivery : plannedDelivery,
    note: note === undefined ? order.note : note,
  };
}
