import type { purchaseOrderSorts } from '@comptoir/contracts';
import { sortsOf, sql, type SortColumn, type SqlFragment } from '@comptoir/persistence';

const by = (column: SqlFragment, type: SqlFragment): SortColumn[] => [
  { column, type, direction: 'asc' },
  { column: sql`o.id`, type: sql`uuid`, direction: 'asc' },
];

/** The orders of the list, on the rows `purchase_order o`. */
export const sorts = sortsOf<(typeof purchaseOrderSorts)[number]>('purchase-orders', {
  createdOn: by(sql`o.created_on`, sql`date`),
  number: [{ column: sql`o.number`, type: sql`text`, direction: 'asc' }],
  supplier: by(sql`search_text(o.supplier_name)`, sql`text`),
  expectedOn: by(sql`coalesce(o.expected_on, 'infinity')`, sql`date`),
  amountExclTax: by(sql`o.amount`, sql`bigint`),
});
