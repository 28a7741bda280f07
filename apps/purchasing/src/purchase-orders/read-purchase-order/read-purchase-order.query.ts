import { readPurchaseOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';

@Controller()
export class ReadPurchaseOrder {
  constructor(private readonly desk: PurchaseOrderDesk) {}

  @Answers(readPurchaseOrder)
  handle({ purchaseOrderId }: RequestOf<typeof readPurchaseOrder>, context: AskContext) {
    return this.desk.show(purchaseOrderId, 'purchase-order.read', context);
  }
}
