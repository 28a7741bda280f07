import type { carryOverQuote, RequestOf } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { Db, newId, sql, storeScope, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../history/history.port';
import { quoteErrors } from '../../quotes/quote.errors';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { carriedLines } from '../carried-lines';
import { CarriedQuotes } from '../carried-quotes.repository';
import { Order } from '../order';
import { OrderRepository } from '../order.repository';
import { scheduleOf } from '../order-schedule';

interface TakeOver {
  /** Of the new order. */
  readonly orderId: string;
  readonly quoteId: string;
  /** The version of the quote that the caller read. */
  readonly seen: number | undefined;
  readonly wanted: Omit<RequestOf<typeof carryOverQuote>, 'quoteId'>;
}

/** Takes lines of a signed quote over into a new order: with the quote locked, so that no line is taken twice. */
@Injectable()
export class QuoteTakeOver {
  constructor(
    private readonly db: Db,
    private readonly orders: OrderRepository,
    private readonly quotes: CarriedQuotes,
    private readonly calendar: StoreCalendar,
  ) {}

  /** A repetition of a request that made its order already does nothing. */
  async order({ orderId, quoteId, seen, wanted }: TakeOver, scope: Scope, actor: Actor): Promise<void> {
    const createdOn = await this.todayOf(quoteId, scope);
    await this.db.transaction(async (tx) => {
      const quote = await this.quotes.lock(tx, quoteId, scope);
      if (await tx.one(sql`select 1 from sales_order where id = ${orderId}`)) return;
      quote.assertVersion(seen);
      const taken = await this.quotes.taken(tx, quoteId);
      const { projectId, storeId, customerId, salespersonId, note } = quote.facts;
      const order = Order.draft(
        { id: orderId, projectId, storeId, customerId, salespersonId, createdOn, quoteId },
        {
          lines: carriedLines(quote.facts, taken, wanted.lines, newId),
          plannedDelivery: wanted.plannedDelivery ?? null,
          note,
        },
        scheduleOf(wanted.milestones, newId),
      );
      await this.orders.insert(tx, order, actor);
      await this.quotes.keep(tx, quote, order.facts);
    });
  }

  /** Before the transaction: the calendar may have to ask for a connection of its own. */
  private async todayOf(quoteId: string, scope: Scope): Promise<Day> {
    const row = await this.db.one<{ store_id: string }>(sql`
      select store_id from quote_state where quote_id = ${quoteId} and ${storeScope(scope, sql`store_id`, sql`salesperson_id`)}`);
    if (!row) throw quoteErrors.notFound(quoteId);
    return this.calendar.todayIn(row.store_id);
  }
}
