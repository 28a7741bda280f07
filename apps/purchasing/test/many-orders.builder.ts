import { newId } from '@comptoir/persistence';
import type { TestService } from '@comptoir/testing';
import type { Supplies } from './supplies.builder';

/** Confirmed orders of the project, of so many lines each, written as their events would: thousands in no time. */
export async function manyOrders(
  purchasing: TestService,
  supplies: Supplies,
  { orders, lines, quantity = '2' }: { orders: number; lines: number; quantity?: string },
): Promise<string[]> {
  const orderIds = Array.from({ length: orders }, newId);
  const { store, project, article, supplier } = supplies;
  await purchasing.database.query(
    `insert into sales_order (id, version, number, status, store_id, project_id, planned_delivery)
     select id, 1, 'CO-' || n, 'CONFIRMED', $2, $3, '2027-02-01' from unnest($1::uuid[]) with ordinality as o(id, n)`,
    [orderIds, store.id, project.projectId],
  );
  await purchasing.database.query(
    `insert into need (order_line_id, order_id, position, article_id, label, quantity, announced_supplier_id)
     select gen_random_uuid(), id, n, $2, 'Caisson', $4, $5 from unnest($1::uuid[]) id, generate_series(1, $3::int) n`,
    [orderIds, article.articleId, lines, quantity, supplier.supplierId],
  );
  return orderIds;
}

/** Of each line of these orders: what it needs, and what its purchase lines cover, added up anew. */
export function coverageOf(purchasing: TestService, orderIds: readonly string[]) {
  return purchasing.database.query<{ quantity: string; ordered: string; covered: string; lines: number }>(
    `select n.quantity, n.ordered, coalesce(sum(l.covers), 0) as covered, count(l.id)::int as lines
     from need n left join purchase_line l on l.order_line_id = n.order_line_id and l.covers > 0
     where n.order_id = any($1::uuid[]) group by n.order_line_id`,
    [orderIds],
  );
}
