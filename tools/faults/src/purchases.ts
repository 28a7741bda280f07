import {
  approvePurchaseOrder,
  findOrders,
  generatePurchases,
  previewGeneration,
  readGeneration,
  readPurchaseOrder,
  receiveGoods,
  sendPurchaseOrder,
} from '@comptoir/contracts';
import { day } from '@comptoir/tool-stand';
import { until } from './fault';
import { csv, importFile, numbers, type World } from './world';

const patienceMs = 120_000;

/** So many confirmed orders of controlled projects, of two lines each that a supplier can deliver; their ids. */
export async function importOrders(world: World, count: number): Promise<string[]> {
  const supplier = 'F1,SUPPLIER,ORGANIZATION,Façades du Rhône,commandes@facades.example,LYON';
  await importFile(world, 'parties', csv('reference,roles,kind,name,email,store', [supplier]));
  await importFile(
    world,
    'articles',
    csv(
      'reference,label,supplier,supplierReference,purchasePrice,salePrice,vatRate',
      ['FAC', 'PLI'].map((article) => `${article},${article} 60,F1,R-${article},50.00,120.00,20`),
    ),
  );
  await importFile(
    world,
    'projects',
    csv(
      'reference,label,store,customer,salesperson,createdOn,stage',
      numbers(count).map((n) => `A${n},Achat ${n},LYON,C1,V1,${day(-20)},CONTROLLED`),
    ),
  );
  await importFile(
    world,
    'documents',
    csv(
      'type,reference,project,date,status,plannedDelivery,article,quantity,unitPrice,vatRate',
      numbers(count).flatMap((n) =>
        ['FAC', 'PLI'].map(
          (article) =>
            `ORDER,O${n},A${n},${day(-10)},CONFIRMED,${day(60)},${article},${(n % 5) + 1},120.00,20`,
        ),
      ),
    ),
  );
  const ids: string[] = [];
  for (let cursor: string | undefined; ids.length < count;) {
    const { items, page } = await world.client.call(findOrders, { limit: 100, cursor });
    ids.push(...items.map(({ id }) => id));
    if (!page.next) break;
    cursor = page.next;
  }
  return ids;
}

/** A purchase order for each project of these orders; their ids, once they are all made. */
export async function generate({ client }: World, orderIds: string[]): Promise<string[]> {
  const known = await until(patienceMs, async () => {
    const { counts } = await client.call(previewGeneration, { orderIds });
    return counts.ready === 2 * orderIds.length;
  });
  if (!known) throw new Error('purchasing does not know the orders');
  const { id: generationId } = await client.call(generatePurchases, {
    orderIds,
    groupBy: 'SUPPLIER_AND_PROJECT',
  });
  const done = await until(patienceMs, async () => {
    const generation = await client.call(readGeneration, { generationId });
    return generation.state === 'DONE' && generation;
  });
  if (!done) throw new Error('the generation does not end');
  return done.purchaseOrders.map(({ id }) => id);
}

/** What comes next in the life of a purchase order; every third stays sent, every fourth is received in part. */
async function next({ client }: World, purchaseOrderId: string, at: number): Promise<boolean> {
  const { status, lines } = await client.call(readPurchaseOrder, { purchaseOrderId });
  if (status === 'DRAFT') await client.call(approvePurchaseOrder, { purchaseOrderId });
  else if (status === 'APPROVED') await client.call(sendPurchaseOrder, { purchaseOrderId, byEmail: false });
  else if (status === 'SENT' && at % 3 !== 0) {
    const arrived = at % 4 === 0 ? lines.slice(0, 1) : lines;
    await client.call(receiveGoods, {
      purchaseOrderId,
      on: day(0),
      lines: arrived.map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    });
  } else return true;
  return false;
}

/** Lets each of them live, one after the other, whatever is down meanwhile. */
export async function move(world: World, purchaseOrderIds: readonly string[]): Promise<void> {
  for (const [at, id] of purchaseOrderIds.entries()) {
    const ended = await until(patienceMs, () => next(world, id, at), 20);
    if (!ended) throw new Error(`purchase order ${id} does not move`);
  }
}
