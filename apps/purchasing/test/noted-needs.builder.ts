import type { TestService } from '@comptoir/testing';

/** The needs whose note of where and for how much they can be bought is not what `need_today` says; none, at any moment. */
export function wronglyNoted(purchasing: TestService): Promise<object[]> {
  return purchasing.database.query(`
    select n.order_line_id, n.buyable_in, n.buyable_amount, t.store_id, t.amount, t.reasons
    from need n join need_today t on t.order_line_id = n.order_line_id
    where (n.buyable_in, n.buyable_amount) is distinct from
      (case when t.reasons = '{}' then t.store_id end, case when t.reasons = '{}' then t.amount end)`);
}
