import { configOf, secret, type ConfigOf } from '@comptoir/service-kit';
import { z } from 'zod';

export const salesConfig = configOf('sales', {
  BULK_START_DELAY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(600_000)
    .default(10_000)
    .describe('How long a bulk reminder waits before its first e-mail, so that it can be cancelled'),
  BULK_SILENCE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(30_000)
    .describe('An operation pauses when whoever does its items has answered nothing for so long'),
  BULK_EMAILS_PER_DAY: z.coerce
    .number()
    .int()
    .min(0)
    .default(500)
    .describe('E-mails, comments to customers and invitations that one user may order in a day'),
  BULK_EMAILS_PER_DAY_MANY: z.coerce
    .number()
    .int()
    .min(0)
    .default(50_000)
    .describe('The same for users whose role may send many'),
  BULK_ITEMS_PER_DAY: z.coerce
    .number()
    .int()
    .min(0)
    .default(2_000)
    .describe(
      'Tasks, and likewise comments and appointments that go out to nobody, that one user may order in a day',
    ),
  BULK_ITEMS_PER_DAY_MANY: z.coerce
    .number()
    .int()
    .min(0)
    .default(50_000)
    .describe('The same for users whose role may run many'),
  EXPORTS_PER_DAY: z.coerce
    .number()
    .int()
    .min(0)
    .default(50)
    .describe('Files of data to take away that one user may order in a day'),
  EXPORTS_PER_DAY_MANY: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_000)
    .describe('Such files for users whose role may run many'),
  EXPORT_ROWS_ALONE: z.coerce
    .number()
    .int()
    .min(0)
    .default(20_000)
    .describe('Rows of data that one user may take away in a file without somebody else’s approval'),
  EXPORT_ROWS_ALONE_MANY: z.coerce
    .number()
    .int()
    .min(0)
    .default(200_000)
    .describe('The same for users whose role may run many'),
  EXPORT_APPROVAL_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .default(48)
    .describe('How long a file waits for an approval before it is given up'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address of the gateway as customers reach it; absent: no link to sign a quote'),
  LINK_KEY: secret(z.string().min(32))
    .optional()
    .describe('Signs the links to sign quotes, which stay good as long as it does; CURSOR_KEY where absent'),
});
export type SalesConfig = ConfigOf<typeof salesConfig>;
