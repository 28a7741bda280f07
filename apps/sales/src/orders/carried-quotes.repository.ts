import { sql, type Queryable, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { scaled } from '../pricing/scaled';
import type { Quote } from '../quotes/quote';
import { QuoteCarryOvers } from '../quotes/quote-carry-overs.port';
import { carryOverOf, type Taken } from './carried-lines';
import type { OrderState } from './order';

/** The quotes that orders come from: what is taken over already, and telling them when that changes. */
@Injectable()
export class CarriedQuotes {
  constructor(private readonly carryOvers: QuoteCarryOvers) {}

  /** The quote, locked until the transaction ends: nobody else takes from it meanwhile. */
  lock(tx: Tx, quoteId: string, scope?: Scope): Promise<Quote> {
    return this.carryOvers.lock(tx, quoteId, scope);
  }

  /** What orders that are not cancelled took over. Whoever decides on it has the quote locked. */
  async taken(db: Queryable, quoteId: string): Promise<Taken> {
    const rows = await db.query<{ id: string; quantity: string }>(sql`
      select l.quote_line_id as id, sum(l.quantity)::text as quantity
      from sales_order h join order_state s on s.order_id = h.id join order_line l on l.order_id = h.id
      where h.quote_id = ${quoteId} and s.status <> 'CANCELLED' and l.quote_line_id is not null group by l.quote_line_id`);
    return new Map(rows.map(({ id, quantity }) => [id, scaled(quantity, 3)]));
  }

  /** Keeps on the locked quote what this order, kept already, makes of it. */
  async keep(tx: Tx, quote: Quote, { id, number, status, createdOn }: OrderState): Promise<void> {
    await this.carryOvers.keep(tx, quote, {
      carryOver: carryOverOf(quote.facts.lines, await this.taken(tx, quote.id)),
      successor: { id, kind: 'ORDER', number, takenOn: createdOn },
      stands: status !== 'CANCELLED',
    });
  }
}
