import type { Financing } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import type { Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import { mayBePaid, type PaymentBook } from './payment-book';
import { PaymentBooks, type KeptBook } from './payment-book.repository';
import { lightOf } from './payment-light';
import { coveredAmounts } from './payment-schedule';

/** How an order is to be paid and what came in, as it is shown. */
@Injectable()
export class FinancingViews {
  constructor(
    private readonly books: PaymentBooks,
    private readonly calendar: StoreCalendar,
  ) {}

  /** Refuses (`order.not-found`) what lies outside the scope. */
  async of(orderId: string, scope: Scope): Promise<Financing> {
    const kept = await this.books.read(orderId, scope);
    return viewOf(kept, await this.calendar.todayIn(kept.owner.store_id));
  }
}

function viewOf({ book, recorded }: KeptBook, today: Day): Financing {
  const { orderId, version, total } = book.facts;
  const { paid } = book;
  const milestones = milestonesOf(book, today);
  return {
    orderId,
    version,
    light: lightOf(total, paid),
    overdue: milestones.some(({ overdue }) => overdue),
    total: `${total}`,
    paid: `${paid}`,
    remaining: `${total.minus(paid)}`,
    milestones,
    payments: recorded.map((payment) => ({
      ...payment,
      amount: `${payment.amount}`,
      refundable: `${book.refundable(payment)}`,
    })),
  };
}

function milestonesOf(
  { facts: { status, milestones }, paid }: PaymentBook,
  today: Day,
): Financing['milestones'] {
  const covered = coveredAmounts(milestones, paid);
  return milestones.map((milestone) => {
    const { id, amount, dueOn } = milestone;
    const share = covered.get(id) ?? Money.zero();
    const late = dueOn !== null && dueOn < today && share.compare(amount) < 0;
    return { ...milestone, amount: `${amount}`, paid: `${share}`, overdue: late && mayBePaid(status) };
  });
}
