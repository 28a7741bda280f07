import { z } from 'zod';
import { defineEvent } from '../../define';
import { day, money } from '../../shared/values';
import { purchaseOrderStatuses } from '../purchase-order-states';

/** A purchase order after a change. Consumers apply by `version`: an older one than they know is ignored. */
export const purchaseOrderChangedV1 = defineEvent({
  name: 'purchasing.purchase-order.changed',
  version: 1,
  data: z.object({
    purchaseOrderId: z.uuid(),
    version: z.int(),
    number: z.string(),
    status: z.enum(purchaseOrderStatuses),
    supplierId: z.uuid(),
    storeId: z.uuid(),
    requestedOn: day.nullable(),
    expectedOn: day.nullable(),
    createdOn: day,
    sentOn: day.nullable(),
    lines: z.int(),
    amountExclTax: money,
    /** Differences of the supplier's acknowledgement that nobody has accepted or rejected yet. */
    openDeviations: z.int(),
    /** Deliveries recorded so far. */
    receipts: z.int(),
    /** Whose goods it orders. */
    projectIds: z.array(z.uuid()).max(500),
  }),
});
