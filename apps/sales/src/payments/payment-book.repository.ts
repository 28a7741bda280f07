import type { OrderStatus } from '@comptoir/contracts';
import { Clock, Money } from '@comptoir/kernel';
import { Db, sql, storeScope, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import { PaymentAnnouncements, type BookOwner } from './payment-announcements.repository';
import { PaymentBook, type Payment } from './payment-book';
import { lightOf } from './payment-light';
import {
  milestoneOfJson,
  milestonesColumn,
  refreshDue,
  replaceMilestones,
  type MilestoneJson,
} from './payment-schedules.port';
import { paymentErrors } from './payment.errors';

/** A payment as it stands in the book. */
export interface Recorded extends Payment {
  readonly recordedAt: string;
  readonly recordedBy: string;
}
interface BookRow extends BookOwner {
  readonly id: string;
  readonly version: number;
  readonly status: OrderStatus;
  readonly total: string;
  readonly milestones: readonly MilestoneJson[];
  readonly payments: readonly (Omit<Recorded, 'amount'> & { readonly amount: string })[];
}
export interface KeptBook {
  readonly book: PaymentBook;
  readonly recorded: readonly Recorded[];
  readonly owner: BookOwner;
}

const payments = sql`(
  select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'amount', p.amount::text, 'method', p.method,
    'payerKind', p.payer_kind, 'payerName', p.payer_name, 'on', p."on", 'reversesId', p.reverses_id, 'reason', p.reason,
    'recordedAt', to_char(p.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'recordedBy', p.recorded_by)
    order by p.recorded_at, p.id), '[]')
  from payment p where p.order_id = h.id)`;

/** The payment books of orders: read whole, added to under a lock on the order. */
@Injectable()
export class PaymentBooks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: PaymentAnnouncements,
  ) {}

  /** Refuses (`order.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  read(orderId: string, scope: Scope): Promise<KeptBook> {
    return load(this.db, orderId, scope);
  }

  /** Decides on the locked book and keeps what was written; of two people the second decides on what the first left. */
  async change(
    orderId: string,
    scope: Scope,
    doing: { actor: Actor; decide: (book: PaymentBook) => void },
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from order_state where order_id = ${orderId} for no key update`);
      const kept = await load(tx, orderId, scope);
      doing.decide(kept.book);
      const { fresh, replanned, paid } = kept.book;
      if (fresh.length === 0 && !replanned) return;
      await this.insert(tx, orderId, fresh, doing.actor);
      if (replanned) await replaceMilestones(tx, [{ id: orderId, milestones: replanned }]);
      await tx.execute(sql`
        update order_state set version = version + 1, paid = ${String(paid.cents)}::bigint where order_id = ${orderId}`);
      await refreshDue(tx, [orderId]);
      await this.tell(tx, kept, doing.actor);
    });
  }

  private async insert(tx: Tx, orderId: string, fresh: readonly Payment[], actor: Actor): Promise<void> {
    for (const payment of fresh)
      await tx.execute(sql`
        insert into payment (id, order_id, kind, amount, method, payer_kind, payer_name, "on", reverses_id, reason,
          recorded_at, recorded_by)
        values (${payment.id}, ${orderId}, ${payment.kind}, ${String(payment.amount.cents)}::bigint, ${payment.method},
          ${payment.payerKind}, ${payment.payerName}, ${payment.on}, ${payment.reversesId}, ${payment.reason},
          ${this.clock.now()}, ${actor.name})`);
  }

  private async tell(tx: Tx, { book, owner }: KeptBook, actor: Actor): Promise<void> {
    const { orderId, version, total } = book.facts;
    const { store_id: storeId, project_id: projectId } = owner;
    const [paid, light] = [`${book.paid}`, lightOf(total, book.paid)];
    await this.outbox.tell(tx, book, owner);
    const entry = (action: string, facts: Record<string, unknown>) => ({
      actor,
      action,
      aggregateId: orderId,
      aggregateVersion: version + 1,
      projectId,
      storeId,
      facts: { orderId, number: owner.number, paid, light, ...facts },
    });
    await this.history.write(tx, [
      ...book.fresh.map(({ kind, amount, method, reason }) =>
        entry(`order.payment-${kind.toLowerCase()}`, {
          amount: `${amount}`,
          method,
          ...(reason && { reason }),
        }),
      ),
      ...(book.replanned ? [entry('order.payments-planned', { milestones: book.replanned.length })] : []),
    ]);
  }
}

async function load(db: Queryable, orderId: string, scope: Scope): Promise<KeptBook> {
  const row = await db.one<BookRow>(sql`
    select h.id, s.version, s.status, h.number, s.amount_incl_tax as total, s.store_id, h.project_id, h.customer_id,
      ${milestonesColumn(sql`h.id`)} as milestones, ${payments} as payments
    from sales_order h join order_state s on s.order_id = h.id
    where h.id = ${orderId} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
  if (!row) throw paymentErrors.orderNotFound(orderId);
  const recorded = row.payments.map((entry) => ({ ...entry, amount: Money.ofCents(entry.amount) }));
  const book = new PaymentBook({
    orderId: row.id,
    version: row.version,
    status: row.status,
    total: Money.ofCents(row.total),
    milestones: row.milestones.map(milestoneOfJson),
    payments: recorded,
  });
  return { book, recorded, owner: row };
}
