import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { paymentEvents, type PaymentBook } from './payment-book';
import { lightOf } from './payment-light';

/** Of the order, as its row says. */
export interface BookOwner {
  readonly number: string | null;
  readonly store_id: string;
  readonly project_id: string;
  readonly customer_id: string;
}

/** What is written in the books, told to other services and to open screens. */
@Injectable()
export class PaymentAnnouncements {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  async tell(tx: Tx, book: PaymentBook, owner: BookOwner): Promise<void> {
    const { orderId, version, total } = book.facts;
    const { store_id: storeId, project_id: projectId, customer_id: customerId } = owner;
    const after = { version: version + 1, paid: `${book.paid}`, light: lightOf(total, book.paid) };
    for (const { id: paymentId, amount, kind, payerName: _, reason: _r, ...payment } of book.fresh)
      await this.outbox.announce(tx, paymentEvents[kind], {
        id: orderId,
        version: after.version,
        storeId,
        data: {
          ...payment,
          ...after,
          orderId,
          storeId,
          projectId,
          customerId,
          paymentId,
          kind,
          amount: `${amount}`,
        },
      });
    tx.afterCommit(() => this.pokes.poke(storeId, 'orders'));
  }
}
