import { z } from 'zod';
import { defineEvent } from '../../define';

/**
 * The supplier chosen for one line of a customer's order, before the article's. `version` counts the choices for this
 * line: an older one than is known is ignored.
 */
export const supplierChosenV1 = defineEvent({
  name: 'purchasing.need.supplier-chosen',
  version: 1,
  data: z.object({
    orderLineId: z.uuid(),
    orderId: z.uuid(),
    version: z.int().min(1),
    /** Null: the article's again. */
    supplierId: z.uuid().nullable(),
  }),
});
