import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';

/** Sums that are kept with every change instead of being counted on reading. */
export interface Counter {
  readonly name: string;
  /** Keys, `count`, `amount_excl_tax` and `amount_incl_tax` as they are kept. */
  readonly kept: SqlFragment;
  /** The same columns, counted from the documents. */
  readonly recounted: SqlFragment;
}

/** How many sums of a counter are not what a recount gives; within one transaction both see the same instant. */
export async function wrongSums(tx: Tx, { kept, recounted }: Counter): Promise<number> {
  const row = await tx.one<{ wrong: number }>(sql`
    with kept as (select * from (${kept}) k where count <> 0 or amount_excl_tax <> 0 or amount_incl_tax <> 0),
      recounted as (select * from (${recounted}) r)
    select greatest((select count(*) from (table kept except table recounted) more),
      (select count(*) from (table recounted except table kept) less))::int as wrong`);
  return row?.wrong ?? 0;
}
