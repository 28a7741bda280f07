import { quoteExpiredV1, quoteExpiringV1, type DataOf } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { centsText, Db, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../../history/history.port';
import type { StoreDayGroup } from '../../stores/store-days';
import { validityPredicates } from '../../quote-list/quote.predicates';

type Deadline = DataOf<typeof quoteExpiringV1>;

const signals = {
  expiring: quoteExpiringV1,
  expired: quoteExpiredV1,
} as const;
type Signal = keyof typeof signals;
/** Hears in which projects quotes have expired. */
type OnExpired = (tx: Tx, projectIds: readonly string[], actor: Actor) => Promise<void>;

const batchSize = 500;
const us = { userId: 'service:sales', name: 'Comptoir' };

/**
 * Tells once per quote and deadline that it comes near, and once that it is over. What was missed while nothing ran is
 * told later, both signals where both are due. Several instances may run at once: who writes the signal tells it.
 */
@Injectable()
export class DeadlineSignals {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  /** Resolves when everything due has been told. `onExpired` is called in the transaction of each signal. */
  async tellDue(days: readonly StoreDayGroup[], onExpired: OnExpired): Promise<void> {
    if (days.length === 0) return;
    for (const signal of ['expiring', 'expired'] as const) {
      let told: number;
      do told = await this.db.transaction((tx) => this.tellSome(tx, signal, days, onExpired));
      while (told > 0);
    }
  }

  private async tellSome(
    tx: Tx,
    signal: Signal,
    days: readonly StoreDayGroup[],
    onExpired: OnExpired,
  ): Promise<number> {
    const due = await claim(tx, signal, days);
    const event = signals[signal];
    await this.outbox.announceAll(
      tx,
      event,
      due.map((data) => ({ id: data.quoteId, version: data.version, storeId: data.storeId, data })),
    );
    await this.history.write(
      tx,
      due.map(({ quoteId, projectId, storeId, number, expiryDate }) => ({
        actor: us,
        action: `quote.${signal}`,
        aggregateId: quoteId,
        projectId,
        storeId,
        facts: { quoteId, number, expiryDate },
      })),
    );
    if (signal === 'expired') await onExpired(tx, [...new Set(due.map(({ projectId }) => projectId))], us);
    const stores = new Set(due.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'quotes')));
    return due.length;
  }
}

/** What this transaction is the one to tell. */
function claim(tx: Tx, signal: Signal, days: readonly StoreDayGroup[]): Promise<Deadline[]> {
  const expired = validityPredicates.expired({ days });
  const reached = signal === 'expired' ? expired : sql.or([validityPredicates.expiring({ days }), expired]);
  return tx.query<Deadline>(sql`
    with due as (
      select s.quote_id, s.expiry_date from quote_state s
      where ${reached} and not exists (
        select from quote_signal g where g.quote_id = s.quote_id and g.kind = ${signal} and g.expiry_date = s.expiry_date)
      order by s.expiry_date, s.quote_id limit ${batchSize}
    ), told as (
      insert into quote_signal (quote_id, kind, expiry_date) select quote_id, ${signal}, expiry_date from due
      on conflict do nothing returning quote_id
    )
    select h.id as "quoteId", s.version, h.number, s.store_id as "storeId", h.project_id as "projectId",
      h.customer_id as "customerId", s.salesperson_id as "salespersonId", s.expiry_date as "expiryDate",
      ${centsText(sql`s.amount_excl_tax`)} as "amountExclTax", ${centsText(sql`s.amount_incl_tax`)} as "amountInclTax"
    from told join quote h on h.id = told.quote_id join quote_state s on s.quote_id = h.id order by h.id`);
}
