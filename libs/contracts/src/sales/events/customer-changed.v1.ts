import { z } from 'zod';
import { defineEvent } from '../../define';

/** A third party that is a customer, or that a project names as its own, after a change. */
export const customerChangedV1 = defineEvent({
  name: 'sales.customer.changed',
  version: 1,
  data: z.object({ customerId: z.uuid(), version: z.int(), name: z.string() }),
});
