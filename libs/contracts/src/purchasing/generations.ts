import { z } from 'zod';
import { defineAsk } from '../define';
import { day, instant, money, named, quantity } from '../shared/values';
import { needView } from './needs';
import { deliveryPlaces, needReasons } from './purchase-order-states';

export const generationGroupings = ['SUPPLIER', 'SUPPLIER_AND_PROJECT'] as const;
export const generationStates = ['RUNNING', 'DONE'] as const;
export const generationItemStates = ['PENDING', 'ORDERED', 'SKIPPED'] as const;

const what = {
  /** Everything that these orders still need. */
  orderIds: z.array(z.uuid()).max(2_000).default([]),
  /** Or only these lines, and of each at most this quantity where one is given. */
  lines: z
    .array(z.strictObject({ orderLineId: z.uuid(), quantity: quantity.optional() }))
    .max(5_000)
    .default([]),
  groupBy: z.enum(generationGroupings).default('SUPPLIER'),
  deliverTo: z.enum(deliveryPlaces).default('STORE'),
  /** When the goods are wanted; absent: each by the planned delivery of its order. */
  requestedOn: day.optional(),
};
const request = z
  .strictObject(what)
  .refine(({ orderIds, lines }) => orderIds.length + lines.length > 0, 'Orders or lines to be bought');
export type GenerationRequest = z.output<typeof request>;

/** Largest number of lines that a preview shows one by one. */
export const previewLines = 5_000;

const previewGroup = z
  .object({
    supplier: named,
    project: named.nullable(),
    store: named,
    requestedOn: day.nullable(),
    lines: z.array(needView),
    amountExclTax: money,
    orderMinimum: money.nullable(),
    belowMinimum: z.boolean(),
    late: z.int(),
  })
  .meta({ id: 'GenerationPreviewGroup' });

/** What a generation would make now, without making anything. */
export const previewGeneration = defineAsk({
  name: 'purchasing.generation.preview',
  http: { method: 'POST', path: '/purchase-generations/preview', summary: 'Preview purchase orders' },
  permission: 'purchase-order.write',
  request,
  response: z
    .object({
      counts: z.object({
        orders: z.int(),
        ready: z.int(),
        ordered: z.int(),
        blocked: z.int(),
        withoutSupplier: z.int(),
        late: z.int(),
        suppliers: z.int(),
        purchaseOrders: z.int(),
      }),
      amountExclTax: money,
      groups: z.array(previewGroup),
      /** Nothing of them is left; `in` tells the purchase orders that have them. */
      ordered: z.array(
        needView.extend({
          in: z.array(
            z.object({ id: z.uuid(), number: z.string().nullable(), createdOn: day, by: z.string() }),
          ),
        }),
      ),
      blocked: z.array(needView),
      withoutSupplier: z.array(needView),
    })
    .meta({ id: 'GenerationPreview' }),
});

export const generationView = z
  .object({
    id: z.uuid(),
    state: z.enum(generationStates),
    createdBy: z.string(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    counts: z.object({ pending: z.int(), ordered: z.int(), skipped: z.int() }),
    purchaseOrders: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        supplier: named,
        amountExclTax: money,
        lines: z.int(),
        status: z.string(),
      }),
    ),
    /** Why lines were left out, with how many and, where somebody else was quicker, who. */
    skipped: z.array(z.object({ reason: z.enum(needReasons), count: z.int(), by: z.string().nullable() })),
  })
  .meta({ id: 'PurchaseGeneration' });
export type GenerationView = z.output<typeof generationView>;

/** Goes on by itself, whatever happens to the process that began it. Each quantity is ordered once. */
export const generatePurchases = defineAsk({
  name: 'purchasing.generation.create',
  http: {
    method: 'POST',
    path: '/purchase-generations',
    status: 202,
    summary: 'Generate draft purchase orders',
  },
  permission: 'purchase-order.write',
  request,
  response: generationView,
});
export const readGeneration = defineAsk({
  name: 'purchasing.generation.read',
  http: {
    method: 'GET',
    path: '/purchase-generations/:generationId',
    summary: 'Read how far a generation is',
  },
  permission: 'purchase-order.read',
  request: z.strictObject({ generationId: z.uuid() }),
  response: generationView,
});
