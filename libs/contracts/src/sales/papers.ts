import { z } from 'zod';
import { defineAsk } from '../define';
import { languages } from '../shared/languages';
import { amounts, day } from '../shared/values';
import { quoteLineView, vatLine } from './quotes';
import { quoteStatuses } from './quote-states';

/** What stands on a quote's printed page: nothing that its customer may not read (no purchase price, no margin). */
export const quotePaper = z.object({
  quoteId: z.uuid(),
  version: z.int(),
  status: z.enum(quoteStatuses),
  number: z.string(),
  createdOn: day,
  expiryDate: day.nullable(),
  lastRemindedOn: day.nullable(),
  /** The store's today. */
  today: day,
  project: z.object({ number: z.string(), label: z.string() }),
  store: z.object({
    name: z.string(),
    legalEntity: z.string(),
    siren: z.string().nullable(),
    address: z.array(z.string()),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  customer: z.object({
    id: z.uuid(),
    name: z.string(),
    address: z.array(z.string()),
    email: z.string().nullable(),
    optedOut: z.boolean(),
    /** What they are written to in, and this paper is printed in. */
    language: z.enum(languages),
  }),
  salesperson: z.string().nullable(),
  lines: z.array(quoteLineView),
  vat: z.array(vatLine),
  ...amounts.shape,
  note: z.string().nullable(),
  /** Where its customer can sign it; absent where it cannot be signed now. Nobody else is given it. */
  signingLink: z.url().optional(),
});
export type QuotePaper = z.output<typeof quotePaper>;

/** The quotes as they stand now, for the mailer to check and print just before it sends; unknown ids are left out. */
export const readQuotePapers = defineAsk({
  name: 'sales.quote.papers',
  request: z.strictObject({ quoteIds: z.array(z.uuid()).min(1).max(50) }),
  response: z.object({ items: z.array(quotePaper) }),
});
