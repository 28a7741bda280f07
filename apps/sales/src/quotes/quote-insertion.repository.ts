import { sql, type Tx } from '@comptoir/persistence';
import type { Totals } from '../pricing/totals';
import type { QuoteState } from './quote';
import type { QuoteLine } from './quote-line';
import { refreshSearch, searchContent } from './quote-headings.port';
import { lineRecords, newQuoteRecord } from './quote.row';

export interface NewQuote {
  readonly state: QuoteState;
  readonly totals: Totals;
  /** Its key in another system. */
  readonly reference?: string;
}

const record = sql`record(id uuid, reference text, number text, "projectId" uuid, "createdOn" date, "sentOn" date,
  "expiryDate" date, "signedOn" date, "refusedOn" date, status text, reason text, revision int, "revisesId" uuid,
  "carryOver" text, note text, vat jsonb, "amountExclTax" bigint, "amountInclTax" bigint, cost bigint, version int)`;

/**
 * Writes new quotes with their lines and search text, in a handful of statements however many there are. Store,
 * customer and people come from the project. A quote that exists is left alone; the ids of those written are returned.
 */
export async function insertQuotes(tx: Tx, quotes: readonly NewQuote[]): Promise<Set<string>> {
  if (quotes.length === 0) return new Set();
  const records = sql.json(
    quotes.map(({ state, totals, reference }) => newQuoteRecord(state, reference ?? null, totals)),
  );
  const rows = await tx.query<{ id: string }>(sql`
    insert into quote (id, reference, number, project_id, store_id, customer_id, salesperson_id, back_office_id,
      front_desk_id, installer_id, created_on, project_number, project_label, customer_name, salesperson_name,
      revision, revises_id, vat, note, reason)
    select record.id, record.reference, record.number, p.id, p.store_id, p.customer_id, p.salesperson_id, p.back_office_id,
      p.front_desk_id, p.installer_id, "createdOn", p.number, p.label, c.display_name, s.display_name,
      revision, "revisesId", vat, note, reason
    from jsonb_to_recordset(${records}) as ${record}
      join project p on p.id = "projectId" join party c on c.id = p.customer_id left join party s on s.id = p.salesperson_id
    on conflict (id) do nothing returning id`);
  const written = new Set(rows.map(({ id }) => id));
  if (written.size === 0) return written;
  const ids = [...written];
  await tx.execute(sql`
    insert into quote_state (quote_id, version, store_id, salesperson_id, created_on, status, expiry_date, sent_on,
      signed_on, refused_on, amount_excl_tax, amount_incl_tax, cost, carry_over, project_stage, project_hold,
      project_activity)
    select h.id, record.version, h.store_id, h.salesperson_id, h.created_on, status, "expiryDate", "sentOn",
      "signedOn", "refusedOn", "amountExclTax", "amountInclTax", cost, "carryOver", p.stage, p.hold,
      p.activity
    from jsonb_to_recordset(${records}) as ${record} join quote h on h.id = record.id join project p on p.id = h.project_id
    where h.id = any(${ids}::uuid[])`);
  await insertLines(
    tx,
    quotes.filter(({ state }) => written.has(state.id)).map(({ state }) => state),
  );
  await tx.execute(sql`
    insert into quote_search (quote_id, content)
    select h.id, ${searchContent} from quote h join party c on c.id = h.customer_id where h.id = any(${ids}::uuid[])`);
  return written;
}

/** Writes quotes that exist as they are now, whatever of them changed. Their state rows must be locked already. */
export async function rewriteQuotes(tx: Tx, quotes: readonly NewQuote[]): Promise<void> {
  if (quotes.length === 0) return;
  const records = sql.json(
    quotes.map(({ state, totals, reference }) => newQuoteRecord(state, reference ?? null, totals)),
  );
  const ids = quotes.map(({ state }) => state.id);
  await tx.execute(sql`
    update quote h set number = record.number, project_id = p.id, store_id = p.store_id, customer_id = p.customer_id,
      salesperson_id = p.salesperson_id, back_office_id = p.back_office_id, front_desk_id = p.front_desk_id,
      installer_id = p.installer_id, created_on = "createdOn", project_number = p.number, project_label = p.label,
      customer_name = c.display_name, salesperson_name = (select display_name from party where id = p.salesperson_id),
      vat = record.vat
    from jsonb_to_recordset(${records}) as ${record} join project p on p.id = "projectId" join party c on c.id = p.customer_id
    where h.id = record.id`);
  await tx.execute(sql`
    update quote_state s set version = record.version, store_id = h.store_id, salesperson_id = h.salesperson_id,
      created_on = h.created_on, status = record.status, expiry_date = "expiryDate", sent_on = "sentOn",
      signed_on = "signedOn", amount_excl_tax = "amountExclTax", amount_incl_tax = "amountInclTax", cost = record.cost,
      project_stage = p.stage, project_hold = p.hold, project_activity = p.activity
    from jsonb_to_recordset(${records}) as ${record} join quote h on h.id = record.id join project p on p.id = h.project_id
    where s.quote_id = record.id`);
  await replaceLines(
    tx,
    quotes.map(({ state }) => state),
  );
  await refreshSearch(tx, sql`h.id = any(${ids}::uuid[])`);
}

export async function replaceLines(
  tx: Tx,
  quotes: readonly { id: string; lines: readonly QuoteLine[] }[],
): Promise<void> {
  await tx.execute(sql`delete from quote_line where quote_id = any(${quotes.map(({ id }) => id)}::uuid[])`);
  await insertLines(tx, quotes);
}

async function insertLines(
  tx: Tx,
  quotes: readonly { id: string; lines: readonly QuoteLine[] }[],
): Promise<void> {
  const records = quotes.flatMap(({ id, lines }) => lineRecords(id, lines));
  if (records.length === 0) return;
  await tx.execute(sql`
    insert into quote_line (quote_id, position, id, article_id, label, quantity, unit_price, discount_percent, vat_rate,
      eco_contribution, optional, total, purchase_price)
    select "quoteId", position, id, "articleId", label, quantity, "unitPrice", "discountPercent", "vatRate",
      "ecoContribution", optional, total, "purchasePrice"
    from jsonb_to_recordset(${sql.json(records)}) as line("quoteId" uuid, position int, id uuid, "articleId" uuid, label text,
      quantity numeric, "unitPrice" numeric, "discountPercent" numeric, "vatRate" text, "ecoContribution" bigint,
      optional boolean, total bigint, "purchasePrice" numeric)`);
}
