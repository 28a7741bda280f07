import { z } from 'zod';
import { defineAsk } from '../define';
import { day, line } from '../shared/values';
import { quotePaper } from './papers';

/** What a link to sign a quote leads to: only the first can be signed. */
export const quoteOfferStates = [
  'OPEN',
  'SIGNED',
  'EXPIRED',
  /** The quote was changed after the link was made: a newer link signs it. */
  'OUTDATED',
  'SUPERSEDED',
  'REFUSED',
  'CANCELLED',
] as const;
export type QuoteOfferState = (typeof quoteOfferStates)[number];

/** What its customer reads before signing: what stands on the quote's printed page, and nothing else. */
export const quoteOffer = quotePaper
  .pick({
    number: true,
    createdOn: true,
    expiryDate: true,
    project: true,
    lines: true,
    vat: true,
    amountExclTax: true,
    amountInclTax: true,
    note: true,
  })
  .extend({
    state: z.enum(quoteOfferStates),
    store: quotePaper.shape.store.pick({ name: true, email: true, phone: true }),
    customer: quotePaper.shape.customer.pick({ name: true }),
    signedOn: day.nullable(),
    /** As whoever signed through the link wrote it. */
    signerName: z.string().nullable(),
  })
  .meta({ id: 'QuoteOffer' });
export type QuoteOffer = z.output<typeof quoteOffer>;

const link = { link: z.string().max(400) };
/** Whoever holds the link may: the link is the key. */
export const readQuoteOffer = defineAsk({
  name: 'sales.quote-offer.read',
  http: { method: 'GET', path: '/quote-offers/:link', summary: 'See the quote that a link signs' },
  request: z.strictObject(link),
  response: quoteOffer,
});
/** Signing again changes nothing. */
export const signQuoteOffer = defineAsk({
  name: 'sales.quote-offer.sign',
  http: { method: 'POST', path: '/quote-offers/:link', summary: 'Sign the quote that a link names' },
  request: z.strictObject({
    ...link,
    signerName: line(120),
    /** That the quote was read and is accepted. */
    consent: z.literal(true),
  }),
  response: quoteOffer,
});
