import {
  cancelPurchaseOrder,
  findGenerations,
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
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  testNats,
  together,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { aNeed } from '../../test/facts.builder';
import { coverageOf, manyOrders } from '../../test/many-orders.builder';
import { wronglyNoted } from '../../test/noted-needs.builder';
import { Supplies } from '../../test/supplies.builder';
import { selections, selectionDesk } from '../../test/selection-desk.builder';
import { purchasingService } from '../purchasing-service';

let nats: TestNats;
let purchasing: TestService;
let sales: TestService;
let supplies: Supplies;

beforeAll(async () => {
  nats = await testNats();
  [purchasing, sales] = await Promise.all([
    startTestService(purchasingService, { nats }),
    startTestService(selectionDesk, { nats }),
  ]);
  supplies = await Supplies.open(purchasing);
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(async () => {
  await Promise.all([purchasing?.stop(), sales?.stop()]);
  await nats?.stop();
});

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

  it('takes the orders that were selected, page by page, of whoever selected them', async () => {
    const orders = [];
    for (const quantity of ['4', '2', '1']) orders.push(await supplies.confirmed(supplies.order([quantity])));
    const selectionId = newId();
    const as = asManager([supplies.store.id]);
    selections.set(selectionId, { userId: as.userId, orderIds: orders.map(({ orderId }) => orderId) });
    const stranger = aCaller({
      'purchase-order.write': { scope: 'network' },
      'purchase-order.read': { scope: 'network' },
    });
    await expect(purchasing.ask(previewGeneration, { selectionId }, { as: stranger })).toBeRefused(
      'selection.not-found',
    );
    expect(await purchasing.ask(previewGeneration, { selectionId }, { as })).toMatchObject({
      counts: { orders: 3, ready: 3 },
    });
    const { id: generationId } = await purchasing.ask(generatePurchases, { selectionId }, { as });
    const done = await purchasing.eventually(async () => {
      const { items } = await purchasing.ask(findGenerations, {}, { as });
      return items.find(({ id, state }) => id === generationId && state === 'DONE');
    });
    expect(done.counts).toMatchObject({ ordered: 3, pending: 0 });
    expect((await purchasing.ask(findGenerations, {}, { as: stranger })).items).toEqual([]);
  });

  it('counts all that it made and names the first hundred, however many there are', async () => {
    const orderIds = await manyOrders(purchasing, supplies, { orders: 103, lines: 1 });
    await purchasing.database.query(
      `update sales_order o set planned_delivery = date '2027-02-01' + n::int
       from unnest($1::uuid[]) with ordinality as each(id, n) where o.id = each.id`,
      [orderIds],
    );
    const { counts, purchaseOrders } = await generate({ orderIds });
    expect(counts).toEqual({ pending: 0, ordered: 103, skipped: 0, purchaseOrders: 103 });
    expect(purchaseOrders).toHaveLength(100);
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
      counts: { pending: 0, ordered: 2, skipped: 1, purchaseOrders: 1 },
      skipped: [{ reason: 'NO_SUPPLIER', count: 1, by: null }],
      purchaseOrders: [{ number: 'CF-2026-00106', amountExclTax: '276.25', lines: 2, status: 'DRAFT' }],
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

  it('of everything behind a filter takes what can be bought, and no more than is asked for', async () => {
    const shop = await Supplies.open(purchasing);
    const ready = shop.order(['4', '1']);
    await shop.confirmed({ ...ready, needs: [...ready.needs, aNeed({ label: 'Poignée' })] });
    const needs = { store: [shop.store.id] };
    const none = { needs: { ...needs, supplier: [newId()] } };
    expect(await purchasing.ask(previewGeneration, none)).toMatchObject({ counts: { ready: 0, groups: 0 } });
    await expect(purchasing.ask(generatePurchases, none)).toBeRefused('generation.nothing-to-buy');
    const of = { needs: { ...needs, supplier: [shop.supplier.supplierId] } };
    expect(await purchasing.ask(previewGeneration, of)).toMatchObject({ counts: { ready: 2, groups: 1 } });
    const { counts } = await generate(of);
    expect(counts).toEqual({ pending: 0, ordered: 2, skipped: 0, purchaseOrders: 1 });
  });

  it('takes a line as it was changed in the review, and refuses more than is left', async () => {
    const order = await supplies.confirmed(supplies.order(['4', '2']));
    const [changed, other] = order.needs.map(({ orderLineId }) => orderLineId);
    const of = { orderIds: [order.orderId] };
    const orderLineId = changed ?? '';
    const over = { ...of, lines: [{ orderLineId: other ?? '' }, { orderLineId, quantity: '4.001' }] };
    await expect(purchasing.ask(generatePurchases, over)).toBeRefused('generation.more-than-left');
    const twice = { ...of, lines: [{ orderLineId }, { orderLineId }] };
    await expect(purchasing.ask(generatePurchases, twice)).toBeRefused('request.invalid');

    const asked = { ...of, lines: [{ orderLineId, quantity: '1.5', requestedOn: '2027-01-20' }] };
    const { groups } = await purchasing.ask(previewGeneration, asked);
    expect(groups.map(({ requestedOn, lines }) => [requestedOn, lines]).sort()).toEqual([
      ['2027-01-20', 1],
      ['2027-02-01', 1],
    ]);
    expect((await generate(asked)).counts).toMatchObject({ ordered: 2, purchaseOrders: 2 });
    const covered = (await coverageOf(purchasing, [order.orderId])).map((line) => line.covered);
    expect(covered.sort()).toEqual(['1.500', '2.000']);
    const rest = { ...of, lines: [{ orderLineId: other ?? '', quantity: '2' }] };
    expect((await generate(rest)).skipped).toContainEqual({
      reason: 'ALREADY_ORDERED',
      count: 1,
      by: 'Nora Réseau',
    });
  });

  it('counts what is left out by its reason, and shows the lines behind each count', async () => {
    const controlled = supplies.order(['4']);
    const lost = aNeed({ label: 'Poignée', quantity: '1' });
    const nameless = aNeed({ label: 'Plinthe', quantity: '1', supplierId: supplies.supplier.supplierId });
    const order = await supplies.confirmed({ ...controlled, needs: [...controlled.needs, lost, nameless] });
    const draft = supplies.order(['1'], { status: 'DRAFT' });
    await supplies.confirmed(draft);
    const of = { orderIds: [order.orderId, draft.orderId] };
    const { leftOut } = await purchasing.ask(previewGeneration, of);
    expect([...leftOut].sort((one, two) => one.reason.localeCompare(two.reason))).toEqual([
      { part: 'WITHOUT_SUPPLIER', reason: 'NO_SUPPLIER', lines: 1 },
      { part: 'WITHOUT_SUPPLIER', reason: 'NO_SUPPLIER_REFERENCE', lines: 1 },
      { part: 'BLOCKED', reason: 'NOT_CONFIRMED', lines: 1 },
    ]);
    for (const { part, reason } of leftOut) {
      const { items } = await purchasing.ask(previewGenerationLines, { ...of, part, reason });
      expect(items.map((need) => need.reasons.includes(reason))).toEqual([true]);
    }
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
