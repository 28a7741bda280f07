import type { createQuote, InputOf, RequestOf } from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import type { ArticleOffer } from '../articles/article-offer';
import type { PricedLine } from '../pricing/line-total';
import { shortest } from '../pricing/scaled';
import { quoteErrors } from './quote.errors';

/** What one line offers. What came from the catalogue is kept as it was on that day. */
export interface QuoteLine extends PricedLine {
  readonly id: string;
  readonly article: { readonly id: string; readonly reference: string } | null;
  readonly label: string;
}

/** A line as it was typed: from the catalogue, or free. */
type LineInput = InputOf<typeof createQuote>['lines'][number];
type ContentInput = Omit<RequestOf<typeof createQuote>, 'projectId'>;

/** What was typed, as a quote keeps it. */
export function contentOf(
  { lines, expiryDate, note }: ContentInput,
  catalogue: ReadonlyMap<string, ArticleOffer>,
  newId: () => string,
) {
  return {
    lines: linesOf(lines, catalogue, newId),
    expiryDate: expiryDate ? Day.parse(expiryDate) : null,
    note: note ?? null,
  };
}

/** Lines ready to be kept: what a line leaves out comes from its article; a free line says everything itself. */
export function linesOf(
  inputs: readonly LineInput[],
  catalogue: ReadonlyMap<string, ArticleOffer>,
  newId: () => string,
): QuoteLine[] {
  return inputs.map((input, index) => {
    const article = input.articleId === undefined ? undefined : catalogue.get(input.articleId);
    if (input.articleId !== undefined && !article) throw quoteErrors.unknownArticle(index, input.articleId);
    const said = <T>(name: 'label' | 'unitPrice' | 'vatRate', value: T | undefined): T => {
      if (value === undefined) throw quoteErrors.incompleteLine(index, name);
      return value;
    };
    return {
      id: newId(),
      article: article ? { id: article.id, reference: article.reference } : null,
      label: said('label', input.label ?? article?.label),
      quantity: shortest(input.quantity),
      unitPrice: shortest(said('unitPrice', input.unitPrice ?? article?.salePrice), 2),
      discountPercent: shortest(input.discountPercent ?? '0'),
      vatRate: said('vatRate', input.vatRate ?? article?.vatRate),
      ecoContribution: article?.ecoContribution ?? Money.zero(),
      optional: input.optional ?? false,
      purchasePrice: article?.purchasePrice ?? null,
    };
  });
}
