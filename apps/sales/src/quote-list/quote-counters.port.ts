import type { QuoteStatus } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { sql, type Tx } from '@comptoir/persistence';

/** What of a quote the counters look at. Amounts in cents. */
export interface CountedQuote {
  readonly storeId: string;
  readonly status: QuoteStatus;
  readonly expiryDate: Day | null;
  readonly amountExclTax: bigint;
  readonly amountInclTax: bigint;
}

export type CounterKind = 'unsent' | 'undated' | 'dated' | 'signed';
/** The bucket of what has no date. */
export const noDate = '0001-01-01';

/**
 * The bucket that a quote counts in; none for refused, cancelled and superseded ones. Sent quotes are kept by expiry
 * date, so that "expiring" and "expired" change at midnight without a write.
 */
export function bucketOf({
  status,
  expiryDate,
}: CountedQuote): { kind: CounterKind; bucket: string } | undefined {
  if (status === 'SIGNED') return { kind: 'signed', bucket: noDate };
  if (status === 'DRAFT' || status === 'FINALIZED') return { kind: 'unsent', bucket: noDate };
  if (status !== 'SENT') return undefined;
  return expiryDate === null ? { kind: 'undated', bucket: noDate } : { kind: 'dated', bucket: expiryDate };
}

interface CounterChange {
  readonly before?: CountedQuote;
  readonly after?: CountedQuote;
}

interface CounterDelta {
  readonly storeId: string;
  readonly kind: CounterKind;
  readonly bucket: string;
  count: bigint;
  excl: bigint;
  incl: bigint;
}

/** What changes come to, bucket by bucket, in the order in which buckets are locked; buckets that stay are left out. */
export function deltasOf(changes: readonly CounterChange[]): CounterDelta[] {
  const deltas = new Map<string, CounterDelta>();
  const add = (quote: CountedQuote | undefined, sign: 1n | -1n) => {
    const place = quote && bucketOf(quote);
    if (!place) return;
    const key = `${quote.storeId}/${place.kind}/${place.bucket}`;
    const delta = deltas.get(key) ?? { storeId: quote.storeId, ...place, count: 0n, excl: 0n, incl: 0n };
    delta.count += sign;
    delta.excl += sign * quote.amountExclTax;
    delta.incl += sign * quote.amountInclTax;
    deltas.set(key, delta);
  };
  for (const { before, after } of changes) {
    add(before, -1n);
    add(after, 1n);
  }
  const moved = [...deltas].filter(([, { count, excl, incl }]) => count !== 0n || excl !== 0n || incl !== 0n);
  return moved.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, delta]) => delta);
}

/** Keeps the counters in the transaction that changes the quotes. Two writers lock buckets in one order: no deadlock. */
export async function applyCounters(tx: Tx, changes: readonly CounterChange[]): Promise<void> {
  const deltas = deltasOf(changes);
  if (deltas.length === 0) return;
  await tx.execute(sql`
    insert into quote_counter as c (store_id, kind, bucket, count, amount_excl_tax, amount_incl_tax)
    select * from unnest(
      ${deltas.map(({ storeId }) => storeId)}::uuid[], ${deltas.map(({ kind }) => kind)}::text[],
      ${deltas.map(({ bucket }) => bucket)}::date[], ${deltas.map(({ count }) => String(count))}::bigint[],
      ${deltas.map(({ excl }) => String(excl))}::bigint[], ${deltas.map(({ incl }) => String(incl))}::bigint[])
    on conflict (store_id, kind, bucket) do update set
      count = c.count + excluded.count,
      amount_excl_tax = c.amount_excl_tax + excluded.amount_excl_tax,
      amount_incl_tax = c.amount_incl_tax + excluded.amount_incl_tax`);
}

/** Counts everything again from the quotes; what the counters then say was true at one instant. */
export async function rebuildCounters(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table quote_counter in exclusive mode`);
  await tx.execute(sql`delete from quote_counter`);
  await tx.execute(sql`
    insert into quote_counter (store_id, kind, bucket, count, amount_excl_tax, amount_incl_tax)
    select store_id, kind, bucket, count(*), sum(amount_excl_tax), sum(amount_incl_tax)
    from (
      select store_id, amount_excl_tax, amount_incl_tax,
        case when status = 'SIGNED' then 'signed' when status <> 'SENT' then 'unsent'
          when expiry_date is null then 'undated' else 'dated' end as kind,
        case when status = 'SENT' then coalesce(expiry_date, ${noDate}::date) else ${noDate}::date end as bucket
      from quote_state where status in ('DRAFT', 'FINALIZED', 'SENT', 'SIGNED')
    ) counted group by store_id, kind, bucket`);
}
