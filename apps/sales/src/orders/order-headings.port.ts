import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { refreshOrderability } from '../coverages/orderability.port';
import { documentWords } from '../lists/document-words';

export const searchContent = documentWords(sql`h.project_number`, sql`h.project_label`);

/** A delivery or an installation of the project `p` is fixed, or took place. */
const deliveryPlanned = sql`exists (
  select from project_appointment a where a.project_id = p.id and a.type in ('DELIVERY', 'INSTALLATION')
    and a.state in ('CONFIRMED', 'COMPLETED'))`;
/** The day of the first one that stands. */
const fittingOn = sql`(
  select min(a.starts_on) from project_appointment a where a.project_id = p.id and a.type in ('DELIVERY', 'INSTALLATION')
    and a.state in ('PROPOSED', 'RESCHEDULED', 'CONFIRMED'))`;

/**
 * Projects changed: their orders show the new label, stage, activity, people, hold and appointments, and whether they can
 * be ordered. Call it in the transaction of the change, after it. Where an order was addressed to someone else, it stays so.
 */
export async function refreshProjects(tx: Tx, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  const content = documentWords(sql`p.number`, sql`p.label`);
  await tx.execute(sql`
    with headers as (
      update sales_order h set project_number = p.number, project_label = p.label, salesperson_id = p.salesperson_id,
        back_office_id = p.back_office_id, front_desk_id = p.front_desk_id, installer_id = p.installer_id,
        salesperson_name = (select display_name from party where id = p.salesperson_id)
      from project p where p.id = h.project_id and h.project_id = any(${projectIds}::uuid[])
        and (h.project_number, h.project_label, h.salesperson_id, h.back_office_id, h.front_desk_id, h.installer_id)
          is distinct from (p.number, p.label, p.salesperson_id, p.back_office_id, p.front_desk_id, p.installer_id)
    )
    update order_search f set content = ${content}
    from sales_order h join project p on p.id = h.project_id join party c on c.id = h.customer_id
    where f.order_id = h.id and h.project_id = any(${projectIds}::uuid[]) and f.content <> ${content}`);
  await refreshStages(tx, projectIds);
}

/** Only the states of the projects' orders, and whether they can be ordered: what a project's move changes of them. */
export async function refreshStages(tx: Tx, projectIds: readonly string[]): Promise<void> {
  const moved = await tx.execute(sql`
    update order_state s set project_stage = p.stage, project_hold = p.hold, project_activity = p.activity,
      salesperson_id = p.salesperson_id, delivery_planned = ${deliveryPlanned}, fitting_on = ${fittingOn}
    from sales_order h join project p on p.id = h.project_id
    where h.id = s.order_id and h.project_id = any(${projectIds}::uuid[])
      and (s.project_stage, s.project_hold, s.project_activity, s.salesperson_id, s.delivery_planned, s.fitting_on)
        is distinct from (p.stage, p.hold, p.activity, p.salesperson_id, ${deliveryPlanned}, ${fittingOn})`);
  if (moved === 0) return;
  await refreshOrderability(
    tx,
    sql`o.order_id in (select id from sales_order where project_id = any(${projectIds}::uuid[]))`,
  );
}

/**
 * Third parties changed: orders show the new names and are found by them. In the transaction of the change, after it. The
 * stores where one shows another name now.
 */
export async function refreshParties(tx: Tx, partyIds: readonly string[]): Promise<string[]> {
  if (partyIds.length === 0) return [];
  const customers = await tx.query<{ store: string }>(sql`
    update sales_order h set customer_name = c.display_name from party c
    where c.id = h.customer_id and h.customer_id = any(${partyIds}::uuid[]) and h.customer_name <> c.display_name
    returning h.store_id as store`);
  const salespeople = await tx.query<{ store: string }>(sql`
    update sales_order h set salesperson_name = p.display_name from party p
    where p.id = h.salesperson_id and h.salesperson_id = any(${partyIds}::uuid[])
      and h.salesperson_name is distinct from p.display_name
    returning h.store_id as store`);
  await refreshSearch(tx, sql`h.customer_id = any(${partyIds}::uuid[])`);
  return [...new Set([...customers, ...salespeople].map(({ store }) => store))];
}

/**
 * Articles changed: orders that are under way can be ordered, or no longer. In the transaction of the change, after it.
 * The stores where that changed.
 */
export async function refreshArticles(tx: Tx, articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  return refreshOrderability(
    tx,
    sql`o.status in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT')
      and o.order_id in (select order_id from order_line where article_id = any(${articleIds}::uuid[]))`,
  );
}

/** Writes the search text again where it differs, so that an unchanged order costs no index entry. */
export async function refreshSearch(tx: Tx, which: SqlFragment): Promise<void> {
  await tx.execute(sql`
    update order_search f set content = ${searchContent} from sales_order h join party c on c.id = h.customer_id
    where f.order_id = h.id and ${which} and f.content <> ${searchContent}`);
}
