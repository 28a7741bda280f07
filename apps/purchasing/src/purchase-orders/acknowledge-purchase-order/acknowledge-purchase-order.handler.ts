import { acknowledgePurchaseOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { quantityOf } from '../../pricing/quantity';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';
import type { Said } from '../purchase-line';

type Acknowledgement = RequestOf<typeof acknowledgePurchaseOrder>;

@Controller()
export class AcknowledgePurchaseOrder {
  constructor(
    private readonly desk: PurchaseOrderDesk,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(acknowledgePurchaseOrder)
  async handle(ask: Acknowledgement, context: AskContext) {
    const { purchaseOrderId, supplierNumber, expectedOn } = ask;
    const today = await this.calendar.todayEverywhere();
    const which = { purchaseOrderId, permission: 'purchase-order.write' } as const;
    return this.desk.change(which, context, (order) => ({
      order: order.acknowledged(saidIn(ask), {
        supplierNumber,
        expectedOn,
        today: today(order.state.store.id),
      }),
    }));
  }
}

function saidIn({ lines, expectedOn }: Acknowledgement): Map<string, Said> {
  return new Map(
    lines.map(({ lineId, quantity, ...line }) => [
      lineId,
      { expectedOn, ...line, ...(quantity === undefined ? {} : { quantity: quantityOf(quantity) }) },
    ]),
  );
}
