import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';

/**
 * By when all goods of a customer's order are to arrive, as its suppliers said last: whoever planned a delivery or an
 * installation before that day must know, and must know when the day is good again. `version` counts the changes of
 * this order's purchases: an older one than is known is ignored.
 */
export const orderDeliveryChangedV1 = defineEvent({
  name: 'purchasing.order-delivery.changed',
  version: 1,
  data: z.object({
    orderId: z.uuid(),
    version: z.int().min(1),
    projectId: z.uuid(),
    storeId: z.uuid(),
    /** The latest day of what has not arrived yet; null where no supplier named one, or everything is there. */
    latest: z
      .object({ expectedOn: day, purchaseOrderId: z.uuid(), purchaseOrderNumber: z.string() })
      .nullable(),
  }),
});
