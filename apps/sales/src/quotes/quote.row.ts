import type { QuoteStatus, VatRate } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { lineTotal } from '../pricing/line-total';
import { shortest } from '../pricing/scaled';
import { vatLines } from './quote-facts';
import type { QuoteState } from './quote';
import type { QuoteLine } from './quote-line';
import type { Totals } from '../pricing/totals';

/** The lines of the quote `h` as JSON, in their order. */
export const linesColumn = sql`(
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'article', case when a.id is not null then json_build_object('id', a.id, 'reference', a.reference) end,
    'label', l.label, 'quantity', l.quantity::text, 'unitPrice', l.unit_price::text,
    'discountPercent', l.discount_percent::text, 'vatRate', l.vat_rate, 'ecoContribution', l.eco_contribution::text,
    'optional', l.optional, 'purchasePrice', l.purchase_price::text) order by l.position), '[]')
  from quote_line l left join article a on a.id = l.article_id where l.quote_id = h.id)`;

export interface LineJson {
  readonly id: string;
  readonly article: QuoteLine['article'];
  readonly label: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly vatRate: VatRate;
  readonly ecoContribution: string;
  readonly optional: boolean;
  readonly purchasePrice: string | null;
}

export function lineOfJson(line: LineJson): QuoteLine {
  return {
    ...line,
    quantity: shortest(line.quantity),
    unitPrice: shortest(line.unitPrice, 2),
    discountPercent: shortest(line.discountPercent),
    ecoContribution: Money.ofCents(line.ecoContribution),
  };
}

/** Columns of header `h` and state `s` that make up a quote. */
export const quoteColumns = sql`
  h.id, s.version, h.number, h.project_id, s.store_id, h.customer_id, s.salesperson_id, s.status, s.created_on, s.sent_on,
  s.expiry_date, s.signed_on, s.refused_on, h.reason, h.revision, h.revises_id, h.superseded_by_id, s.carry_over, h.note`;

export interface QuoteRow {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly project_id: string;
  readonly store_id: string;
  readonly customer_id: string;
  readonly salesperson_id: string | null;
  readonly status: QuoteStatus;
  readonly created_on: Day;
  readonly sent_on: Day | null;
  readonly expiry_date: Day | null;
  readonly signed_on: Day | null;
  readonly refused_on: Day | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly revises_id: string | null;
  readonly superseded_by_id: string | null;
  readonly carry_over: QuoteState['carryOver'];
  readonly note: string | null;
  readonly lines: readonly LineJson[];
}

export function stateOfRow(row: QuoteRow): QuoteState {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    projectId: row.project_id,
    storeId: row.store_id,
    customerId: row.customer_id,
    salespersonId: row.salesperson_id,
    status: row.status,
    createdOn: row.created_on,
    sentOn: row.sent_on,
    expiryDate: row.expiry_date,
    signedOn: row.signed_on,
    refusedOn: row.refused_on,
    reason: row.reason,
    revision: row.revision,
    revisesId: row.revises_id,
    supersededById: row.superseded_by_id,
    carryOver: row.carry_over,
    note: row.note,
    lines: row.lines.map(lineOfJson),
  };
}

/** What of a new quote is given to PostgreSQL as one JSON record; the words of its heading are joined to it there. */
export function newQuoteRecord(state: QuoteState, reference: string | null, totals: Totals) {
  const { lines, ...header } = state;
  return {
    ...header,
    reference,
    vat: vatLines(totals.vat),
    amountExclTax: String(totals.amountExclTax.cents),
    amountInclTax: String(totals.amountInclTax.cents),
    cost: String(totals.cost.cents),
  };
}

export function lineRecords(quoteId: string, lines: readonly QuoteLine[]) {
  return lines.map((line, index) => ({
    ...line,
    quoteId,
    position: index + 1,
    articleId: line.article?.id ?? null,
    ecoContribution: String(line.ecoContribution.cents),
    total: String(lineTotal(line).cents),
  }));
}
