import type { GenerationRequest } from '@comptoir/contracts';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

/** The rows `need_today n` in the scope that a request is about; lines that an order has lost need nothing. */
export function wantedNeeds(
  { orderIds, lines }: Pick<GenerationRequest, 'orderIds' | 'lines'>,
  scope: Scope,
): SqlFragment {
  const lineIds = lines.map(({ orderLineId }) => orderLineId);
  return sql.and([
    storeScope(scope, sql`n.store_id`),
    sql`n.quantity > 0`,
    sql.or([
      ...(orderIds.length > 0 ? [sql`n.order_id = any(${orderIds}::uuid[])`] : []),
      ...(lineIds.length > 0 ? [sql`n.order_line_id = any(${lineIds}::uuid[])`] : []),
    ]),
  ]);
}

/** In which part of the preview a need is. Whatever else keeps it, one without a supplier is shown to be given one. */
export const partOfNeed = sql`case
  when n.reasons = '{}' then 'READY'
  when n.reasons && '{NO_SUPPLIER,NO_SUPPLIER_REFERENCE}'::text[] and n.ordered < n.quantity then 'WITHOUT_SUPPLIER'
  when 'ALREADY_ORDERED' = any(n.reasons) then 'ORDERED'
  else 'BLOCKED' end`;
