import {
  acceptDifferences,
  approvePurchaseOrder,
  cancelPurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
  resendPurchaseOrder,
  sendPurchaseOrder,
  type Permission,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';
import { PurchaseOrderMoves } from './purchase-order-moves.port';
import type { Decision } from '../purchase-order.repository';

type Id = { purchaseOrderId: string };

/** The moves of a purchase order that need nothing but a word. */
@Controller()
export class MovePurchaseOrder {
  constructor(
    private readonly desk: PurchaseOrderDesk,
    private readonly moves: PurchaseOrderMoves,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(approvePurchaseOrder)
  async approve({ purchaseOrderId }: Id, context: AskContext) {
    const { caller } = context;
    const approving = this.moves.approving(caller.name, await this.moves.limitOf(caller));
    return this.move(purchaseOrderId, 'purchase-order.approve', context, approving);
  }

  @Answers(reopenPurchaseOrder)
  reopen({ purchaseOrderId }: Id, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.write', context, (order) => ({
      order: order.reopened(),
    }));
  }

  @Answers(sendPurchaseOrder)
  async send({ purchaseOrderId, byEmail }: RequestOf<typeof sendPurchaseOrder>, context: AskContext) {
    const today = await this.calendar.todayEverywhere();
    const sending = this.moves.sending(context.caller.name, { byEmail, today });
    return this.move(purchaseOrderId, 'purchase-order.write', context, sending);
  }

  @Answers(resendPurchaseOrder)
  resend({ purchaseOrderId }: Id, context: AskContext) {
    const resending = this.moves.resending(context.caller.name);
    return this.move(purchaseOrderId, 'purchase-order.write', context, resending);
  }

  @Answers(cancelPurchaseOrder)
  cancel({ purchaseOrderId, reason }: RequestOf<typeof cancelPurchaseOrder>, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.write', context, this.moves.cancelling(reason));
  }

  @Answers(acceptDifferences)
  accept({ purchaseOrderId, reason }: RequestOf<typeof acceptDifferences>, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.approve', context, (order) => ({
      order: order.differencesAccepted(reason),
    }));
  }

  @Answers(closePurchaseOrder)
  close({ purchaseOrderId }: Id, context: AskContext) {
    return this.move(purchaseOrderId, 'supplier-invoice.write', context, (order) => ({
      order: order.closed(),
    }));
  }

  private move(purchaseOrderId: string, permission: Permission, context: AskContext, decide: Decision) {
    return this.desk.change({ purchaseOrderId, permission }, context, decide);
  }
}
