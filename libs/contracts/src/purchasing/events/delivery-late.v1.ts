import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';

/** A supplier's date lies after the planned delivery of customers' orders: whoever planned installations must know. */
export const deliveryLateV1 = defineEvent({
  name: 'purchasing.purchase-order.delivery-late',
  version: 1,
  data: z.object({
    purchaseOrderId: z.uuid(),
    version: z.int(),
    number: z.string(),
    supplierId: z.uuid(),
    storeId: z.uuid(),
    orders: z
      .array(
        z.object({
          orderId: z.uuid(),
          projectId: z.uuid(),
          plannedDelivery: day,
          /** The latest of its lines on this purchase order. */
          expectedOn: day,
        }),
      )
      .max(500),
  }),
});
