import { sql, type Tx } from '@comptoir/persistence';
import type { Purchases } from '../projects/project';

type Row = { readonly [Fact in keyof Purchases | 'known']: boolean | null };

/** How far the purchases of a project's orders are, drafts and cancelled ones aside; nothing where purchasing never said. */
export async function purchasesOf(tx: Tx, projectId: string): Promise<Purchases | undefined> {
  const row = await tx.one<Row>(sql`
    select bool_or(s.coverage_version > 0) as known, bool_or(s.sent <> 'NONE') as sent, bool_and(s.received = 'FULL') as received
    from sales_order h join order_state s on s.order_id = h.id
    where h.project_id = ${projectId} and s.status not in ('DRAFT', 'CANCELLED')`);
  return row?.known ? { sent: row.sent ?? false, received: row.received ?? false } : undefined;
}
