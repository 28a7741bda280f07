import type { OrderView } from '@comptoir/contracts';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { lineTotal } from '../../pricing/line-total';
import { totalsOf } from '../../pricing/totals';
import type { Amendment, OrderState } from '../order';
import type { OrderLine } from '../order-line';

type Change = OrderView['amendments'][number]['changes'][number];

/** Keeps what an amendment changed; it is never changed afterwards. */
export async function recordAmendment(
  tx: Tx,
  { number, reason, before, after }: Amendment,
  { order, by }: { order: OrderState; by: string },
): Promise<void> {
  const cents = (lines: readonly OrderLine[]) => String(totalsOf(lines).amountInclTax.cents);
  await tx.execute(sql`
    insert into order_amendment (order_id, number, at, by, reason, amount_incl_tax_before, amount_incl_tax_after, changes)
    values (${order.id}, ${number}, clock_timestamp(), ${by}, ${reason}, ${cents(before)}::bigint, ${cents(after)}::bigint,
      ${sql.json(changesOf(before, after))})`);
}

/** The amendments of an order as the contract's JSON, oldest first. */
export function amendmentsColumn(orderId: SqlFragment): SqlFragment {
  const money = (column: SqlFragment) => sql`(${column}::numeric / 100)::numeric(18,2)::text`;
  return sql`(
    select coalesce(json_agg(json_build_object('number', m.number,
      'at', to_char(m.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', m.by, 'reason', m.reason,
      'amountInclTaxBefore', ${money(sql`m.amount_incl_tax_before`)},
      'amountInclTaxAfter', ${money(sql`m.amount_incl_tax_after`)}, 'changes', m.changes) order by m.number), '[]')
    from order_amendment m where m.order_id = ${orderId})`;
}

function changesOf(before: readonly OrderLine[], after: readonly OrderLine[]): Change[] {
  const was = new Map(before.map((line) => [line.id, line]));
  const is = new Map(after.map((line) => [line.id, line]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids
    .map((lineId) => changeOf(lineId, was.get(lineId), is.get(lineId)))
    .filter(({ quantityBefore, quantityAfter, totalBefore, totalAfter }) => {
      return quantityBefore !== quantityAfter || totalBefore !== totalAfter;
    });
}

function changeOf(lineId: string, before: OrderLine | undefined, after: OrderLine | undefined): Change {
  return {
    lineId,
    label: (after ?? before)?.label ?? '',
    quantityBefore: before?.quantity ?? null,
    quantityAfter: after?.quantity ?? null,
    totalBefore: before ? `${lineTotal(before)}` : null,
    totalAfter: after ? `${lineTotal(after)}` : null,
  };
}
