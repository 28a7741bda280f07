import {
  cancelPurchaseOrder,
  findPurchaseOrders,
  generatePurchases,
  orderCoverageChangedV1,
  previewGeneration,
  previewGenerationLines,
  purchaseOrderChangedV1,
  readGeneration,
  type GenerationView,
  type InputOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { asManager, asNobody, startTestService, together, type TestService } from '@comptoir/testing';
import { aNeed } from '../../test/facts.builder';
import { coverageOf, manyOrders } from '../../test/many-orders.builder';
import { Supplies } from '../../test/supplies.builder';
import { purchasingService } from '../purchasing-service';

let purchasing: TestService;
let supplies: Supplies;

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  supplies = await Supplies.open(purchasing);
});
afterAll(() => purchasing?.stop());

const generate = async (input: InputOf<typeof generatePurchases>): Promise<GenerationView> => {
  const { id } = await purchasing.ask(generatePurchases, input);
  return purchasing.eventually(async () => {
    const generation = await purchasing.ask(readGeneration, { generationId: id });
    return generation.state === 'DONE' && generation;
  });
};

describe('a generation', () => {
  it('is refused without the right, of nothing, and of what lies elsewhere', async () => {
    const order = await supplies.confirmed(supplies.order(['4']));
    const of = { orderIds: [order.orderId] };
    await expect(purchasing.ask(generatePurchases, of, { as: asNobody() })).toBeRefused('permission.missing');
    await expect(purchasing.ask(generatePurchases, {})).toBeRefused('request.invalid');
    const elsewhere = { as: asManager([newId()]) };
    await expect(purchasing.ask(generatePurchases, of, elsewhere)).toBeRefused('generation.nothing-to-buy');
    const { id } = await purchasing.ask(generatePurchases, of);
    await expect(purchasing.ask(readGeneration, { generationId: id }, elsewhere)).toBeRefused(
      'generation.not-found',
    );
  });

  it('is previewed, makes drafts, and says who was quicker when it comes again', async () => {
    const lost = aNeed({ label: 'Poignée', quantity: '1' });
    const ready = supplies.order(['4', '2.5']);
    const order = await supplies.confirmed({ ...ready, needs: [...ready.needs, lost] });
    const of = { orderIds: [order.orderId] };
    expect(await purchasing.ask(previewGeneration, of)).toMatchObject({
      counts: { orders: 1, suppliers: 1, groups: 1, ready: 2, ordered: 0, blocked: 0, withoutSupplier: 1 },
      amountExclTax: '276.25',
      groups: [{ requestedOn: '2027-02-01', lines: 2, amountExclTax: '276.25', belowMinimum: false }],
    });

    const generation = await generate(of);
    expect(generation).toMatchObject({
      counts: { pending: 0, ordered: 2, skipped: 1 },
      skipped: [{ reason: 'NO_SUPPLIER', count: 1, by: null }],
      purchaseOrders: [{ number: 'CF-2026-00002', amountExclTax: '276.25', lines: 2, status: 'DRAFT' }],
    });
    const [coverage] = await purchasing.announced(orderCoverageChangedV1, order.orderId);
    expect(coverage).toMatchObject({ version: 1 });
    expect(coverage?.lines.map(({ draft, sent }) => [draft, sent]).sort()).toEqual([
      ['2.5', '0'],
      ['4', '0'],
    ]);
    const [made] = generation.purchaseOrders;
    expect(await purchasing.announced(purchaseOrderChangedV1, made?.id)).toMatchObject([
      { version: 1, status: 'DRAFT', lines: 2, amountExclTax: '276.25' },
    ]);

    const again = await generate(of);
    expect(again.purchaseOrders).toEqual([]);
    expect(again.skipped).toContainEqual({ reason: 'ALREADY_ORDERED', count: 2, by: 'Nora Réseau' });
    const parts = await purchasing.ask(previewGenerationLines, { ...of, part: 'ORDERED' });
    expect(parts.items[0]).toMatchObject({ remaining: '0', in: [{ number: made?.number }] });
    const found = await purchasing.ask(findPurchaseOrders, { generation: generation.id });
    expect(found).toMatchObject({ page: { total: 1 }, totals: { amountExclTax: '276.25' } });
  });

  it('asked twice with one key is one, and what a cancelled draft had can be ordered again', async () => {
    const order = await supplies.confirmed(supplies.order(['4']));
    const [line] = order.needs;
    const part = { lines: [{ orderLineId: line?.orderLineId ?? '', quantity: '1.5' }] };
    const as = asManager([supplies.store.id]);
    const once = { idempotencyKey: newId(), as };
    const [first, second] = await together(2, () => purchasing.ask(generatePurchases, part, once));
    expect(first).toMatchObject({ status: 'fulfilled' });
    expect((second as { value: unknown }).value).toMatchObject({
      id: (first as PromiseFulfilledResult<GenerationView>).value.id,
    });
    await purchasing.eventually(async () => {
      const [state] = await coverageOf(purchasing, [order.orderId]);
      return state?.ordered === '1.500';
    });
    const rest = await generate({ orderIds: [order.orderId] });
    expect(await coverageOf(purchasing, [order.orderId])).toMatchObject([{ ordered: '4.000', lines: 2 }]);
    const [made] = rest.purchaseOrders;
    await purchasing.ask(cancelPurchaseOrder, { purchaseOrderId: made?.id ?? '', reason: 'doublon' });
    expect(await coverageOf(purchasing, [order.orderId])).toMatchObject([{ ordered: '1.500', lines: 1 }]);
    await generate({ orderIds: [order.orderId] });
    expect(await coverageOf(purchasing, [order.orderId])).toMatchObject([{ ordered: '4.000', lines: 2 }]);
  });
});

describe('no quantity is ordered twice', () => {
  it('by whoever writes lines past the rules: the database refuses', async () => {
    const order = await supplies.confirmed(supplies.order(['4']));
    await generate({ orderIds: [order.orderId] });
    const more = `update purchase_line set quantity = quantity + 1, covers = covers + 1 where order_id = $1`;
    await expect(purchasing.database.query(more, [order.orderId])).rejects.toMatchObject({
      constraint: 'need_not_exceeded',
    });
    const twice = `insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id,
        article_id, label, quantity, covers)
      select gen_random_uuid(), (select id from purchase_order where id <> l.purchase_order_id limit 1), 1,
        order_line_id, order_id, project_id, article_id, label, 1, 1 from purchase_line l where order_id = $1`;
    await expect(purchasing.database.query(twice, [order.orderId])).rejects.toMatchObject({
      constraint: 'need_not_exceeded',
    });
  });

  it('by two people at once on the same 200 orders, a hundred times', async () => {
    const rounds = 100;
    const all = await manyOrders(purchasing, supplies, { orders: 200 * rounds, lines: 1 });
    await purchasing.database.query('analyze');
    for (let round = 0; round < rounds; round++) {
      const orderIds = all.slice(200 * round, 200 * (round + 1));
      const generations = await Promise.all(
        [1, 2].map(() => purchasing.ask(generatePurchases, { orderIds })),
      );
      await finished(generations.map(({ id }) => id));
    }
    const lines = await coverageOf(purchasing, all);
    expect(lines).toHaveLength(200 * rounds);
    expect(lines.filter(({ covered, lines: count }) => covered !== '2.000' || count !== 1)).toEqual([]);
    expect(lines.filter(({ ordered, covered }) => ordered !== covered)).toEqual([]);
  }, 900_000);
});

async function finished(generationIds: readonly string[]): Promise<void> {
  await purchasing.eventually(async () => {
    const [running] = await purchasing.database.query<{ count: number }>(
      `select count(*)::int from generation where id = any($1::uuid[]) and state = 'RUNNING'`,
      [generationIds],
    );
    return running?.count === 0;
  });
}
