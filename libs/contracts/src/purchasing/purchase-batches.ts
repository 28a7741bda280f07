import { z } from 'zod';
import { defineAsk, type ResponseOf } from '../define';
import { instant, line } from '../shared/values';
import { chosenPurchaseOrders } from './purchase-order-rows';

/** What can be done to many purchase orders at once: the verbs of a single one. */
export const purchaseBatchVerbs = ['approve', 'send', 'cancel'] as const;
export type PurchaseBatchVerb = (typeof purchaseBatchVerbs)[number];
export const purchaseBatchStates = ['RUNNING', 'DONE', 'CANCELLED'] as const;

/** Why a purchase order was left as it was, as a request for it alone would have been refused. */
const refused = z.object({
  kind: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

export const purchaseBatchView = z
  .object({
    id: z.uuid(),
    verb: z.enum(purchaseBatchVerbs),
    state: z.enum(purchaseBatchStates),
    createdAt: instant,
    finishedAt: instant.nullable(),
    /** Of one that was cancelled, what is pending was left as it was. `retryable` ones are among the skipped. */
    counts: z.object({ pending: z.int(), done: z.int(), skipped: z.int(), retryable: z.int() }),
    may: z.array(z.enum(['cancel', 'retry'])),
    /** How many were skipped for what, the most frequent first. */
    reasons: z.array(z.object({ code: z.string(), count: z.int() })),
    /** The first 200 that were skipped, by number. */
    skipped: z.array(
      z.object({ purchaseOrder: z.object({ id: z.uuid(), number: z.string() }), refusal: refused }),
    ),
  })
  .meta({ id: 'PurchaseBatch' });
export type PurchaseBatchView = z.output<typeof purchaseBatchView>;

const root = '/purchase-batches/:purchaseBatchId';
const purchaseBatchId = z.strictObject({ purchaseBatchId: z.uuid() });

/**
 * Does the same to many purchase orders, 10,000 at most: those chosen, or those behind a filter as they are at this
 * moment. It goes on by itself, whatever happens to the process that began it; each is decided on once, by the rules and
 * within the reach of the verb's own permission, and one that cannot be done, or was changed since this moment, is skipped
 * with the reason. Sending is by e-mail.
 */
export const createPurchaseBatch = defineAsk({
  name: 'purchasing.purchase-batch.create',
  http: {
    method: 'POST',
    path: '/purchase-batches',
    status: 202,
    summary: 'Approve, send or cancel many purchase orders',
  },
  /** To see them; for what is done the verb's own is asked for besides. */
  permission: 'purchase-order.read',
  request: z
    .strictObject({
      verb: z.enum(purchaseBatchVerbs),
      chosen: chosenPurchaseOrders,
      /** Why they are cancelled. */
      reason: line(500).optional(),
    })
    .refine(({ verb, reason }) => verb !== 'cancel' || reason !== undefined, {
      path: ['reason'],
      message: 'A reason to cancel',
    }),
  response: purchaseBatchView,
});
/** One of your own. */
export const readPurchaseBatch = defineAsk({
  name: 'purchasing.purchase-batch.read',
  http: { method: 'GET', path: root, summary: 'Read how far a batch of purchase orders is' },
  permission: 'purchase-order.read',
  request: purchaseBatchId,
  response: purchaseBatchView,
});
/** What is done stays done, the rest is left as it is. Conflict once it has ended; asked twice it is cancelled once. */
export const cancelPurchaseBatch = defineAsk({
  name: 'purchasing.purchase-batch.cancel',
  http: { method: 'POST', path: `${root}/cancel`, summary: 'Stop a batch of purchase orders' },
  permission: 'purchase-order.read',
  request: purchaseBatchId,
  response: purchaseBatchView,
});
/** Tries those again, as they are now, that were skipped for what may have passed. Refused where there are none. */
export const retryPurchaseBatch = defineAsk({
  name: 'purchasing.purchase-batch.retry',
  http: {
    method: 'POST',
    path: `${root}/retry`,
    summary: 'Try the skipped purchase orders of a batch again',
  },
  permission: 'purchase-order.read',
  request: purchaseBatchId,
  response: purchaseBatchView,
});
/** What the caller has had done lately, newest first. */
export const findPurchaseBatches = defineAsk({
  name: 'purchasing.purchase-batch.find',
  http: { method: 'GET', path: '/purchase-batches', summary: 'List your latest batches of purchase orders' },
  permission: 'purchase-order.read',
  request: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
  response: z.object({
    items: z.array(
      purchaseBatchView.omit({ reasons: true, skipped: true }).meta({ id: 'PurchaseBatchItem' }),
    ),
  }),
});
export type PurchaseBatchItem = ResponseOf<typeof findPurchaseBatches>['items'][number];
