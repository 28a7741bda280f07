import { receiveGoods, returnGoods, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { quantityOf } from '../../pricing/quantity';
import { received, returned, type Goods } from '../goods';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';
import type { PurchaseOrder } from '../purchase-order';

type Delivery = RequestOf<typeof receiveGoods>;
interface Kind {
  readonly kind: 'RECEIPT' | 'RETURN';
  readonly ask: typeof receiveGoods | typeof returnGoods;
  readonly count: (order: PurchaseOrder, goods: readonly Goods[]) => PurchaseOrder;
}

/** What arrives and what goes back. Sent again with its Idempotency-Key, a delivery is recorded once. */
@Controller()
export class RecordGoods {
  constructor(
    private readonly desk: PurchaseOrderDesk,
    private readonly clock: Clock,
  ) {}

  @Answers(receiveGoods)
  receive(delivery: Delivery, context: AskContext) {
    return this.record(delivery, context, { kind: 'RECEIPT', ask: receiveGoods, count: received });
  }

  @Answers(returnGoods)
  takeBack(delivery: Delivery, context: AskContext) {
    return this.record(delivery, context, { kind: 'RETURN', ask: returnGoods, count: returned });
  }

  private record(delivery: Delivery, context: AskContext, { kind, ask, count }: Kind) {
    const { purchaseOrderId, on, reference, note, lines } = delivery;
    const goods = lines.map(({ lineId, quantity }) => ({ lineId, quantity: quantityOf(quantity) }));
    const id = context.idFor(ask);
    const which = { purchaseOrderId, permission: 'goods-receipt.write' } as const;
    return this.desk.change(which, context, (order) => ({
      order: count(order, goods),
      extra: async (tx) => {
        await tx.execute(sql`
          insert into goods_receipt (id, purchase_order_id, kind, received_on, recorded_at, recorded_by, reference, note)
          values (${id}, ${purchaseOrderId}, ${kind}, ${on}, ${this.clock.now()}, ${context.caller.name}, ${reference},
            ${note})`);
        await tx.execute(sql`
          insert into goods_receipt_line (receipt_id, line_id, quantity)
          select ${id}::uuid, "lineId", quantity
          from jsonb_to_recordset(${sql.json(lines)}) as r("lineId" uuid, quantity numeric)`);
      },
    }));
  }
}
