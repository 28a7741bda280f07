import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { emailAudiences } from '../sales/email-audiences';
import { instant } from '../shared/values';
import { emailTopics } from './email-topics';

/** QUEUED -> SENDING -> SENT | SUPPRESSED | FAILED; UNKNOWN: the connection broke after the data, being looked up. */
export const emailStates = [
  'QUEUED',
  'SENDING',
  'UNKNOWN',
  'SENT',
  'SUPPRESSED',
  'FAILED',
  'BOUNCED',
] as const;

/** A message as its recipient would see it, attachments by name and size. */
export const shownMessage = z.object({
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int() })),
});

export const emailView = z
  .object({
    id: z.uuid(),
    state: z.enum(emailStates),
    /** A skip reason or the code of the failure. */
    reason: z.string().nullable(),
    storeId: z.uuid(),
    topic: z.enum(emailTopics),
    /** The part in the project for which the recipient gets it. */
    audience: z.enum(emailAudiences).nullable(),
    projectId: z.uuid().nullable(),
    quoteIds: z.array(z.uuid()),
    operationId: z.uuid().nullable(),
    recipient: z.object({ partyId: z.uuid(), name: z.string(), email: z.string() }),
    subject: z.string().nullable(),
    messageId: z.string(),
    attempts: z.int(),
    createdAt: instant,
    sentAt: instant.nullable(),
    /** Answers that came to it. */
    replies: z.int(),
  })
  .meta({ id: 'Email' });

export const findEmails = defineAsk({
  name: 'notifications.email.find',
  http: { method: 'GET', path: '/emails', summary: 'List e-mails' },
  permission: 'email.read',
  request: z.strictObject({
    ...pageRequest,
    state: z.array(z.enum(emailStates)).optional(),
    store: z.array(z.uuid()).max(500).optional(),
    projectId: z.uuid().optional(),
    operationId: z.uuid().optional(),
    topic: z.array(z.enum(emailTopics)).optional(),
    /** Only those that came to their end today. */
    today: z.boolean().optional(),
  }),
  response: z.object({ items: z.array(emailView), page }),
});
export const readEmail = defineAsk({
  name: 'notifications.email.read',
  http: { method: 'GET', path: '/emails/:emailId', summary: 'Read an e-mail' },
  permission: 'email.read',
  request: z.strictObject({ emailId: z.uuid() }),
  response: emailView
    .extend({
      /**
       * As it was handed to the mail server last, but for its personal links: whoever holds them acts for the
       * recipient. Null where nothing has left yet, where it is kept no longer, or where the caller may not
       * read what it is about.
       */
      message: shownMessage.nullable(),
    })
    .meta({ id: 'EmailDetail' }),
});

/**
 * Each figure opens its list: `queued` is `GET /emails?state=QUEUED,SENDING,UNKNOWN`, `failed` and `bounced` are
 * `state=FAILED` and `state=BOUNCED`, `sentToday` and `suppressedToday` are `state=SENT` and `state=SUPPRESSED` with
 * `today=true`.
 */
export const emailFigures = z
  .object({
    queued: z.int(),
    sentToday: z.int(),
    failed: z.int(),
    bounced: z.int(),
    suppressedToday: z.int(),
  })
  .meta({ id: 'EmailFigures' });
export const readEmailFigures = defineAsk({
  name: 'notifications.email.figures',
  http: { method: 'GET', path: '/emails/figures', summary: 'Count the e-mails' },
  permission: 'email.read',
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: emailFigures,
});
