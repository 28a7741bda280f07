import { planMessages, type emailBouncedV1, type DataOf } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { letterOf, paperOf } from './letter';
import type { PurchaseOrder } from '../purchase-order';
import { purchaseOrderErrors } from '../purchase-order.errors';

/** Purchase orders by e-mail, written here and sent by notifications. */
@Injectable()
export class PurchaseOrderLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

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
      papersFor: null,
      purchaseOrder: paperOf(state, amount),
    };
    return async (tx) => {
      await tx.execute(sql`
        update purchase_order set letter_id = ${emailId}, undelivered = null where id = ${state.id}`);
      const data = { messages: [message] };
      await this.outbox.command(tx, planMessages, { key: emailId, storeId: store.id, data });
    };
  }

  /** The last e-mail of a purchase order came back, or could not leave; an earlier one no longer matters. */
  async undelivered(
    tx: Tx,
    { emailId, topic, reason }: Pick<DataOf<typeof emailBouncedV1>, 'emailId' | 'topic' | 'reason'>,
  ): Promise<void> {
    if (topic !== 'PURCHASE_ORDER') return;
    const noted = await tx.one<{ storeId: string }>(sql`
      update purchase_order set undelivered = ${reason} where letter_id = ${emailId} and undelivered is null
      returning store_id as "storeId"`);
    if (noted) tx.afterCommit(() => this.pokes.poke(noted.storeId, 'purchase-orders'));
  }
}
