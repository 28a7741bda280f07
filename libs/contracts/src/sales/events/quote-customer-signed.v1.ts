import { z } from 'zod';
import { defineEvent } from '../../define';
import { instant } from '../../shared/values';
import { quoteFacts } from './quote-events';

/** The customer signed through a link: announced beside `sales.quote.signed`, with what proves it. */
export const quoteCustomerSignedV1 = defineEvent({
  name: 'sales.quote.customer-signed',
  version: 1,
  data: quoteFacts
    .pick({
      quoteId: true,
      version: true,
      number: true,
      storeId: true,
      projectId: true,
      customerId: true,
      salespersonId: true,
      amountInclTax: true,
    })
    .extend({
      /** As whoever signed wrote it. */
      signerName: z.string(),
      signedAt: instant,
      /** The version of the quote that was shown, and a SHA-256 of what it says. */
      shownVersion: z.int(),
      fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    }),
});
