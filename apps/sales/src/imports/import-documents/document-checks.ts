import { orderStatuses, quoteStatuses } from '@comptoir/contracts';
import { isRefusal, Money, type Day } from '@comptoir/kernel';
import type { Sheet } from '@comptoir/sheets';
import type { ArticleOffer } from '../../articles/article-offer';
import type { ImportedOrder } from '../../pricing/imported-order';
import type { ImportedLine, ImportedQuote } from '../../pricing/imported-quote';
import { totalsOf } from '../../pricing/totals';
import { blame } from '../entry';
import { rowFaults } from '../row-faults';
import type { DocumentColumns } from './document-columns';
import type { DocumentRow, DocumentRows } from './document-rows';

const faults = {
  statusUnfit: {
    code: 'document.status-unfit',
    message: "Ce statut n'existe pas pour ce type de document.",
  },
  expiryUnexpected: {
    code: 'document.expiry-unexpected',
    message: "Une commande n'a pas d'échéance : effacez cette date.",
  },
  signedOnMissing: { code: 'document.signed-on-missing', message: 'Un devis signé a une date de signature.' },
  signedOnUnexpected: {
    code: 'document.signed-on-unexpected',
    message: "Ce devis n'est pas signé : effacez la date ou corrigez le statut.",
  },
  signedTooEarly: {
    code: 'document.signed-before-date',
    message: 'La signature précède la date du document.',
  },
  expiresTooEarly: { code: 'document.expiry-before-date', message: "L'échéance précède la date du devis." },
  amountTooLarge: { code: 'document.amount-too-large', message: 'Le total de ce document est trop grand.' },
};
/** What fits into 13 digits and two decimals. */
const dearest = Money.of('9999999999999.99');

type Sheets = Sheet<DocumentColumns>;

export type ImportedDocument =
  (ImportedQuote & { readonly type: 'QUOTE' }) | (ImportedOrder & { readonly type: 'ORDER' });
type Without<T> = T extends unknown ? Omit<T, 'projectId' | 'lines'> : never;
type Head = Without<ImportedDocument>;

/** The document that these rows describe, or nothing where they were blamed. */
export function documentOf(
  sheet: Sheets,
  document: DocumentRows,
  known: { projectId: string | undefined; articles: ReadonlyMap<string, ArticleOffer> },
): ImportedDocument | undefined {
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

function headOf(sheet: Sheets, first: DocumentRow): Head | undefined {
  const { type, date } = first.values;
  if (type === null) blame(sheet, first, 'type', rowFaults.cellMissing);
  if (date === null) blame(sheet, first, 'date', rowFaults.cellMissing);
  if (type === null || date === null) return undefined;
  return type === 'QUOTE' ? quoteHead(sheet, first, date) : orderHead(sheet, first, date);
}

function quoteHead(sheet: Sheets, first: DocumentRow, date: Day): Head | undefined {
  const { expiryDate, signedOn, reference, status: said } = first.values;
  const status = quoteStatuses.find((known) => known === (said ?? 'DRAFT'));
  if (status === undefined) return blameStatus(sheet, first);
  if (status === 'SIGNED' && signedOn === null) blame(sheet, first, 'signedOn', faults.signedOnMissing);
  if (status !== 'SIGNED' && signedOn !== null) blame(sheet, first, 'signedOn', faults.signedOnUnexpected);
  if (signedOn !== null && signedOn < date) blame(sheet, first, 'signedOn', faults.signedTooEarly);
  if (expiryDate !== null && expiryDate < date) blame(sheet, first, 'expiryDate', faults.expiresTooEarly);
  return { type: 'QUOTE', reference, status, createdOn: date, expiryDate, signedOn };
}

/** What the customer signed is confirmed on the day of the signature; where none is said, on the order's own day. */
function orderHead(sheet: Sheets, first: DocumentRow, date: Day): Head | undefined {
  const { expiryDate, signedOn, plannedDelivery, reference, status: said } = first.values;
  const status = orderStatuses.find((known) => known === (said ?? 'DRAFT'));
  if (status === undefined) return blameStatus(sheet, first);
  if (expiryDate !== null) blame(sheet, first, 'expiryDate', faults.expiryUnexpected);
  if (signedOn !== null && signedOn < date) blame(sheet, first, 'signedOn', faults.signedTooEarly);
  const confirmedOn = status === 'DRAFT' ? null : (signedOn ?? date);
  return { type: 'ORDER', reference, status, createdOn: date, confirmedOn, plannedDelivery };
}

function blameStatus(sheet: Sheets, first: DocumentRow): undefined {
  blame(sheet, first, 'status', faults.statusUnfit);
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
