import { isRefusal, Money } from '@comptoir/kernel';
import type { Sheet } from '@comptoir/sheets';
import type { ArticleOffer } from '../../articles/article-offer';
import type { ImportedLine, ImportedQuote } from '../../pricing/imported-quote';
import { totalsOf } from '../../pricing/totals';
import { blame } from '../entry';
import { rowFaults } from '../row-faults';
import type { DocumentColumns } from './document-columns';
import type { DocumentRow, DocumentRows } from './document-rows';

const faults = {
  notSupported: {
    code: 'document.type-not-supported',
    message: 'Seuls les devis (QUOTE) peuvent être importés.',
  },
  signedOnMissing: { code: 'document.signed-on-missing', message: 'Un devis signé a une date de signature.' },
  signedOnUnexpected: {
    code: 'document.signed-on-unexpected',
    message: "Ce devis n'est pas signé : effacez la date ou corrigez le statut.",
  },
  signedTooEarly: { code: 'document.signed-before-date', message: 'La signature précède la date du devis.' },
  expiresTooEarly: { code: 'document.expiry-before-date', message: "L'échéance précède la date du devis." },
  amountTooLarge: { code: 'document.amount-too-large', message: 'Le total de ce document est trop grand.' },
};
/** What fits into 13 digits and two decimals. */
const dearest = Money.of('9999999999999.99');

type Sheets = Sheet<DocumentColumns>;

/** The quote that these rows describe, or nothing where they were blamed. */
export function quoteOf(
  sheet: Sheets,
  document: DocumentRows,
  known: { projectId: string | undefined; articles: ReadonlyMap<string, ArticleOffer> },
): ImportedQuote | undefined {
  const { first, rows } = document;
  const head = headOf(sheet, first);
  const lines = rows.flatMap((row) => lineOf(sheet, row, known.articles) ?? []);
  if (!head || known.projectId === undefined || lines.length < rows.length) return undefined;
  if (isTooDear(lines)) {
    blame(sheet, first, 'reference', faults.amountTooLarge);
    return undefined;
  }
  return { ...head, projectId: known.projectId, lines };
}

function isTooDear(lines: readonly ImportedLine[]): boolean {
  try {
    return totalsOf(lines).amountInclTax.compare(dearest) > 0;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return true; // more than an amount can hold
  }
}

function headOf(sheet: Sheets, first: DocumentRow): Omit<ImportedQuote, 'projectId' | 'lines'> | undefined {
  const { type, date, expiryDate, signedOn, reference, status: said } = first.values;
  const status = said ?? 'DRAFT';
  if (type === null) blame(sheet, first, 'type', rowFaults.cellMissing);
  if (type === 'ORDER') blame(sheet, first, 'type', faults.notSupported);
  if (date === null) blame(sheet, first, 'date', rowFaults.cellMissing);
  if (type !== 'QUOTE' || date === null) return undefined;

  if (status === 'SIGNED' && signedOn === null) blame(sheet, first, 'signedOn', faults.signedOnMissing);
  if (status !== 'SIGNED' && signedOn !== null) blame(sheet, first, 'signedOn', faults.signedOnUnexpected);
  if (signedOn !== null && signedOn < date) blame(sheet, first, 'signedOn', faults.signedTooEarly);
  if (expiryDate !== null && expiryDate < date) blame(sheet, first, 'expiryDate', faults.expiresTooEarly);
  return { reference, status, createdOn: date, expiryDate, signedOn };
}

/** What the row leaves out comes from its article; without one it must say label, price and rate itself. */
function lineOf(
  sheet: Sheets,
  row: DocumentRow,
  articles: ReadonlyMap<string, ArticleOffer>,
): ImportedLine | undefined {
  const { values } = row;
  const article = articles.get(values.article ?? '');
  if (values.article !== null && !article) {
    blame(sheet, row, 'article', rowFaults.articleUnknown);
    return undefined;
  }
  const label = values.lineLabel ?? article?.label;
  const unitPrice = values.unitPrice ?? article?.salePrice;
  const vatRate = values.vatRate ?? article?.vatRate;
  if (label === undefined) blame(sheet, row, 'lineLabel', rowFaults.cellMissing);
  if (unitPrice === undefined) blame(sheet, row, 'unitPrice', rowFaults.cellMissing);
  if (vatRate === undefined) blame(sheet, row, 'vatRate', rowFaults.cellMissing);
  if (label === undefined || unitPrice === undefined || vatRate === undefined) return undefined;
  return {
    articleId: article?.id ?? null,
    label,
    quantity: values.quantity,
    unitPrice,
    discountPercent: values.discountPercent ?? '0',
    vatRate,
    ecoContribution: article?.ecoContribution ?? Money.zero(),
    purchasePrice: article?.purchasePrice ?? null,
    optional: false,
  };
}
