import { z } from 'zod';
import { defineEvent } from '../../define';
import { amounts, day, money } from '../../shared/values';
import { carryOvers, quoteStatuses } from '../quote-states';

/** The quote after the change. Consumers apply by `version`: an older one than they know is ignored. */
export const quoteFacts = z.object({
  quoteId: z.uuid(),
  version: z.int(),
  number: z.string().nullable(),
  status: z.enum(quoteStatuses),
  storeId: z.uuid(),
  projectId: z.uuid(),
  customerId: z.uuid(),
  salespersonId: z.uuid().nullable(),
  createdOn: day,
  sentOn: day.nullable(),
  expiryDate: day.nullable(),
  signedOn: day.nullable(),
  ...amounts.shape,
  vat: z.array(z.object({ rate: z.string(), base: money, vat: money })),
});
export type QuoteFacts = z.output<typeof quoteFacts>;

const quoteEvent = (happened: string) =>
  defineEvent({ name: `sales.quote.${happened}`, version: 1, data: quoteFacts });

export const quoteDraftedV1 = quoteEvent('drafted');
export const quoteEditedV1 = quoteEvent('edited');
export const quoteFinalizedV1 = quoteEvent('finalized');
/** From here the offer binds the store. */
export const quoteSentV1 = quoteEvent('sent');
/** From here the prices bind both sides. */
export const quoteSignedV1 = quoteEvent('signed');
export const quoteRefusedV1 = quoteEvent('refused');
export const quoteExtendedV1 = quoteEvent('extended');
export const quoteCancelledV1 = quoteEvent('cancelled');
export const quoteSupersededV1 = quoteEvent('superseded');
/** Taken over from another system, in whatever state it has there. */
export const quoteImportedV1 = quoteEvent('imported');
/** Later documents took over more or less of it. */
export const quoteCarriedOverV1 = defineEvent({
  name: 'sales.quote.carried-over',
  version: 1,
  data: quoteFacts.extend({ carryOver: z.enum(carryOvers) }),
});

const deadline = quoteFacts
  .pick({
    quoteId: true,
    version: true,
    number: true,
    storeId: true,
    projectId: true,
    customerId: true,
    salespersonId: true,
    amountExclTax: true,
    amountInclTax: true,
  })
  .extend({ expiryDate: day });
/** A sent quote came within its store's threshold of days left. Once per quote and expiry date. */
export const quoteExpiringV1 = defineEvent({ name: 'sales.quote.expiring', version: 1, data: deadline });
/** A sent quote passed its expiry date. Once per quote and expiry date. */
export const quoteExpiredV1 = defineEvent({ name: 'sales.quote.expired', version: 1, data: deadline });
