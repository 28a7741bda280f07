import { z } from 'zod';
import { defineEvent } from '../../define';

/** A third party that is or was a supplier, after a change, as far as whoever buys from it must know. */
export const supplierChangedV1 = defineEvent({
  name: 'sales.supplier.changed',
  version: 1,
  data: z.object({
    supplierId: z.uuid(),
    version: z.int(),
    reference: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    /** False once it is a supplier no more. */
    active: z.boolean(),
  }),
});
