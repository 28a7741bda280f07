import { editPurchaseOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { quantityOf } from '../../pricing/quantity';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';

@Controller()
export class EditPurchaseOrder {
  constructor(private readonly desk: PurchaseOrderDesk) {}

  @Answers(editPurchaseOrder)
  handle(ask: RequestOf<typeof editPurchaseOrder>, context: AskContext) {
    const { purchaseOrderId, deliveryAddress: address, requestedOn, note } = ask;
    requiredVersion(context.etag);
    const lines = ask.lines.map((line) => ({ ...line, quantity: quantityOf(line.quantity) }));
    const which = { purchaseOrderId, permission: 'purchase-order.write' } as const;
    return this.desk.change(which, context, (order) => ({
      order: order.edited(lines, { address, requestedOn, note }),
    }));
  }
}
