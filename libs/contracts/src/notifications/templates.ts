import { z } from 'zod';
import { defineAsk } from '../define';
import { emailAudiences } from '../sales/email-audiences';
import { languages } from '../shared/languages';
import { instant, line } from '../shared/values';
import { messageWords } from './email-content';

export const templateKinds = ['QUOTE_REMINDER', 'MESSAGE'] as const;

const templateFields = { name: line(120), ...messageWords };
/** Liquid templates; a saved change is a new version, e-mails already sent keep theirs. */
export const templateView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(templateKinds),
    /** Null: of every store; of reminders, every store that has none of its own. */
    storeId: z.uuid().nullable(),
    language: z.enum(languages),
    ...templateFields,
    changedBy: z.string(),
    changedAt: instant,
    may: z.array(z.enum(['change', 'delete'])),
  })
  .meta({ id: 'MessageTemplate' });
export type TemplateView = z.output<typeof templateView>;

export const findTemplates = defineAsk({
  name: 'notifications.template.find',
  http: { method: 'GET', path: '/templates', summary: 'List the message templates' },
  permission: 'email.read',
  request: z.strictObject({
    kind: z.array(z.enum(templateKinds)).optional(),
    language: z.array(z.enum(languages)).optional(),
  }),
  response: z.object({ items: z.array(templateView) }),
});
export const readTemplate = defineAsk({
  name: 'notifications.template.read',
  http: { method: 'GET', path: '/templates/:templateId', summary: 'Read a message template' },
  permission: 'email.read',
  request: z.strictObject({ templateId: z.uuid() }),
  response: templateView,
});
/** Refused when it names a variable that does not exist. A store has one reminder per language. */
export const createTemplate = defineAsk({
  name: 'notifications.template.create',
  http: { method: 'POST', path: '/templates', status: 201, summary: 'Create a message template' },
  permission: 'template.write',
  request: z.strictObject({
    kind: z.enum(templateKinds).default('MESSAGE'),
    storeId: z.uuid().nullable(),
    language: z.enum(languages).default('fr'),
    ...templateFields,
  }),
  response: templateView,
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
/** Nobody is offered it any more; its versions stay. The reminder of every store cannot be deleted. */
export const deleteTemplate = defineAsk({
  name: 'notifications.template.delete',
  http: { method: 'DELETE', path: '/templates/:templateId', summary: 'Delete a message template' },
  permission: 'template.write',
  request: z.strictObject({ templateId: z.uuid() }),
  response: z.object({ templateId: z.uuid() }),
});
/** Offers a deleted template again, as it was. Refused when another reminder has taken its place meanwhile. */
export const restoreTemplate = defineAsk({
  name: 'notifications.template.restore',
  http: {
    method: 'POST',
    path: '/templates/:templateId/restoration',
    summary: 'Take back the deletion of a message template',
  },
  permission: 'template.write',
  request: z.strictObject({ templateId: z.uuid() }),
  response: templateView,
});
export const findTemplateVersions = defineAsk({
  name: 'notifications.template.versions',
  http: {
    method: 'GET',
    path: '/templates/:templateId/versions',
    summary: 'List the versions of a template',
  },
  permission: 'email.read',
  request: z.strictObject({ templateId: z.uuid() }),
  response: z.object({
    items: z.array(
      z
        .object({ version: z.int(), ...templateFields, changedBy: z.string(), changedAt: instant })
        .meta({ id: 'TemplateVersion' }),
    ),
  }),
});

/** What a message may speak of, for a picker. */
export const findTemplateVariables = defineAsk({
  name: 'notifications.template.variables',
  http: { method: 'GET', path: '/template-variables', summary: 'List the variables of messages' },
  permission: 'email.read',
  request: z.strictObject({ kind: z.enum(templateKinds).default('MESSAGE') }),
  response: z.object({
    items: z.array(
      z
        .object({
          name: z.string(),
          label: z.object({ fr: z.string(), en: z.string() }),
          example: z.string(),
          /** Who may read it; a message to somebody else that needs it is left out. */
          audiences: z.array(z.enum(emailAudiences)),
        })
        .meta({ id: 'TemplateVariable' }),
    ),
  }),
});
