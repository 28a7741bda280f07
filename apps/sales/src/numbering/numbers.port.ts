import { sql, type Tx } from '@comptoir/persistence';

/** What is numbered without a gap, year by year. */
const series = {
  QUOTE: { prefix: 'DE', digits: 5 },
  ORDER: { prefix: 'CO', digits: 5 },
  PROJECT: { prefix: 'P', digits: 4 },
} as const;
export type Series = keyof typeof series;

/**
 * The next numbers of a series: `DE-2026-00042`, ascending.
 *
 * They are taken when the transaction commits and given back when it does not, so no number is ever missing. The
 * series stays locked until then: call this as late in the transaction as can be.
 */
export async function takeNumbers(tx: Tx, kind: Series, year: number, count = 1): Promise<string[]> {
  const row = await tx.one<{ first: number }>(sql`
    insert into document_counter as c (kind, year, next) values (${kind}, ${year}, 1 + ${count}::int)
    on conflict (kind, year) do update set next = c.next + ${count}::int
    returning next - ${count}::int as first`);
  const first = row?.first ?? 1;
  const { prefix, digits } = series[kind];
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${year}-${String(first + index).padStart(digits, '0')}`,
  );
}
