import { projectStages } from '@comptoir/contracts';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { lineSupply } from './line-supply.port';

const beforeControl = projectStages.slice(0, projectStages.indexOf('CONTROLLED'));
const when = (condition: SqlFragment, reason: SqlFragment) => sql`case when ${condition} then ${reason} end`;

/** NONE, PARTIAL or FULL of an amount over the lines `l` that have to be bought. */
const coverage = (amount: SqlFragment) => sql`
  case when bool_and(${amount} >= l.quantity) then 'FULL' when bool_and(${amount} = 0) then 'NONE' else 'PARTIAL' end`;

/**
 * Writes on the states of some orders (`o`) why not everything can be ordered and how far the purchases are, where
 * that changed. The rules are those of orderability.ts. Call it after whatever the rules look at was written: the
 * order, its lines, its project, the articles, or what purchasing says of lines and suppliers. The version stays: nobody
 * changed the order. Tells the stores of the orders for which it changed.
 */
export async function refreshOrderability(tx: Tx, which: SqlFragment): Promise<string[]> {
  const reasons = sql`array_remove(array[
    ${when(sql`o.status = 'DRAFT'`, sql`'NOT_CONFIRMED'`)},
    ${when(sql`o.status = 'CANCELLED'`, sql`'CANCELLED'`)},
    ${when(sql`o.status in ('DELIVERED', 'CLOSED')`, sql`'DELIVERED'`)},
    ${when(sql`o.project_stage = any(${beforeControl}::text[])`, sql`'NOT_CONTROLLED'`)},
    ${when(sql`o.project_hold = 'ON_HOLD'`, sql`'ON_HOLD'`)},
    ${when(sql`o.project_hold = 'BLOCKED'`, sql`'BLOCKED'`)},
    ${when(sql`n.needed = 0`, sql`'NOT_PURCHASABLE'`)},
    ${when(sql`n.no_supplier`, sql`'NO_SUPPLIER'`)},
    ${when(sql`n.no_reference`, sql`'NO_SUPPLIER_REFERENCE'`)},
    ${when(sql`n.covered`, sql`'ALREADY_ORDERED'`)}], null)`;
  const changed = await tx.query<{ store: string }>(sql`
    update order_state s set reasons = fresh.reasons, ordered = fresh.ordered, sent = fresh.sent, received = fresh.received
    from (
      select o.order_id, ${reasons} as reasons,
        case when n.needed = 0 then 'NONE' else n.ordered end as ordered,
        case when n.needed = 0 then 'NONE' else n.sent end as sent,
        case when n.needed = 0 then 'FULL' else n.received end as received
      from order_state o cross join lateral (
        select count(*) as needed, bool_or(${lineSupply.supplierId} is null) as no_supplier,
          bool_or(${lineSupply.reference} is null) as no_reference,
          bool_or(coalesce(c.draft + c.sent, 0) >= l.quantity) as covered,
          ${coverage(sql`coalesce(c.draft + c.sent, 0)`)} as ordered,
          ${coverage(sql`coalesce(c.sent, 0)`)} as sent,
          ${coverage(sql`coalesce(c.received, 0)`)} as received
        from order_line l join article a on a.id = l.article_id left join order_coverage c on c.order_line_id = l.id
          ${lineSupply.joins}
        where l.order_id = o.order_id and a.purchasable
      ) n
      where ${which}
    ) fresh
    where s.order_id = fresh.order_id and (s.reasons, s.ordered, s.sent, s.received)
      is distinct from (fresh.reasons, fresh.ordered, fresh.sent, fresh.received)
    returning s.store_id as store`);
  return [...new Set(changed.map(({ store }) => store))];
}
