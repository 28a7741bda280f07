import { sql, type Queryable, type Tx } from '@comptoir/persistence';
import type { Purchases } from '../projects/project';

/** How far the purchases of the orders of each project are, drafts and cancelled ones aside. */
export async function purchasesOf(
  tx: Tx,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Purchases>> {
  const rows = await tx.query<Purchases & { id: string }>(sql`
    select p.id, coalesce(bool_or(s.coverage_version > 0), false) as known, coalesce(bool_or(s.sent <> 'NONE'), false) as sent,
      coalesce(bool_and(s.received = 'FULL'), false) as received
    from unnest(${projectIds}::uuid[]) as p(id) left join (sales_order h join order_state s on s.order_id = h.id
      and s.status not in ('DRAFT', 'CANCELLED')) on h.project_id = p.id
    group by p.id`);
  return new Map(rows.map(({ id, ...purchases }) => [id, purchases]));
}

const chunk = 100;

/** See `ProjectFollower.behind`. */
export async function projectsBehind(from: Queryable, after: string | null): Promise<string[]> {
  const rows = await from.query<{ id: string }>(sql`
    select h.project_id as id from order_state s join sales_order h on h.id = s.order_id
    where stage_rank(s.project_stage) = stage_rank('CONTROLLED') and s.status not in ('DRAFT', 'CANCELLED')
      and (${after}::uuid is null or h.project_id > ${after})
    group by h.project_id having bool_and(s.received = 'FULL') order by h.project_id limit ${chunk}`);
  return rows.map(({ id }) => id);
}
