import {
  acceptDifferences,
  approvePurchaseOrder,
  cancelPurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
  sendPurchaseOrder,
  type Permission,
  type RequestOf,
} from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { ApprovalLimits } from '../approval-limits.repository';
import type { PurchaseOrder } from '../purchase-order';
import { PurchaseOrderLetters } from '../purchase-order-letters.port';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';

type Id = { purchaseOrderId: string };

/** The moves of a purchase order that need nothing but a word. */
@Controller()
export class MovePurchaseOrder {
  constructor(
    private readonly desk: PurchaseOrderDesk,
    private readonly limits: ApprovalLimits,
    private readonly calendar: StoreCalendar,
    private readonly letters: PurchaseOrderLetters,
  ) {}

  @Answers(approvePurchaseOrder)
  async approve({ purchaseOrderId }: Id, context: AskContext) {
    const limit = await this.limits.of(context.caller);
    const { name } = context.caller;
    return this.move(purchaseOrderId, 'purchase-order.approve', context, (order) =>
      order.approved(name, limit),
    );
  }

  @Answers(reopenPurchaseOrder)
  reopen({ purchaseOrderId }: Id, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.write', context, (order) => order.reopened());
  }

  @Answers(sendPurchaseOrder)
  async send({ purchaseOrderId, byEmail }: RequestOf<typeof sendPurchaseOrder>, context: AskContext) {
    const today = await this.calendar.todayEverywhere();
    const which = { purchaseOrderId, permission: 'purchase-order.write' } as const;
    return this.desk.change(which, context, (before) => {
      const order = before.sent(today(before.state.store.id));
      return byEmail ? { order, extra: this.letters.to(order, context.caller.name) } : { order };
    });
  }

  @Answers(cancelPurchaseOrder)
  cancel({ purchaseOrderId, reason }: RequestOf<typeof cancelPurchaseOrder>, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.write', context, (order) => order.cancelled(reason));
  }

  @Answers(acceptDifferences)
  accept({ purchaseOrderId, reason }: RequestOf<typeof acceptDifferences>, context: AskContext) {
    return this.move(purchaseOrderId, 'purchase-order.approve', context, (order) =>
      order.differencesAccepted(reason),
    );
  }

  @Answers(closePurchaseOrder)
  close({ purchaseOrderId }: Id, context: AskContext) {
    return this.move(purchaseOrderId, 'supplier-invoice.write', context, (order) => order.closed());
  }

  private move(
    purchaseOrderId: string,
    permission: Permission,
    context: AskContext,
    decide: (order: PurchaseOrder) => PurchaseOrder,
  ) {
    return this.desk.change({ purchaseOrderId, permission }, context, (order) => ({ order: decide(order) }));
  }
}
