import { planMessages } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { newId, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { letterOf } from './letter';
import type { PurchaseOrder } from './purchase-order';
import { purchaseOrderErrors } from './purchase-order.errors';

/** Purchase orders by e-mail, written here and sent by notifications. */
@Injectable()
export class PurchaseOrderLetters {
  constructor(private readonly outbox: Outbox) {}

  /** What orders the e-mail, in the transaction that sends the purchase order. Refused where no address is known. */
  to({ state, amount }: PurchaseOrder, createdBy: string): (tx: Tx) => Promise<void> {
    const { supplier, store } = state;
    const { email } = supplier;
    if (email === null) throw purchaseOrderErrors.emailMissing(supplier.id);
    const emailId = newId();
    const message = {
      emailId,
      topic: 'PURCHASE_ORDER' as const,
      storeId: store.id,
      projectId: null,
      operationId: null,
      itemId: null,
      createdBy,
      recipient: { partyId: supplier.id, name: supplier.name, email },
      ...letterOf(state, amount),
      calendar: null,
    };
    return (tx) =>
      this.outbox.command(tx, planMessages, {
        key: emailId,
        storeId: store.id,
        data: { messages: [message] },
      });
  }
}
