import { z } from 'zod';
import { defineEvent } from '../../define';

const upTo = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'A quantity with at most three decimals');

/**
 * What of a customer's order stands on purchase orders that are not cancelled, after a change. `version` counts the
 * changes of this order's coverage: an older one than is known is ignored. Lines that are left out have nothing.
 */
export const orderCoverageChangedV1 = defineEvent({
  name: 'purchasing.order-coverage.changed',
  version: 1,
  data: z.object({
    orderId: z.uuid(),
    version: z.int().min(1),
    lines: z
      .array(
        z.object({
          orderLineId: z.uuid(),
          /** On purchase orders that are not sent yet. */
          draft: upTo,
          /** On purchase orders that are sent, what has arrived included. */
          sent: upTo,
          /** What has arrived. */
          received: upTo,
        }),
      )
      .max(1000),
  }),
});
