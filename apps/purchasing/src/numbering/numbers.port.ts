import { sql, type Tx } from '@comptoir/persistence';

/**
 * The next numbers of purchase orders: `CF-2026-00042`, ascending, without a gap.
 *
 * They are taken when the transaction commits and given back when it does not. The series stays locked until then: call
 * this after every other lock, as late in the transaction as can be.
 */
export async function takeNumbers(tx: Tx, year: number, count: number): Promise<string[]> {
  const row = await tx.one<{ first: number }>(sql`
    insert into document_counter as c (kind, year, next) values ('PURCHASE_ORDER', ${year}, 1 + ${count}::int)
    on conflict (kind, year) do update set next = c.next + ${count}::int
    returning next - ${count}::int as first`);
  const first = row?.first ?? 1;
  return Array.from({ length: count }, (_, index) => `CF-${year}-${String(first + index).padStart(5, '0')}`);
}
