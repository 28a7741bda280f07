import { z } from 'zod';
import { defineAsk } from '../define';

/**
 * Before a customer's order is cancelled, or amended to less: nothing of it may be put on purchase orders, nor sent, any
 * more, until a newer version of the order is announced. Refused where goods are ordered from a supplier already
 * (`order.purchase-order-sent`), or more of a line than is left (`order.line-sent`). Asked again it is the same.
 */
export const releaseOrder = defineAsk({
  name: 'purchasing.order.release',
  request: z.strictObject({
    orderId: z.uuid(),
    /** The version that is to be cancelled or amended. */
    version: z.int().min(1),
    storeId: z.uuid(),
    projectId: z.uuid(),
    /** What is left of the lines that are amended to less; null: nothing, the order is cancelled. */
    leaves: z
      .array(
        z.strictObject({
          orderLineId: z.uuid(),
          quantity: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'A quantity with at most three decimals'),
        }),
      )
      .max(1000)
      .nullable()
      .default(null),
  }),
  response: z.object({ orderId: z.uuid() }),
});
