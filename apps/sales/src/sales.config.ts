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
  BULK_EMAILS_PER_DAY: z.coerce
    .number()
    .int()
    .min(0)
    .default(500)
    .describe('E-mails that one user may order in a day'),
  BULK_EMAILS_PER_DAY_MANY: z.coerce
    .number()
    .int()
    .min(0)
    .default(50_000)
    .describe('The same for users whose role may send many'),
});
export type SalesConfig = ConfigOf<typeof salesConfig>;
