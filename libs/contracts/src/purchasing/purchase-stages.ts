import { z } from 'zod';
import { defineAsk } from '../define';
import { instant, line } from '../shared/values';

/**
 * What can be asked of a purchase order to say how far it is; nothing holds of a cancelled one. `toOrder`: not sent yet.
 * The others hold from the moment that they name on, so that what is received was ordered as well.
 */
export const purchaseConditions = [
  'toOrder',
  'approved',
  'ordered',
  'acknowledged',
  'partlyReceived',
  'received',
  'invoiced',
  'credited',
  'closed',
] as const;
export type PurchaseCondition = (typeof purchaseConditions)[number];

/** How a stage looks: a colour that says how well things stand, and a shape that is told from the others in grey. */
export const stageTones = ['muted', 'neutral', 'info', 'warn', 'good', 'bad'] as const;
export type StageTone = (typeof stageTones)[number];
export const stageIcons = [
  'cart',
  'pencil',
  'approval',
  'sending',
  'letter',
  'truck',
  'parcel',
  'box',
  'invoice',
  'refund',
  'check',
  'flag',
] as const;
export type StageIcon = (typeof stageIcons)[number];

const content = {
  name: z.strictObject({ fr: line(40), en: line(40) }),
  tone: z.enum(stageTones),
  icon: z.enum(stageIcons),
  condition: z.enum(purchaseConditions),
};
export const purchaseStage = z.object({ id: z.uuid(), ...content }).meta({ id: 'PurchaseStage' });
export type PurchaseStage = z.output<typeof purchaseStage>;

export const purchaseStages = z
  .object({
    version: z.int(),
    /** In their order: a purchase order is at the last one whose condition it meets, or at none. */
    stages: z.array(purchaseStage),
    /** Null of those that a new house starts with. */
    changedBy: z.string().nullable(),
    changedAt: instant.nullable(),
  })
  .meta({ id: 'PurchaseStages' });
export type PurchaseStages = z.output<typeof purchaseStages>;

export const readPurchaseStages = defineAsk({
  name: 'purchasing.purchase-stage.read',
  http: { method: 'GET', path: '/purchase-stages', summary: 'Read the stages of purchasing' },
  permission: 'purchase-order.read',
  request: z.strictObject({}),
  response: purchaseStages,
});
/**
 * All stages, in their order; one without an id is new, one left out is gone, and purchase orders at it are at the one
 * before; under its id it comes back. Refused where a stage could never be shown, as one after it has the same condition or a wider one, and to
 * whoever writes stages for some stores only: they are the whole network's. Every version is kept, with who made it.
 */
export const changePurchaseStages = defineAsk({
  name: 'purchasing.purchase-stage.change',
  http: {
    method: 'PUT',
    path: '/purchase-stages',
    summary: 'Change the stages of purchasing',
    ifMatch: 'required',
  },
  permission: 'purchase-stage.write',
  request: z.strictObject({
    stages: z
      .array(z.strictObject({ id: z.uuid().optional(), ...content }))
      .min(1)
      .max(12)
      .refine(
        (all) => new Set(all.map(({ id }, index) => id ?? index)).size === all.length,
        'Each stage once',
      ),
  }),
  response: purchaseStages,
});
/** Who changed the stages when, and to what: the newest first. */
export const findPurchaseStageChanges = defineAsk({
  name: 'purchasing.purchase-stage.changes',
  http: {
    method: 'GET',
    path: '/purchase-stages/changes',
    summary: 'List the changes of the stages of purchasing',
  },
  permission: 'purchase-stage.write',
  request: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
  response: z.object({ items: z.array(purchaseStages) }),
});
