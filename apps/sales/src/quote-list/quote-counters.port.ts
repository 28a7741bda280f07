import type { QuoteStatus } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { sql, type Counter, type Tx } from '@comptoir/persistence';

/** What of a quote the counters look at. Amounts in cents. */
export interface CountedQuote {
  readonly storeId: string;
  readonly createdOn: Day;
  readonly status: QuoteStatus;
  readonly expiryDate: Day | null;
  readonly amountExclTax: bigint;
  readonly amountInclTax: bigint;
}

interface CounterChange {
  readonly before?: CountedQuote;
  readonly after?: CountedQuote;
}

/** Where a quote counts: sent ones by expiry date, so that "expiring" and "expired" change at midnight without a write. */
interface Bucket {
  readonly storeId: string;
  readonly status: QuoteStatus;
  readonly expiryDate: Day | null;
}

interface Sums {
  count: bigint;
  excl: bigint;
  incl: bigint;
}

export function bucketOf({ storeId, status, expiryDate }: CountedQuote): Bucket {
  return { storeId, status, expiryDate: status === 'SENT' ? expiryDate : null };
}

const dayOf = ({ storeId, createdOn }: CountedQuote) => ({ storeId, createdOn });

/** What changes come to, bucket by bucket, in the order in which buckets are locked; buckets that stay are left out. */
export function deltasOf<Place extends object>(
  changes: readonly CounterChange[],
  placeOf: (quote: CountedQuote) => Place,
): (Place & Sums)[] {
  const deltas = new Map<string, Place & Sums>();
  const add = (quote: CountedQuote | undefined, sign: 1n | -1n) => {
    if (!quote) return;
    const place = placeOf(quote);
    const key = Object.values(place).join('/');
    const delta = deltas.get(key) ?? { ...place, count: 0n, excl: 0n, incl: 0n };
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

/** The columns of sums, to be unnested. */
const sumsOf = (deltas: readonly Sums[]) => sql`${deltas.map(({ count }) => String(count))}::bigint[],
  ${deltas.map(({ excl }) => String(excl))}::bigint[], ${deltas.map(({ incl }) => String(incl))}::bigint[]`;

/** Keeps the counters in the transaction that changes the quotes. Two writers lock rows in one order: no deadlock. */
export async function applyCounters(tx: Tx, changes: readonly CounterChange[]): Promise<void> {
  await applyDays(tx, deltasOf(changes, dayOf));
  await applyBuckets(tx, deltasOf(changes, bucketOf));
}

async function applyDays(tx: Tx, deltas: readonly (ReturnType<typeof dayOf> & Sums)[]): Promise<void> {
  if (deltas.length === 0) return;
  await tx.execute(sql`
    insert into quote_day as d (store_id, created_on, count, amount_excl_tax, amount_incl_tax)
    select * from unnest(${deltas.map(({ storeId }) => storeId)}::uuid[],
      ${deltas.map(({ createdOn }) => createdOn)}::date[], ${sumsOf(deltas)})
    on conflict (store_id, created_on) do update set count = d.count + excluded.count,
      amount_excl_tax = d.amount_excl_tax + excluded.amount_excl_tax,
      amount_incl_tax = d.amount_incl_tax + excluded.amount_incl_tax`);
}

async function applyBuckets(tx: Tx, deltas: readonly (Bucket & Sums)[]): Promise<void> {
  if (deltas.length === 0) return;
  await tx.execute(sql`
    with delta as (select * from unnest(
      ${deltas.map(({ storeId }) => storeId)}::uuid[], ${deltas.map(({ status }) => status)}::text[],
      ${deltas.map(({ expiryDate }) => expiryDate)}::date[], ${sumsOf(deltas)})
      as delta (store_id, status, expiry_date, count, excl, incl)
    ), buckets as (
      insert into quote_counter as c (store_id, status, expiry_date, count, amount_excl_tax, amount_incl_tax)
      select * from delta
      on conflict (store_id, status, expiry_date) do update set count = c.count + excluded.count,
        amount_excl_tax = c.amount_excl_tax + excluded.amount_excl_tax,
        amount_incl_tax = c.amount_incl_tax + excluded.amount_incl_tax
    )
    insert into quote_total as t (store_id, status, count, amount_excl_tax, amount_incl_tax)
    select store_id, status, sum(count), sum(excl), sum(incl) from delta group by store_id, status order by store_id, status
    on conflict (store_id, status) do update set count = t.count + excluded.count,
      amount_excl_tax = t.amount_excl_tax + excluded.amount_excl_tax,
      amount_incl_tax = t.amount_incl_tax + excluded.amount_incl_tax`);
}

const sums = sql`count, amount_excl_tax, amount_incl_tax`;
const anything = sql`count <> 0 or amount_excl_tax <> 0 or amount_incl_tax <> 0`;
const counted = sql`count(*) as count, sum(amount_excl_tax)::bigint as amount_excl_tax,
  sum(amount_incl_tax)::bigint as amount_incl_tax`;

/** The counters of quotes, each as it is kept and as the quotes themselves say. */
export const quoteCounters: readonly Counter[] = [
  {
    name: 'quote_counter',
    kept: sql`select store_id, status, expiry_date, ${sums} from quote_counter where ${anything}`,
    recounted: sql`select store_id, status, case status when 'SENT' then expiry_date end as expiry_date, ${counted}
      from quote_state group by 1, 2, 3`,
  },
  {
    name: 'quote_total',
    kept: sql`select store_id, status, ${sums} from quote_total where ${anything}`,
    recounted: sql`select store_id, status, ${counted} from quote_state group by 1, 2`,
  },
  {
    name: 'quote_day',
    kept: sql`select store_id, created_on, ${sums} from quote_day where ${anything}`,
    recounted: sql`select store_id, created_on, ${counted} from quote_state group by 1, 2`,
  },
];

/** Counts everything again from the quotes; what the counters then say was true at one instant. */
export async function rebuildCounters(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table quote_counter, quote_total, quote_day in exclusive mode`);
  await tx.execute(sql`delete from quote_counter`);
  await tx.execute(sql`delete from quote_total`);
  await tx.execute(sql`delete from quote_day`);
  await tx.execute(sql`
    insert into quote_counter (store_id, status, expiry_date, count, amount_excl_tax, amount_incl_tax)
    select store_id, status, case status when 'SENT' then expiry_date end, count(*), sum(amount_excl_tax), sum(amount_incl_tax)
    from quote_state group by 1, 2, 3`);
  await tx.execute(sql`
    insert into quote_total (store_id, status, count, amount_excl_tax, amount_incl_tax)
    select store_id, status, sum(count), sum(amount_excl_tax), sum(amount_incl_tax) from quote_counter group by 1, 2`);
  await tx.execute(sql`
    insert into quote_day (store_id, created_on, count, amount_excl_tax, amount_incl_tax)
    select store_id, created_on, count(*), sum(amount_excl_tax), sum(amount_incl_tax) from quote_state group by 1, 2`);
}
