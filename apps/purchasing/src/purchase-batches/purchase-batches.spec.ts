import {
  approvePurchaseOrder,
  cancelPurchaseBatch,
  cancelPurchaseOrder,
  createPurchaseBatch,
  editPurchaseOrder,
  findPurchaseBatches,
  findPurchaseOrders,
  purchaseOrderChangedV1,
  readPurchaseBatch,
  readPurchaseOrder,
  retryPurchaseBatch,
  setApprovalLimit,
  type InputOf,
  type PurchaseBatchView,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNetwork,
  asNobody,
  startTestService,
  together,
  type TestCaller,
  type TestService,
} from '@comptoir/testing';
import { lettersOrdered, manyDrafts } from '../../test/many-drafts.builder';
import { wronglyNoted } from '../../test/noted-needs.builder';
import { Supplies } from '../../test/supplies.builder';
import { purchasingService } from '../purchasing-service';
import { PurchaseBatchRun } from './purchase-batch-run.repository';

type Order = InputOf<typeof createPurchaseBatch>;

let purchasing: TestService;
let supplies: Supplies;
/** Who orders all of them. */
const as = asNetwork();

/** Purchase orders are done when this spec does them. */
beforeAll(async () => {
  purchasing = await startTestService(purchasingService, { env: { BATCHES_AT_ONCE: '0' } });
  supplies = await Supplies.open(purchasing);
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(() => purchasing?.stop());

const doItem = () => purchasing.app.get(PurchaseBatchRun).doItem();
const doAll = async () => {
  while (await doItem());
};
const drafts = (count: number) => manyDrafts(purchasing, supplies, count);
const these = (ids: string[]) => ({ mode: 'ids' as const, ids });
const begin = (order: Order, by: TestCaller = as) => purchasing.ask(createPurchaseBatch, order, { as: by });
const read = (purchaseBatchId: string, by: TestCaller = as) =>
  purchasing.ask(readPurchaseBatch, { purchaseBatchId }, { as: by });
const done = async (order: Order, by: TestCaller = as): Promise<PurchaseBatchView> => {
  const { id } = await begin(order, by);
  await doAll();
  return read(id, by);
};
const statusOf = async (purchaseOrderId: string) =>
  (await purchasing.ask(readPurchaseOrder, { purchaseOrderId })).status;
const whyOf = ({ skipped }: PurchaseBatchView) => skipped.map(({ refusal }) => refusal.code);
const codeOf = (error: unknown) => {
  if (!isRefusal(error)) throw error;
  return error.code;
};

describe('a batch is refused', () => {
  it('without the right of its verb, of nothing, without a reason to cancel, and to whoever did not order it', async () => {
    const chosen = these(await drafts(1));
    await expect(begin({ verb: 'approve', chosen }, asNobody())).toBeRefused('permission.missing');
    const reader = aCaller({
      'purchase-order.read': { scope: 'network' },
      'purchase-order.write': { scope: 'network' },
    });
    await expect(begin({ verb: 'approve', chosen }, reader)).toBeRefused('permission.missing');
    await expect(begin({ verb: 'cancel', chosen })).toBeRefused('request.invalid');
    await expect(begin({ verb: 'send', chosen: these([newId()]) })).toBeRefused('purchase-batch.nothing');
    await expect(begin({ verb: 'send', chosen }, asManager([newId()]))).toBeRefused('purchase-batch.nothing');
    const { id } = await begin({ verb: 'approve', chosen });
    const other = asManager([supplies.store.id]);
    await expect(read(id, other)).toBeRefused('purchase-batch.not-found');
    for (const ask of [cancelPurchaseBatch, retryPurchaseBatch])
      await expect(purchasing.ask(ask, { purchaseBatchId: id }, { as: other })).toBeRefused(
        'purchase-batch.not-found',
      );
    expect((await purchasing.ask(findPurchaseBatches, {}, { as: other })).items).toEqual([]);
    await doAll();
  });

  it('of more than ten thousand', async () => {
    await purchasing.database.query(
      `insert into purchase_order (id, number, supplier_id, supplier_name, store_id, deliver_to, created_on, created_by)
       select gen_random_uuid(), 'X-' || n, $1, 'Nobilia', $2, 'STORE', '2020-01-01', 'Nora' from generate_series(1, 10001) n`,
      [supplies.supplier.supplierId, supplies.store.id],
    );
    const filter = { to: '2020-01-01' };
    const chosen = { mode: 'filter' as const, filter };
    await expect(begin({ verb: 'approve', chosen })).toBeRefused('purchase-batch.too-many');
    expect((await purchasing.ask(findPurchaseBatches, { limit: 1 }, { as })).items[0]?.counts.done).toBe(1);
    await purchasing.database.query(`delete from purchase_order where number like 'X-%'`);
  });
});

describe('a batch', () => {
  it('does what the single verb does, with its announcement and its letter, and skips the others with their reason', async () => {
    const [first, second, gone] = (await drafts(3)) as [string, string, string];
    await purchasing.ask(cancelPurchaseOrder, { purchaseOrderId: gone, reason: 'doublon' });
    const begun = await begin({ verb: 'approve', chosen: these([first, second, gone, first]) });
    expect(begun).toMatchObject({
      verb: 'approve',
      state: 'RUNNING',
      may: ['cancel'],
      counts: { pending: 3, done: 0, skipped: 0 },
    });
    await doItem();
    expect((await read(begun.id)).counts).toMatchObject({ pending: 2, done: 1 });
    await doAll();
    const approved = await read(begun.id);
    expect(approved).toMatchObject({
      state: 'DONE',
      may: [],
      counts: { pending: 0, done: 2, skipped: 1, retryable: 0 },
      reasons: [{ code: 'purchase-order.transition-not-allowed', count: 1 }],
      skipped: [{ purchaseOrder: { id: gone }, refusal: { kind: 'conflict', facts: { verb: 'approve' } } }],
    });
    expect(approved.finishedAt).not.toBeNull();
    expect(await purchasing.ask(readPurchaseOrder, { purchaseOrderId: first })).toMatchObject({
      status: 'APPROVED',
      approvedBy: 'Nora Réseau',
    });

    await done({ verb: 'send', chosen: these([first, second]) });
    const told = await purchasing.announced(purchaseOrderChangedV1, first);
    expect(told.map(({ status }) => status)).toEqual(['DRAFT', 'APPROVED', 'SENT']);
    const letters = await lettersOrdered(purchasing);
    expect(letters).toHaveLength(2);
    expect(letters[0]).toMatchObject({ topic: 'PURCHASE_ORDER', createdBy: 'Nora Réseau' });
  });

  it('of what is behind a filter takes it as it was at the click, less the exclusions', async () => {
    const ids = await drafts(4);
    const numbers = await Promise.all(
      ids.map(
        async (purchaseOrderId) => (await purchasing.ask(readPurchaseOrder, { purchaseOrderId })).number,
      ),
    );
    const { generationId } = await purchasing.ask(readPurchaseOrder, { purchaseOrderId: ids[0] ?? '' });
    const filter = { generation: generationId ?? '', status: ['DRAFT' as const] };
    const [left, changed] = ids as [string, string];
    const { id } = await begin({
      verb: 'cancel',
      chosen: { mode: 'filter', filter, exclusions: [left] },
      reason: 'Chantier abandonné',
    });
    const order = await purchasing.ask(readPurchaseOrder, { purchaseOrderId: changed });
    const lines = order.lines.map(({ id: lineId, quantity, unitPrice, supplierReference }) => ({
      lineId,
      quantity,
      unitPrice,
      supplierReference,
    }));
    const edit = { purchaseOrderId: changed, lines, deliveryAddress: 'Dépôt', requestedOn: null, note: null };
    await purchasing.ask(editPurchaseOrder, edit, { etag: `"${order.version}"` });
    await doAll();
    const cancelled = await read(id);
    expect(cancelled).toMatchObject({
      counts: { done: 2, skipped: 1, retryable: 1 },
      skipped: [
        { purchaseOrder: { number: numbers[1] }, refusal: { code: 'purchase-order.changed-meanwhile' } },
      ],
      may: ['retry'],
    });
    expect(await statusOf(left)).toBe('DRAFT');
    const { items } = await purchasing.ask(findPurchaseOrders, { ...filter, status: ['CANCELLED'] });
    expect(items).toHaveLength(2);

    const retry = () => purchasing.ask(retryPurchaseBatch, { purchaseBatchId: id }, { as });
    expect(await retry()).toMatchObject({ state: 'RUNNING', counts: { pending: 1, done: 2, skipped: 0 } });
    await expect(retry()).toBeRefused('purchase-batch.nothing-to-retry');
    await doAll();
    expect(await read(id)).toMatchObject({ state: 'DONE', counts: { done: 3 }, may: [] });
    await expect(retry()).toBeRefused('purchase-batch.nothing-to-retry');
    expect(await purchasing.ask(readPurchaseOrder, { purchaseOrderId: changed })).toMatchObject({
      status: 'CANCELLED',
      reason: 'Chantier abandonné',
    });
  });

  it('goes as far as the verb’s own permission reaches, of everything that can be seen, up to the limit of the role', async () => {
    const ids = await drafts(2);
    const seen = {
      'purchase-order.read': { scope: 'network' as const },
      'purchase-order.approve': { scope: 'stores' as const, stores: [newId()] },
    };
    const elsewhere = await done({ verb: 'approve', chosen: these(ids) }, aCaller(seen));
    expect(whyOf(elsewhere)).toEqual(['purchase-order.not-found', 'purchase-order.not-found']);
    const roleId = newId();
    await purchasing.ask(setApprovalLimit, { roleId, limit: '1.00' });
    const junior = { ...asManager([supplies.store.id]), roleId };
    const above = await done({ verb: 'approve', chosen: these(ids) }, junior);
    expect(above.skipped[0]?.refusal).toEqual({
      kind: 'forbidden',
      code: 'purchase-order.above-limit',
      facts: { amount: '85.00', limit: '1.00' },
    });
    for (const id of ids) expect(await statusOf(id)).toBe('DRAFT');
  });

  it('asked twice with one key is one, and worked on by many at once does each purchase order once', async () => {
    const ids = await drafts(40);
    await done({ verb: 'approve', chosen: these(ids) });
    const once = { idempotencyKey: newId(), as };
    const answers = await together(2, () =>
      purchasing.ask(createPurchaseBatch, { verb: 'send', chosen: these(ids) }, once),
    );
    const batches = answers.map((one) => (one.status === 'fulfilled' ? one.value.id : one.reason));
    expect(new Set(batches).size).toBe(1);
    const before = (await lettersOrdered(purchasing)).length;
    await together(6, doAll);
    await doAll();
    expect(await read(String(batches[0]))).toMatchObject({ state: 'DONE', counts: { done: 40, skipped: 0 } });
    expect((await lettersOrdered(purchasing)).length - before).toBe(40);
  });

  it('that two people order at once of the same purchase orders does each once', async () => {
    const ids = await drafts(20);
    const orders = [as, asManager([supplies.store.id])].map(
      async (by) => [by, await begin({ verb: 'approve', chosen: these(ids) }, by)] as const,
    );
    const batches = await Promise.all(orders);
    await together(2, doAll);
    await doAll();
    const counts = await Promise.all(batches.map(async ([by, { id }]) => (await read(id, by)).counts));
    expect(counts.reduce((sum, one) => sum + one.done, 0)).toBe(20);
    expect(counts.reduce((sum, one) => sum + one.skipped, 0)).toBe(20);
  });

  it('skips after three failures what nobody foresaw, and goes on with the others', async () => {
    const [poisoned, other] = (await drafts(2)) as [string, string];
    await purchasing.database.query(
      `create function burst() returns trigger language plpgsql as $$ begin raise exception 'burst'; end $$`,
    );
    await purchasing.database.query(
      `create trigger burst before update on purchase_order for each row when (old.note = 'burst') execute function burst()`,
    );
    await purchasing.database.query(`update purchase_order set note = 'burst' where id = $1`, [poisoned]);
    const { id } = await begin({ verb: 'approve', chosen: these([poisoned, other]) });
    for (let time = 0; time < 3; time++) await expect(doItem()).rejects.toThrow('burst');
    await doAll();
    expect(await read(id)).toMatchObject({ state: 'DONE', counts: { done: 1, skipped: 1, retryable: 1 } });
    expect(whyOf(await read(id))).toEqual(['purchase-batch.item-failed']);
    await purchasing.database.query('drop trigger burst on purchase_order');
    await purchasing.ask(retryPurchaseBatch, { purchaseBatchId: id }, { as });
    await doAll();
    expect(await statusOf(poisoned)).toBe('APPROVED');
  });
});

describe('stopping a batch', () => {
  const cancel = (purchaseBatchId: string) =>
    purchasing.ask(cancelPurchaseBatch, { purchaseBatchId }, { as });

  it('keeps what is done, leaves the rest as it is, and is refused once it has ended', async () => {
    const ids = await drafts(3);
    const { id } = await begin({ verb: 'approve', chosen: these(ids) });
    await doItem();
    const stopped = await cancel(id);
    expect(stopped).toMatchObject({ state: 'CANCELLED', counts: { pending: 2, done: 1 }, may: [] });
    expect(await doItem()).toBe(false);
    expect(await cancel(id)).toEqual(stopped);
    expect((await Promise.all(ids.map(statusOf))).sort()).toEqual(['APPROVED', 'DRAFT', 'DRAFT']);
    const rest = await done({ verb: 'approve', chosen: these(ids) });
    expect(rest.counts).toMatchObject({ done: 2, skipped: 1 });
    await expect(cancel(rest.id)).toBeRefused('purchase-batch.transition-not-allowed');
  });

  it('at the moment of its last purchase order either comes too late, or comes before it', async () => {
    for (const order of await drafts(12)) {
      const { id } = await begin({ verb: 'approve', chosen: these([order]) });
      const [outcome] = await Promise.all([cancel(id).then(({ state }) => state, codeOf), doItem()]);
      await doAll();
      const { state, counts } = await read(id);
      expect([outcome, state, counts.done, await statusOf(order)]).toEqual(
        outcome === 'CANCELLED'
          ? ['CANCELLED', 'CANCELLED', 0, 'DRAFT']
          : ['purchase-batch.transition-not-allowed', 'DONE', 1, 'APPROVED'],
      );
    }
  });

  it('by a single approval meanwhile nothing is done twice', async () => {
    const [order] = (await drafts(1)) as [string];
    const { id } = await begin({ verb: 'approve', chosen: these([order]) });
    await purchasing.ask(approvePurchaseOrder, { purchaseOrderId: order });
    await doAll();
    expect(whyOf(await read(id))).toEqual(['purchase-order.changed-meanwhile']);
  });
});
