import type { GenerationRequest } from '@comptoir/contracts';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import { needsBehind } from '../needs/needs-behind.port';

/** The rows `need_today n` in the scope that a request is about; lines that an order has lost need nothing. */
export function wantedNeeds(
  { orderIds, lines, needs }: Pick<GenerationRequest, 'orderIds' | 'lines' | 'needs'>,
  scope: Scope,
): SqlFragment {
  const lineIds = lines.map(({ orderLineId }) => orderLineId);
  return sql.and([
    storeScope(scope, sql`n.store_id`),
    sql`n.quantity > 0`,
    sql.or([
      ...(orderIds.length > 0 ? [sql`n.order_id = any(${orderIds}::uuid[])`] : []),
      ...(lineIds.length > 0 ? [sql`n.order_line_id = any(${lineIds}::uuid[])`] : []),
      ...(needs ? [needsBehind(needs, scope)] : []),
    ]),
  ]);
}

/** In which part of the preview a need is. Whatever else keeps it, one without a supplier is shown to be given one. */
export const partOfNeed = sql`case
  when n.reasons = '{}' then 'READY'
  when n.reasons && '{NO_SUPPLIER,NO_SUPPLIER_REFERENCE}'::text[] and n.ordered < n.quantity then 'WITHOUT_SUPPLIER'
  when 'ALREADY_ORDERED' = any(n.reasons) then 'ORDERED'
  else 'BLOCKED' end`;

/** What keeps a need in its part: the one reason by which those that are left out are counted; null where it is ready. */
export const reasonOfNeed = sql`case ${partOfNeed}
  when 'WITHOUT_SUPPLIER' then case when 'NO_SUPPLIER' = any(n.reasons) then 'NO_SUPPLIER' else 'NO_SUPPLIER_REFERENCE' end
  when 'ORDERED' then 'ALREADY_ORDERED'
  else n.reasons[1] end`;
