import { sql, type SqlFragment } from '@comptoir/persistence';
import type { ListView } from '../lists/document-list';

/**
 * The counters as rows `s`, six years of past expiry dates as one day: what expired before today in every store has
 * expired, whenever that was. It is what remains of all that was sent, so that nothing of the past is read.
 */
export function counterRows({ days }: Pick<ListView, 'days'>): SqlFragment {
  const today = days.map((group) => group.today).sort()[0] ?? '0001-01-01';
  const open = sql`(expiry_date is null or expiry_date >= ${today}::date)`;
  return sql`(
    select store_id, status, expiry_date, count, amount_excl_tax, amount_incl_tax from quote_counter where ${open}
    union all
    select store_id, 'SENT', ${today}::date - 1, sum(count), sum(amount_excl_tax), sum(amount_incl_tax) from (
      select store_id, count, amount_excl_tax, amount_incl_tax from quote_total where status = 'SENT'
      union all
      select store_id, -count, -amount_excl_tax, -amount_incl_tax from quote_counter where status = 'SENT' and ${open}
    ) sent group by store_id
  ) s`;
}
