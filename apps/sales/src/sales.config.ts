import { configOf, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const salesConfig = configOf('sales', {
  BULK_START_DELAY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600_000)
    .default(10_000)
    .describe('How long a bulk reminder waits before its first e-mail, so that it can be cancelled'),
});
export type SalesConfig = ConfigOf<typeof salesConfig>;
