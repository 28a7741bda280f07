import { configOf, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const purchasingConfig = configOf('purchasing', {
  GENERATIONS_AT_ONCE: z.coerce
    .number()
    .int()
    .min(0)
    .max(2)
    .default(2)
    .describe('Generations of purchase orders that one process works on at once; 0 leaves them to others'),
  BATCHES_AT_ONCE: z.coerce
    .number()
    .int()
    .min(0)
    .max(2)
    .default(2)
    .describe('Batches of purchase orders that one process works on at once; 0 leaves them to others'),
  ACKNOWLEDGEMENT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(3)
    .describe('Days after which a purchase order that its supplier has not acknowledged is late'),
});
export type PurchasingConfig = ConfigOf<typeof purchasingConfig>;
