import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { day, money, named, quantity } from '../shared/values';
import { generationView } from './generations';
import { needFilter, needView } from './needs';
import { deliveryPlaces, needReasons } from './purchase-order-states';

export const generationGroupings = ['SUPPLIER', 'SUPPLIER_AND_PROJECT'] as const;

const what = {
  /** Everything that these orders still need. */
  orderIds: z.array(z.uuid()).max(2_000).default([]),
  /** Everything that the orders of this selection still need, as it was frozen by whoever asks. */
  selectionId: z.uuid().optional(),
  /** These lines as well, or alone; of each this quantity and for this day where one is given. */
  lines: z
    .array(
      z.strictObject({ orderLineId: z.uuid(), quantity: quantity.optional(), requestedOn: day.optional() }),
    )
    .max(2_000)
    .refine(
      (lines) => new Set(lines.map(({ orderLineId }) => orderLineId)).size === lines.length,
      'Each line once',
    )
    .default([]),
  /** Or everything behind these filters that can be bought now. */
  needs: z.strictObject(needFilter).optional(),
  groupBy: z.enum(generationGroupings).default('SUPPLIER'),
  deliverTo: z.enum(deliveryPlaces).default('STORE'),
  /** When the goods are wanted; absent: each by the planned delivery of its order. */
  requestedOn: day.optional(),
};
const request = z
  .strictObject(what)
  .refine(
    ({ orderIds, lines, needs, selectionId }) =>
      orderIds.length + lines.length > 0 || needs !== undefined || selectionId !== undefined,
    'Orders, lines or needs to be bought',
  );
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
      /** Each line that would be left out, counted once, by what keeps it in its part. */
      leftOut: z.array(
        z.object({ part: z.enum(generationParts), reason: z.enum(needReasons), lines: z.int() }),
      ),
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
    /** Only those that are left out for this. */
    reason: z.enum(needReasons).optional(),
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
