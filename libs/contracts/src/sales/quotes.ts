import { z } from 'zod';
import { defineAsk } from '../define';
import {
  amounts,
  day,
  instant,
  line,
  money,
  named,
  percent,
  quantity,
  text,
  unitPrice,
  vatRate,
} from '../shared/values';
import { successor } from './paper-list';
import { holds, projectStages } from './project-states';
import { carryOvers, quoteDeeds, quoteStatuses, validities } from './quote-states';

/** From the catalogue (`articleId`, what is left out comes from the article) or free (label, price and rate given). */
export const quoteLineInput = z
  .strictObject({
    articleId: z.uuid().optional(),
    label: line(300).optional(),
    quantity,
    unitPrice: unitPrice.optional(),
    discountPercent: percent.default('0'),
    vatRate: vatRate.optional(),
    /** An option is priced but not part of the totals. */
    optional: z.boolean().default(false),
  })
  .meta({ id: 'QuoteLineInput' });

export const quoteLineView = z
  .object({
    id: z.uuid(),
    article: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
    label: z.string(),
    quantity: z.string(),
    unitPrice: z.string(),
    discountPercent: z.string(),
    vatRate,
    /** Per unit, excluding tax; no discount ever applies to it. */
    ecoContribution: money,
    optional: z.boolean(),
    /** Quantity x price less discount, plus eco-contribution, excluding tax. */
    total: money,
  })
  .meta({ id: 'QuoteLine' });

export const vatLine = z.object({ rate: vatRate, base: money, vat: money }).meta({ id: 'VatLine' });

export const quoteView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.string().nullable(),
    reference: z.string().nullable(),
    status: z.enum(quoteStatuses),
    validity: z.enum(validities).nullable(),
    daysLeft: z.int().nullable(),
    carryOver: z.enum(carryOvers),
    project: z.object({
      id: z.uuid(),
      number: z.string(),
      label: z.string(),
      stage: z.enum(projectStages),
      hold: z.enum(holds),
    }),
    customer: named.extend({ email: z.string().nullable(), phone: z.string().nullable() }),
    store: named,
    salesperson: named.nullable(),
    createdOn: day,
    sentOn: day.nullable(),
    expiryDate: day.nullable(),
    signedOn: day.nullable(),
    refusedOn: day.nullable(),
    /** Why it was refused, or signed after it had expired. */
    reason: z.string().nullable(),
    /** Absent unless the customer signed through a link: the name as it was written, and when. */
    customerSignature: z.object({ name: z.string(), at: instant }).optional(),
    revision: z.int(),
    revises: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
    supersededBy: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
    /** What it was taken over into, oldest first. */
    successors: z.array(successor),
    note: z.string().nullable(),
    lastRemindedOn: day.nullable(),
    lines: z.array(quoteLineView),
    vat: z.array(vatLine),
    ...amounts.shape,
    /** Absent without the permission `margin.read`. */
    margin: money.optional(),
    /** What this user may do with it now. */
    may: z.array(z.enum(quoteDeeds)),
  })
  .meta({ id: 'Quote' });
export type QuoteView = z.output<typeof quoteView>;

const quoteId = { quoteId: z.uuid() };
const content = {
  lines: z.array(quoteLineInput).max(500),
  /** Absent: from the store's validity period when it is sent. */
  expiryDate: day.nullable().optional(),
  note: text(4000).nullable().optional(),
};

export const readQuote = defineAsk({
  name: 'sales.quote.read',
  http: { method: 'GET', path: '/quotes/:quoteId', summary: 'Read a quote' },
  permission: 'quote.read',
  request: z.strictObject(quoteId),
  response: quoteView,
});
export const createQuote = defineAsk({
  name: 'sales.quote.create',
  http: { method: 'POST', path: '/quotes', status: 201, summary: 'Draft a quote' },
  permission: 'quote.write',
  request: z.strictObject({ projectId: z.uuid(), ...content }),
  response: quoteView,
});
/** Only a draft can be edited; the lines given replace the lines kept. */
export const editQuote = defineAsk({
  name: 'sales.quote.edit',
  http: { method: 'PUT', path: '/quotes/:quoteId', summary: 'Edit a draft', ifMatch: 'required' },
  permission: 'quote.write',
  request: z.strictObject({ ...quoteId, ...content }),
  response: quoteView,
});
const verb = (path: string, summary: string) =>
  ({ method: 'POST', path: `/quotes/:quoteId/${path}`, summary, ifMatch: 'optional' }) as const;

/** Gives the quote its number and closes its content. */
export const finalizeQuote = defineAsk({
  name: 'sales.quote.finalize',
  http: verb('finalize', 'Finalize a draft'),
  permission: 'quote.write',
  request: z.strictObject(quoteId),
  response: quoteView,
});
export const sendQuote = defineAsk({
  name: 'sales.quote.send',
  http: verb('send', 'Mark a quote as sent to the customer'),
  permission: 'quote.send',
  request: z.strictObject(quoteId),
  response: quoteView,
});
/** An expired quote can be signed only with a reason. */
export const signQuote = defineAsk({
  name: 'sales.quote.sign',
  http: verb('sign', 'Sign a quote for the customer'),
  permission: 'quote.sign',
  request: z.strictObject({ ...quoteId, signedOn: day.optional(), reason: line(500).optional() }),
  response: quoteView,
});
export const refuseQuote = defineAsk({
  name: 'sales.quote.refuse',
  http: verb('refuse', 'Record that the customer refused'),
  permission: 'quote.write',
  request: z.strictObject({ ...quoteId, reason: line(500) }),
  response: quoteView,
});
export const extendQuote = defineAsk({
  name: 'sales.quote.extend',
  http: verb('extend', 'Extend the validity of a sent quote'),
  permission: 'quote.send',
  request: z.strictObject({ ...quoteId, expiryDate: day }),
  response: quoteView,
});
/** Makes a new draft with the same content; the old quote is superseded when the new one is sent. */
export const reviseQuote = defineAsk({
  name: 'sales.quote.revise',
  http: { ...verb('revise', 'Draft a new revision'), status: 201 },
  permission: 'quote.write',
  request: z.strictObject(quoteId),
  response: quoteView,
});
export const cancelQuote = defineAsk({
  name: 'sales.quote.cancel',
  http: verb('cancel', 'Cancel a quote'),
  permission: 'quote.write',
  request: z.strictObject({ ...quoteId, reason: line(500) }),
  response: quoteView,
});
