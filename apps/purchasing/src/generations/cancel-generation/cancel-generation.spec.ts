import {
  approvePurchaseOrder,
  cancelGeneration,
  findGenerations,
  generatePurchases,
  orderCoverageChangedV1,
  purchaseOrderChangedV1,
  readGeneration,
  takeBackGeneration,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  asNetwork,
  asNobody,
  startTestService,
  together,
  type TestService,
} from '@comptoir/testing';
import { coverageOf, manyOrders } from '../../../test/many-orders.builder';
import { wronglyNoted } from '../../../test/noted-needs.builder';
import { Supplies } from '../../../test/supplies.builder';
import { purchasingService } from '../../purchasing-service';
import { GenerationRun } from '../generation-run.repository';

let purchasing: TestService;
let supplies: Supplies;
/** Who orders all of them. */
const as = asNetwork();

/** Chunks are done when this spec does them. */
beforeAll(async () => {
  purchasing = await startTestService(purchasingService, { env: { GENERATIONS_AT_ONCE: '0' } });
  supplies = await Supplies.open(purchasing);
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(() => purchasing?.stop());

const doChunk = () => purchasing.app.get(GenerationRun).doChunk();
const doAll = async () => {
  while (await doChunk());
};
/** Of so many lines each order is a chunk of its own. */
const begun = async ({ orders, lines }: { orders: number; lines: number }) => {
  const orderIds = await manyOrders(purchasing, supplies, { orders, lines });
  const { id: generationId } = await purchasing.ask(generatePurchases, { orderIds }, { as });
  return { orderIds, generationId };
};
const covered = async (orderIds: readonly string[]) =>
  (await coverageOf(purchasing, orderIds)).filter(({ lines }) => lines > 0).length;
const ended = (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return error.code;
};

describe('stopping a generation', () => {
  it('is refused without the right, of what somebody else ordered, and of what has ended', async () => {
    const { generationId } = await begun({ orders: 1, lines: 1 });
    const cancel = (by: typeof as, id = generationId) =>
      purchasing.ask(cancelGeneration, { generationId: id }, { as: by });
    await expect(cancel(asNobody())).toBeRefused('permission.missing');
    await expect(cancel(asManager([supplies.store.id]))).toBeRefused('generation.not-found');
    await expect(cancel(as, newId())).toBeRefused('generation.not-found');
    await doAll();
    await expect(cancel(as)).toBeRefused('generation.transition-not-allowed');
    expect(await purchasing.ask(readGeneration, { generationId }, { as })).toMatchObject({
      state: 'DONE',
      may: ['take-back'],
    });
  });

  it('keeps what is drafted, drafts no more, and leaves the rest to be ordered', async () => {
    const { generationId, orderIds } = await begun({ orders: 3, lines: 1_000 });
    await doChunk();
    const cancelled = await purchasing.ask(cancelGeneration, { generationId }, { as });
    const left = { pending: 2_000, ordered: 1_000, skipped: 0 };
    expect(cancelled).toMatchObject({ state: 'CANCELLED', counts: left, may: ['take-back'] });
    expect(cancelled.finishedAt).not.toBeNull();
    expect(await doChunk()).toBe(false);
    expect(await purchasing.ask(cancelGeneration, { generationId }, { as })).toEqual(cancelled);
    expect(await covered(orderIds)).toBe(1_000);
    const told = await purchasing.announced(orderCoverageChangedV1);
    expect(told.filter(({ orderId }) => orderIds.includes(orderId))).toHaveLength(1);
    const { items } = await purchasing.ask(findGenerations, { limit: 1 }, { as });
    expect(items).toMatchObject([{ id: generationId, state: 'CANCELLED', counts: left }]);

    const { id: again } = await purchasing.ask(generatePurchases, { orderIds }, { as });
    await doAll();
    expect((await purchasing.ask(readGeneration, { generationId: again }, { as })).counts).toMatchObject({
      ordered: 2_000,
      skipped: 1_000,
    });
  });

  it('at the moment of its last chunk either comes too late, or comes before all of it', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 20; round++) {
      const { generationId, orderIds } = await begun({ orders: 1, lines: 40 });
      const cancel = () =>
        purchasing.ask(cancelGeneration, { generationId }, { as }).then(({ state }) => state, ended);
      // One of the first two is over before the other begins: so each wins once at least.
      if (round === 0) await doChunk();
      const [outcome] = await Promise.all([cancel(), round === 1 ? undefined : doChunk()]);
      await doAll();
      const { state, counts } = await purchasing.ask(readGeneration, { generationId }, { as });
      outcomes.push(outcome);
      expect([outcome, state, counts.ordered, await covered(orderIds)]).toEqual(
        outcome === 'CANCELLED'
          ? ['CANCELLED', 'CANCELLED', 0, 0]
          : ['generation.transition-not-allowed', 'DONE', 40, 40],
      );
    }
    expect(new Set(outcomes).size).toBe(2);
  });
});

describe('taking a generation back', () => {
  /** One draft for each order. */
  const drafted = async (orders: number) => {
    const orderIds = await manyOrders(purchasing, supplies, { orders, lines: 2 });
    await purchasing.database.query(
      `update sales_order o set planned_delivery = date '2027-02-01' + n::int
       from unnest($1::uuid[]) with ordinality as each(id, n) where o.id = each.id`,
      [orderIds],
    );
    const { id: generationId } = await purchasing.ask(generatePurchases, { orderIds }, { as });
    return { generationId, orderIds };
  };
  const takeBack = (generationId: string) => purchasing.ask(takeBackGeneration, { generationId }, { as });

  it('is refused while it runs, and of what somebody else ordered', async () => {
    const { generationId } = await drafted(1);
    await expect(takeBack(generationId)).toBeRefused('generation.transition-not-allowed');
    await doAll();
    const other = { as: asManager([supplies.store.id]) };
    await expect(purchasing.ask(takeBackGeneration, { generationId }, other)).toBeRefused(
      'generation.not-found',
    );
  });

  it('cancels the drafts that nobody has touched, once whoever asks twice, and frees their quantities', async () => {
    const { generationId, orderIds } = await drafted(3);
    await doAll();
    const { purchaseOrders } = await purchasing.ask(readGeneration, { generationId }, { as });
    const [touched, ...others] = purchaseOrders.map(({ id }) => id);
    await purchasing.ask(approvePurchaseOrder, { purchaseOrderId: touched ?? '' });
    const answers = await together(2, () => takeBack(generationId));
    const counts = answers.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    expect(counts.reduce((sum, one) => sum + (one?.takenBack ?? 0), 0)).toBe(2);
    expect(await takeBack(generationId)).toEqual({ takenBack: 0, kept: 1, left: 0 });
    expect(await covered(orderIds)).toBe(2);
    for (const id of others)
      expect((await purchasing.announced(purchaseOrderChangedV1, id)).at(-1)).toMatchObject({
        status: 'CANCELLED',
      });
    expect(await purchasing.ask(readGeneration, { generationId }, { as })).toMatchObject({ may: [] });
    await purchasing.ask(generatePurchases, { orderIds }, { as });
    await doAll();
    expect(await covered(orderIds)).toBe(6);
  });

  it('of many goes on until none is left', async () => {
    const { generationId, orderIds } = await drafted(103);
    await doAll();
    expect(await takeBack(generationId)).toEqual({ takenBack: 100, kept: 0, left: 3 });
    expect(await takeBack(generationId)).toEqual({ takenBack: 3, kept: 0, left: 0 });
    expect(await covered(orderIds)).toBe(0);
  });
});
