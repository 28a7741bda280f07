import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { instant, line, text } from '../shared/values';

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

export const emailView = z
  .object({
    id: z.uuid(),
    state: z.enum(emailStates),
    /** A skip reason or the code of the failure. */
    reason: z.string().nullable(),
    storeId: z.uuid(),
    projectId: z.uuid(),
    quoteIds: z.array(z.uuid()),
    operationId: z.uuid().nullable(),
    recipient: z.object({ partyId: z.uuid(), name: z.string(), email: z.string() }),
    subject: z.string().nullable(),
    messageId: z.string(),
    attempts: z.int(),
    createdAt: instant,
    sentAt: instant.nullable(),
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
  }),
  response: z.object({ items: z.array(emailView), page }),
});
export const readEmail = defineAsk({
  name: 'notifications.email.read',
  http: { method: 'GET', path: '/emails/:emailId', summary: 'Read an e-mail' },
  permission: 'email.read',
  request: z.strictObject({ emailId: z.uuid() }),
  response: emailView,
});

export const emailFigures = z
  .object({ queued: z.int(), sentToday: z.int(), failed: z.int(), suppressedToday: z.int() })
  .meta({ id: 'EmailFigures' });
export const readEmailFigures = defineAsk({
  name: 'notifications.email.figures',
  http: { method: 'GET', path: '/emails/figures', summary: 'Count the e-mails' },
  permission: 'email.read',
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: emailFigures,
});

/** Liquid templates; a saved change is a new version, e-mails already sent keep theirs. */
const templateFields = { name: line(120), subject: line(300), body: text(20_000) };
export const templateView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(['QUOTE_REMINDER']),
    /** Null: the template of every store that has none of its own. */
    storeId: z.uuid().nullable(),
    language: z.enum(['fr', 'en']),
    ...templateFields,
  })
  .meta({ id: 'MessageTemplate' });
export const findTemplates = defineAsk({
  name: 'notifications.template.find',
  http: { method: 'GET', path: '/templates', summary: 'List the message templates' },
  permission: 'email.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(templateView) }),
});
/** Refused when it names a variable that does not exist. */
export const changeTemplate = defineAsk({
  name: 'notifications.template.change',
  http: {
    method: 'PUT',
    path: '/templates/:templateId',
    summary: 'Change a message template',
    ifMatch: 'required',
  },
  permission: 'template.write',
  request: z.strictObject({ templateId: z.uuid(), ...templateFields }),
  response: templateView,
});
