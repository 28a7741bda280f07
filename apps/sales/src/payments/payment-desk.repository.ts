import type { Financing, Permission } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { etagOf, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import { FinancingViews } from './financing-views.port';
import type { PaymentBook } from './payment-book';
import { PaymentBooks } from './payment-book.repository';

/** Load, keep and show: what every verb on a payment book does around its decision. */
@Injectable()
export class PaymentDesk {
  constructor(
    private readonly books: PaymentBooks,
    private readonly views: FinancingViews,
    private readonly calendar: StoreCalendar,
  ) {}

  /** Decides on the book within reach of the permission; refuses when it is not the version that the caller read. */
  async change(
    orderId: string,
    permission: Permission,
    context: AskContext,
    decide: (book: PaymentBook, today: Day) => void,
  ): Promise<Financing> {
    const { caller } = context;
    const seen = expectedVersion(context.etag);
    const scope = caller.scopeFor(permission);
    const { owner } = await this.books.read(orderId, scope);
    const today = await this.calendar.todayIn(owner.store_id);
    await this.books.change(orderId, scope, {
      actor: caller,
      decide: (book) => {
        book.assertVersion(seen);
        decide(book, today);
      },
    });
    return this.show(orderId, permission, context);
  }

  /** With the order's version as the answer's entity tag. */
  async show(orderId: string, permission: Permission, context: AskContext): Promise<Financing> {
    const financing = await this.views.of(orderId, context.caller.scopeFor(permission));
    context.answerEtag(etagOf(financing.version));
    return financing;
  }
}
