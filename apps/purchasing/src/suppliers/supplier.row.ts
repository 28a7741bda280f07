import { centsText, containsPattern, sql, type SqlFragment } from '@comptoir/persistence';

/** The contract's SupplierView of a row `supplier s`. */
export const supplierItem = sql`json_build_object(
  'id', s.id, 'version', s.version, 'reference', s.reference, 'name', s.name, 'email', s.email, 'active', s.active,
  'orderEmail', s.order_email, 'leadTimeDays', s.lead_time_days, 'orderMinimum', ${centsText(sql`s.order_minimum`)})`;

/** The contract's SupplierPriceView of the rows `supplier_price x` and `article a`. */
export const supplierPriceItem = sql`json_build_object(
  'article', json_build_object('id', a.id, 'name', a.label, 'reference', a.reference),
  'supplierReference', x.supplier_reference, 'unitPrice', x.unit_price::text)`;

/** Every word of the search in the text. */
export function hasWords(text: SqlFragment, q: string | undefined): SqlFragment {
  const words = q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return sql.and(words.map((word) => sql`search_text(${text}) like search_text(${containsPattern(word)})`));
}
