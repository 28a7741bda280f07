import type { MilestoneKind, PayerKind, PaymentMethod } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import type { Milestone } from './payment-schedule';

export interface MilestoneJson {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly amount: string;
  readonly dueOn: Day | null;
  readonly method: PaymentMethod | null;
  readonly payerKind: PayerKind;
  readonly payerName: string | null;
}

/** The payment schedule of an order as JSON, in its order. */
export function milestonesColumn(orderId: SqlFragment): SqlFragment {
  return sql`(
    select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'amount', m.amount::text, 'dueOn', m.due_on,
      'method', m.method, 'payerKind', m.payer_kind, 'payerName', m.payer_name) order by m.position), '[]')
    from payment_milestone m where m.order_id = ${orderId})`;
}

export function milestoneOfJson({ amount, ...milestone }: MilestoneJson): Milestone {
  return { ...milestone, amount: Money.ofCents(amount) };
}

/** Writes the payment schedules of orders anew. Call `refreshDue` once their state is written. */
export async function replaceMilestones(
  tx: Tx,
  orders: readonly { readonly id: string; readonly milestones: readonly Milestone[] }[],
): Promise<void> {
  await tx.execute(
    sql`delete from payment_milestone where order_id = any(${orders.map(({ id }) => id)}::uuid[])`,
  );
  const records = orders.flatMap(({ id, milestones }) =>
    milestones.map(({ amount, ...milestone }, index) => ({
      ...milestone,
      orderId: id,
      position: index + 1,
      amount: String(amount.cents),
    })),
  );
  if (records.length === 0) return;
  await tx.execute(sql`
    insert into payment_milestone (order_id, position, id, kind, amount, due_on, method, payer_kind, payer_name)
    select "orderId", position, id, kind, amount, "dueOn", method, "payerKind", "payerName"
    from jsonb_to_recordset(${sql.json(records)}) as record("orderId" uuid, position int, id uuid, kind text, amount bigint,
      "dueOn" date, method text, "payerKind" text, "payerName" text)`);
}

/** Writes down which day is due next, from the schedule and what is paid; nothing is due for drafts and cancelled orders. */
export async function refreshDue(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update order_state s set due_on = next.due_on
    from (
      select o.order_id, case when o.status not in ('DRAFT', 'CANCELLED') then (
        select m.due_on from (
          select due_on, sum(amount) over (order by due_on nulls last, position) as upto
          from payment_milestone where order_id = o.order_id
        ) m where m.upto > o.paid order by m.upto limit 1) end as due_on
      from order_state o where o.order_id = any(${orderIds}::uuid[])
    ) next
    where s.order_id = next.order_id and s.due_on is distinct from next.due_on`);
}
