import { z } from 'zod';
import { defineAsk, type ResponseOf } from '../define';
import { instant, money, named } from '../shared/values';
import { needReasons } from './purchase-order-states';

export const generationStates = ['RUNNING', 'DONE', 'CANCELLED'] as const;
export const generationVerbs = ['cancel', 'take-back'] as const;
export const generationItemStates = ['PENDING', 'ORDERED', 'SKIPPED'] as const;

export const generationView = z
  .object({
    id: z.uuid(),
    state: z.enum(generationStates),
    createdBy: z.string(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    /** Of one that was cancelled, what is pending was left as it was. */
    counts: z.object({ pending: z.int(), ordered: z.int(), skipped: z.int(), purchaseOrders: z.int() }),
    /** What the caller can do with it: only whoever ordered it may do anything. */
    may: z.array(z.enum(generationVerbs)),
    /** The first 100 by number. */
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
/**
 * Stops one of your generations: the drafts that it has made stay, for what is still pending none is made. Conflict once
 * it has ended; asked twice it is cancelled once.
 */
export const cancelGeneration = defineAsk({
  name: 'purchasing.generation.cancel',
  http: {
    method: 'POST',
    path: '/purchase-generations/:generationId/cancel',
    summary: 'Stop a generation of purchases',
  },
  permission: 'purchase-order.write',
  request: z.strictObject({ generationId: z.uuid() }),
  response: generationView,
});
/**
 * Cancels the draft purchase orders of one of your generations that nobody has touched since, at most 100 at a time:
 * their quantities can be ordered again. What was edited, approved or sent stays. Ask again while some are left.
 */
export const takeBackGeneration = defineAsk({
  name: 'purchasing.generation.take-back',
  http: {
    method: 'POST',
    path: '/purchase-generations/:generationId/take-back',
    summary: 'Cancel the untouched drafts of a generation',
  },
  permission: 'purchase-order.write',
  request: z.strictObject({ generationId: z.uuid() }),
  response: z
    .object({
      takenBack: z.int(),
      /** Purchase orders of it that stay as they are. */
      kept: z.int(),
      left: z.int(),
    })
    .meta({ id: 'GenerationTakenBack' }),
});
/** What the caller has generated lately, newest first: how far it is, and what came of it. */
export const findGenerations = defineAsk({
  name: 'purchasing.generation.find',
  http: {
    method: 'GET',
    path: '/purchase-generations',
    summary: 'List your latest generations of purchases',
  },
  permission: 'purchase-order.read',
  request: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
  response: z.object({
    items: z.array(
      generationView.omit({ purchaseOrders: true, skipped: true }).meta({ id: 'PurchaseGenerationItem' }),
    ),
  }),
});
export type GenerationItem = ResponseOf<typeof findGenerations>['items'][number];
