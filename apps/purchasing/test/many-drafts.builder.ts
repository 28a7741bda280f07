import { generatePurchases, planMessages, readGeneration, type DataOf } from '@comptoir/contracts';
import type { TestService } from '@comptoir/testing';
import { manyOrders } from './many-orders.builder';
import type { Supplies } from './supplies.builder';

/** So many draft purchase orders of one generation, of 85.00 each, each for an order of its own, by their numbers. */
export async function manyDrafts(
  purchasing: TestService,
  supplies: Supplies,
  count: number,
): Promise<string[]> {
  const orderIds = await manyOrders(purchasing, supplies, { orders: count, lines: 1 });
  await purchasing.database.query(
    `update sales_order o set planned_delivery = date '2027-02-01' + n::int
     from unnest($1::uuid[]) with ordinality as each(id, n) where o.id = each.id`,
    [orderIds],
  );
  const { id: generationId } = await purchasing.ask(generatePurchases, { orderIds });
  await purchasing.eventually(async () => {
    const { state } = await purchasing.ask(readGeneration, { generationId });
    return state === 'DONE';
  }, 60_000);
  const made = await purchasing.database.query<{ id: string }>(
    'select id from purchase_order where generation_id = $1 order by number',
    [generationId],
  );
  return made.map(({ id }) => id);
}

/** The letters that were ordered to suppliers so far, in order. */
export async function lettersOrdered(purchasing: TestService) {
  const rows = await purchasing.database.query<{ data: DataOf<typeof planMessages> }>(
    'select data from outbox where type = $1 order by seq',
    [planMessages.type],
  );
  return rows.flatMap(({ data }) => data.messages);
}
