import { sql, type Tx } from '@comptoir/persistence';

/** Papers that are numbered without a gap, year by year. */
const prefixes = { QUOTE: 'DE' } as const;
export type Series = keyof typeof prefixes;

/**
 * The next numbers of the series: `DE-2026-00042`, ascending.
 *
 * They are taken when the transaction commits and given back when it does not, so no number is ever missing. The
 * series stays locked until then: call this as late in the transaction as can be.
 */
export async function takeNumbers(tx: Tx, series: Series, year: number, count = 1): Promise<string[]> {
  const row = await tx.one<{ first: number }>(sql`
    insert into document_counter as c (kind, year, next) values (${series}, ${year}, 1 + ${count}::int)
    on conflict (kind, year) do update set next = c.next + ${count}::int
    returning next - ${count}::int as first`);
  const first = row?.first ?? 1;
  return Array.from({ length: count }, (_, index) => `${prefixes[series]}-${year}-${String(first + index).padStart(5, '0')}`);
}
