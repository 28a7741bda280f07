import { quoteCarriedOverV1, type CarryOver } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { Outbox, Pokes } from '@comptoir/messaging';
import { sql, storeScope, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { quoteFactsOf } from './quote-facts';
import { Quote } from './quote';
import { quoteErrors } from './quote.errors';
import { linesColumn, quoteColumns, stateOfRow, type QuoteRow } from './quote.row';

/** A document that took lines of a quote over. */
interface Successor {
  readonly id: string;
  readonly kind: 'ORDER';
  readonly number: string | null;
  readonly takenOn: Day;
}
/** What the successors of a quote come to after one of them changed. */
export interface CarriedOver {
  readonly carryOver: CarryOver;
  readonly successor: Successor;
  /** Whether it still stands for something of the quote. */
  readonly stands: boolean;
}

const everywhere: Scope = { stores: 'all' };

/** How later documents tell a quote what they took over, without the quote knowing them. */
@Injectable()
export class QuoteCarryOvers {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** The quote, locked until the transaction ends. Call it after the project is locked and before its successor is. */
  async lock(tx: Tx, quoteId: string, scope: Scope = everywhere): Promise<Quote> {
    const locked = await tx.one(sql`
      select 1 from quote_state s where s.quote_id = ${quoteId} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}
      for no key update`);
    const row = await tx.one<QuoteRow>(sql`
      select ${quoteColumns}, ${linesColumn} as lines from quote h join quote_state s on s.quote_id = h.id where h.id = ${quoteId}`);
    if (!locked || !row) throw quoteErrors.notFound(quoteId);
    return new Quote(stateOfRow(row));
  }

  /** Keeps the links and how much of the quote is taken over; announced when that changed. */
  async keep(tx: Tx, { facts, totals }: Quote, { carryOver, successor, stands }: CarriedOver): Promise<void> {
    const { id, storeId, version } = facts;
    await tx.execute(
      stands
        ? sql`insert into quote_successor (quote_id, document_id, kind, number, taken_on)
            values (${id}, ${successor.id}, ${successor.kind}, ${successor.number}, ${successor.takenOn})
            on conflict (quote_id, document_id) do update set number = excluded.number`
        : sql`delete from quote_successor where quote_id = ${id} and document_id = ${successor.id}`,
    );
    if (carryOver === facts.carryOver) return;
    await tx.execute(sql`
      update quote_state set version = version + 1, carry_over = ${carryOver} where quote_id = ${id}`);
    const data = { ...quoteFactsOf({ ...facts, version: version + 1 }, totals), carryOver };
    await this.outbox.announce(tx, quoteCarriedOverV1, { id, version: version + 1, storeId, data });
    tx.afterCommit(() => this.pokes.poke(storeId, 'quotes'));
  }
}
