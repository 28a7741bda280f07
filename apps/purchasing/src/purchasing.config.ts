import { configOf, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const purchasingConfig = configOf('purchasing', {
  ACKNOWLEDGEMENT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(3)
    .describe('Days after which a purchase order that its supplier has not acknowledged is late'),
});
export type PurchasingConfig = ConfigOf<typeof purchasingConfig>;
