import { sql } from '@comptoir/persistence';

/**
 * From whom the line `l` about the article `a` is bought, and what they call it: what was chosen for the line comes
 * before the article's supplier, what the supplier says before the catalogue. Purchasing decides the same.
 */
export const lineSupply = {
  joins: sql`
    left join line_supplier chosen on chosen.order_line_id = l.id
    left join supplier_reference named
      on named.article_id = a.id and named.supplier_id = coalesce(chosen.supplier_id, a.supplier_id)`,
  supplierId: sql`coalesce(chosen.supplier_id, a.supplier_id)`,
  reference: sql`coalesce(named.reference,
    case when coalesce(chosen.supplier_id = a.supplier_id, true) then a.supplier_reference end)`,
};
