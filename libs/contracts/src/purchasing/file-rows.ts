import { z } from 'zod';
import { money } from '../shared/values';

/** How far somebody's rights reached when a file was ordered. */
const scope = z.strictObject({
  stores: z.union([z.literal('all'), z.array(z.uuid())]),
  ownPartyId: z.string().optional(),
});
/** What is asked for a file, whatever its rows are: inside all of the scopes, from where the last answer ended. */
export const some = {
  scopes: z.array(scope).min(1).max(2),
  /** Where to go on; null: from the beginning. */
  cursor: z.string().nullable().default(null),
};

/** The next rows of a file with these columns. */
export const fileRows = <Key extends string>(keys: readonly Key[]) =>
  z.object({
    columns: z.array(
      z.object({
        key: z.enum(keys as [Key, ...Key[]]),
        heading: z.string(),
        kind: z.enum(['text', 'day', 'amount', 'integer', 'quantity']),
        /** In characters. */
        width: z.int(),
      }),
    ),
    /** Codes in words, days as `YYYY-MM-DD`, amounts as decimals; null leaves a cell empty. */
    rows: z.array(z.object({ cells: z.array(z.string().nullable()), amountExclTax: money })),
    next: z.string().nullable(),
    /** With the first rows: how many there are now, and the filters in words. */
    opening: z.object({ count: z.int(), filters: z.array(z.tuple([z.string(), z.string()])) }).nullable(),
  });
