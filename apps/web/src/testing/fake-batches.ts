import {
  cancelPurchaseBatch,
  createPurchaseBatch,
  findPurchaseBatches,
  readPurchaseBatch,
  retryPurchaseBatch,
  type PurchaseBatchVerb,
  type PurchaseBatchView,
  type PurchaseOrderListItem,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aPurchaseOrderView } from './fake-purchases';
import { idOf } from './fixtures';

const becomes = { approve: 'APPROVED', send: 'SENT', cancel: 'CANCELLED' } as const;

/** Batches of purchase orders: of those behind a filter all but the exclusions; ended at the second look. */
export function answerBatches(gateway: Pick<Answering, 'on' | 'purchaseOrders' | 'generationsRun'>): void {
  let batches: PurchaseBatchView[] = [];
  const get = (id: string) => {
    const batch = batches.find((each) => each.id === id);
    if (!batch) throw new Refusal('not-found', 'purchase-batch.not-found', { purchaseBatchId: id });
    return batch;
  };
  const keep = (batch: PurchaseBatchView) => {
    batches = [batch, ...batches.filter(({ id }) => id !== batch.id)];
    return batch;
  };
  const carriedOut = (batch: PurchaseBatchView, orders: readonly PurchaseOrderListItem[]) => {
    const refused = orders.filter((order) => !aPurchaseOrderView(order).may.includes(batch.verb));
    const done = orders.filter((order) => !refused.includes(order));
    gateway.purchaseOrders = gateway.purchaseOrders.map((order) =>
      done.includes(order) ? { ...order, status: becomes[batch.verb], version: order.version + 1 } : order,
    );
    return {
      ...batch,
      state: 'DONE' as const,
      finishedAt: '2026-11-24T09:00:05.000Z',
      may: [],
      counts: { pending: 0, done: done.length, skipped: refused.length, retryable: 0 },
      reasons: refused.length > 0 ? [{ code: notNow, count: refused.length }] : [],
      skipped: refused.map((order) => skippedOf(order, batch.verb)),
    };
  };
  gateway.on(createPurchaseBatch, ({ verb, chosen }) => {
    const orders = gateway.purchaseOrders.filter(({ id }) =>
      chosen.mode === 'ids' ? chosen.ids.includes(id) : !chosen.exclusions.includes(id),
    );
    const begun: PurchaseBatchView = {
      id: idOf(27, batches.length + 1),
      verb,
      state: 'RUNNING',
      createdAt: '2026-11-24T09:00:00.000Z',
      finishedAt: null,
      counts: { pending: orders.length, done: 0, skipped: 0, retryable: 0 },
      may: ['cancel'],
      reasons: [],
      skipped: [],
    };
    keep(gateway.generationsRun ? carriedOut(begun, orders) : begun);
    return begun;
  });
  gateway.on(findPurchaseBatches, () => ({
    items: batches.map(({ reasons: _reasons, skipped: _skipped, ...item }) => item),
  }));
  gateway.on(readPurchaseBatch, ({ purchaseBatchId }) => get(purchaseBatchId));
  gateway.on(cancelPurchaseBatch, ({ purchaseBatchId }) =>
    keep({ ...get(purchaseBatchId), state: 'CANCELLED', may: [] }),
  );
  gateway.on(retryPurchaseBatch, ({ purchaseBatchId }) => keep({ ...get(purchaseBatchId), may: [] }));
}

const notNow = 'purchase-order.transition-not-allowed';
const skippedOf = ({ id, number, status }: PurchaseOrderListItem, verb: PurchaseBatchVerb) => ({
  purchaseOrder: { id, number },
  refusal: { kind: 'conflict', code: notNow, facts: { purchaseOrderId: id, status, verb } },
});
