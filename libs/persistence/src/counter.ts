import { sql, type SqlFragment } from './sql';
import type { Tx } from './tx';

/** Sums that are kept with every change instead of being counted on reading. */
export interface Counter {
  readonly name: string;
  /** What it tells apart, and the sums, as they are kept; nothing that comes to nothing. */
  readonly kept: SqlFragment;
  /** The same columns, counted anew. */
  readonly recounted: SqlFragment;
}

/** How many sums of a counter are not what a recount gives; within one transaction both see the same instant. */
export async function wrongSums(tx: Tx, { kept, recounted }: Counter): Promise<number> {
  const row = await tx.one<{ wrong: number }>(sql`
    with kept as (${kept}), recounted as (${recounted})
    select greatest((select count(*) from (table kept except table recounted) more),
      (select count(*) from (table recounted except table kept) less))::int as wrong`);
  return row?.wrong ?? 0;
}
