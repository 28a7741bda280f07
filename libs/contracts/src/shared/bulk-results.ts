import { z } from 'zod';

/** Particulars of a reason: names, instants, numbers of projects. */
export const resultFacts = z.record(z.string(), z.string().nullable());

/** What became of items of a bulk operation, told by the service that owns the effect. */
export const bulkResult = z.object({
  itemId: z.uuid(),
  state: z.enum(['DONE', 'SKIPPED', 'FAILED']),
  /** A skip reason, or the code of the failure. */
  reason: z.string().nullable(),
  facts: resultFacts.optional(),
  effectId: z.uuid().nullable(),
});
export type BulkResult = z.output<typeof bulkResult>;
