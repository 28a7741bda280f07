import { z } from 'zod';
import { defineAsk } from '../define';
import { skipReasons } from '../sales/bulk-operations';
import { emailAudiences } from '../sales/email-audiences';
import { languages } from '../shared/languages';
import { instant } from '../shared/values';
import { emailOrder } from './email-content';
import { shownMessage } from './emails';

const composed = {
  selectionId: z.uuid(),
  email: emailOrder,
  /** As if everybody read this language: to try what is said in it. Absent: each recipient their own. */
  language: z.enum(languages).optional(),
};

/** Message number `at` (from 0) of what an order would send, exactly as it would be sent now. */
export const previewEmail = defineAsk({
  name: 'notifications.email.preview',
  http: { method: 'POST', path: '/emails/preview', summary: 'See a message as it would be sent' },
  permission: 'email.send',
  request: z.strictObject({ ...composed, at: z.int().min(0).default(0) }),
  response: z
    .object({
      at: z.int(),
      total: z.int(),
      project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
      audience: z.enum(emailAudiences),
      recipient: z.object({ partyId: z.uuid(), name: z.string(), email: z.string() }),
      /** Null where nothing would be sent: `reason` says why. */
      message: shownMessage.nullable(),
      reason: z.enum(skipReasons).nullable(),
      /** The value that is missing, or what else stands in the way. */
      missing: z.string().nullable(),
    })
    .meta({ id: 'EmailPreview' }),
});

/** Messages of which something stands in the way, and at most fifty of their projects. */
const stopped = z.object({
  messages: z.int(),
  projects: z.array(z.object({ id: z.uuid(), number: z.string(), label: z.string() })),
});

/**
 * Which values the words need and which projects lack, and where the files are more than mail servers let through; the
 * papers that are made for a message, some ten kB each, are not weighed. Looks at as many messages as it can in some
 * seconds: `checked` of `total`. What it did not come to is checked when it is sent, and left out where something stands
 * in the way.
 */
export const checkEmail = defineAsk({
  name: 'notifications.email.check',
  http: { method: 'POST', path: '/emails/check', summary: 'Check a message against a selection' },
  permission: 'email.send',
  request: z.strictObject(composed),
  response: z
    .object({
      total: z.int(),
      checked: z.int(),
      missing: z.array(stopped.extend({ variable: z.string() })),
      /** Of the messages that lack nothing. */
      tooLarge: stopped,
      /**
       * Of the messages that nothing stands in the way of, how many go to readers of each language; `asWritten` of them
       * say the words just as they were written, for want of a template that says them in that language.
       */
      languages: z.array(z.object({ language: z.enum(languages), messages: z.int(), asWritten: z.int() })),
    })
    .meta({ id: 'EmailCheck' }),
});

/** Sends message number `at` to the asker's own address, marked as a test. */
export const testEmail = defineAsk({
  name: 'notifications.email.test',
  http: { method: 'POST', path: '/emails/test', summary: 'Send a message to yourself' },
  permission: 'email.send',
  request: z.strictObject({ ...composed, at: z.int().min(0).default(0) }),
  response: z.object({ sentTo: z.string() }),
});

/** What a composer holds before it is sent; anything that is still incomplete is kept as it is. */
export const draftContent = z
  .strictObject({
    subject: z.string().max(300),
    body: z.string().max(20_000),
    format: emailOrder.shape.format,
    templateId: emailOrder.shape.templateId,
    documents: emailOrder.shape.documents,
    fileId: emailOrder.shape.fileId,
    recipients: z.array(z.enum(emailAudiences)).max(emailAudiences.length),
    onePer: emailOrder.shape.onePer,
  })
  .meta({ id: 'EmailDraftContent' });
export const draftView = z
  .object({ id: z.uuid(), content: draftContent, savedAt: instant, keptUntil: instant })
  .meta({ id: 'EmailDraft' });
/** Yours alone, for seven days after the last change. */
export const saveDraft = defineAsk({
  name: 'notifications.email-draft.save',
  http: { method: 'PUT', path: '/email-drafts/:draftId', summary: 'Keep a draft' },
  permission: 'email.send',
  request: z.strictObject({ draftId: z.uuid(), content: draftContent }),
  response: draftView,
});
export const findDrafts = defineAsk({
  name: 'notifications.email-draft.find',
  http: { method: 'GET', path: '/email-drafts', summary: 'List your drafts' },
  permission: 'email.send',
  request: z.strictObject({}),
  response: z.object({ items: z.array(draftView) }),
});
export const deleteDraft = defineAsk({
  name: 'notifications.email-draft.delete',
  http: { method: 'DELETE', path: '/email-drafts/:draftId', summary: 'Throw a draft away' },
  permission: 'email.send',
  request: z.strictObject({ draftId: z.uuid() }),
  response: z.object({ draftId: z.uuid() }),
});
