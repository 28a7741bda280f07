import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
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
    .max(2_000)
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

/** What becomes of a line; those without a supplier can be given one. */
export const generationParts = ['READY', 'ORDERED', 'BLOCKED', 'WITHOUT_SUPPLIER'] as const;
export type GenerationPart = (typeof generationParts)[number];

const previewGroup = z
  .object({
    supplier: named,
    project: named.nullable(),
    store: named,
    requestedOn: day.nullable(),
    lines: z.int(),
    orders: z.int(),
    amountExclTax: money,
    orderMinimum: money.nullable(),
    belowMinimum: z.boolean(),
    /** Lines that would arrive after the planned delivery. */
    late: z.int(),
  })
  .meta({ id: 'GenerationPreviewGroup' });

/** What a generation would make now, without making anything; the largest 500 groups. */
export const previewGeneration = defineAsk({
  name: 'purchasing.generation.preview',
  http: { method: 'POST', path: '/purchase-generations/preview', summary: 'Preview purchase orders' },
  permission: 'purchase-order.write',
  request,
  response: z
    .object({
      counts: z.object({
        orders: z.int(),
        suppliers: z.int(),
        groups: z.int(),
        ready: z.int(),
        ordered: z.int(),
        blocked: z.int(),
        withoutSupplier: z.int(),
        late: z.int(),
      }),
      amountExclTax: money,
      groups: z.array(previewGroup),
    })
    .meta({ id: 'GenerationPreview' }),
});

/** The lines of a preview, one part after the other; of those ordered already, where they are. */
export const previewGenerationLines = defineAsk({
  name: 'purchasing.generation.preview-lines',
  http: {
    method: 'POST',
    path: '/purchase-generations/preview/lines',
    summary: 'Preview lines to be bought',
  },
  permission: 'purchase-order.write',
  request: z.strictObject({
    ...what,
    ...pageRequest,
    part: z.enum(generationParts),
    supplier: z.uuid().optional(),
    project: z.uuid().optional(),
  }),
  response: z.object({
    items: z.array(
      needView.extend({
        in: z.array(z.object({ id: z.uuid(), number: z.string(), createdOn: day, createdBy: z.string() })),
      }),
    ),
    page,
  }),
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
