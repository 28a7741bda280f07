import type { PurchaseCondition, PurchaseStage } from '@comptoir/contracts';
import { sql, type SqlFragment } from '@comptoir/persistence';

const ordered = sql`o.status not in ('DRAFT', 'APPROVED', 'CANCELLED')`;

/** The named conditions on a row `o` of purchase orders or of their counter, each defined here and nowhere else. */
export const purchasePredicates: Readonly<Record<PurchaseCondition, SqlFragment>> = {
  toOrder: sql`o.status in ('DRAFT', 'APPROVED')`,
  approved: sql`o.status not in ('DRAFT', 'CANCELLED')`,
  ordered,
  acknowledged: sql`(${ordered} and o.acknowledged)`,
  partlyReceived: sql`o.status in ('PARTIALLY_RECEIVED', 'RECEIVED', 'INVOICED', 'CLOSED')`,
  received: sql`o.status in ('RECEIVED', 'INVOICED', 'CLOSED')`,
  invoiced: sql`o.status in ('INVOICED', 'CLOSED')`,
  credited: sql`o.credited`,
  closed: sql`o.status = 'CLOSED'`,
};

/** The id of the stage that a row is at, for its mark, the filter and the figures alike: the last that holds. */
export function stageColumn(stages: readonly Pick<PurchaseStage, 'id' | 'condition'>[]): SqlFragment {
  const cases = stages.map(
    ({ id, condition }) => sql`when ${purchasePredicates[condition]} then ${id}::uuid`,
  );
  return sql`case ${sql.join(cases.reverse(), sql` `)} end`;
}
