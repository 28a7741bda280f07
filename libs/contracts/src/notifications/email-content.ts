import { z } from 'zod';
import { emailAudiences } from '../sales/email-audiences';
import { projectFileKinds } from '../sales/project-file-kinds';
import { line, text } from '../shared/values';

export const messageFormats = ['TEXT', 'HTML'] as const;
/** Papers that can be made for a project, and the files that it has, by their kind. */
export const documentTypes = ['QUOTE', 'ORDER', 'INSTALLATION_SHEET', ...projectFileKinds] as const;
export type DocumentType = (typeof documentTypes)[number];
/** What all the files of one message may hold together; one with more is not sent. */
export const mostAttachedBytes = 15 * 1024 * 1024;

/** The words of an e-mail, with variables in Liquid; HTML is made safe when it is written. */
export const messageWords = {
  subject: line(300),
  body: text(20_000).min(1),
  format: z.enum(messageFormats).default('TEXT'),
};

/** What an e-mail to several recipients says and carries. */
export const emailContent = z
  .strictObject({
    ...messageWords,
    /**
     * The template that the words began with, if any. Where they are still its own, each recipient gets them in their
     * language from the template of the same name that says them in it; where somebody changed them they stay as they are.
     */
    templateId: z.uuid().nullable().default(null),
    /** Of each recipient's own project; one that the attachment rules deny to a recipient is left out for it. */
    documents: z.array(z.enum(documentTypes)).max(documentTypes.length).default([]),
    /** A file that goes with every message, see `POST /email-files`. */
    fileId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'EmailContent' });
export type EmailContent = z.output<typeof emailContent>;

/** An e-mail as it is ordered: what it says, and to whom in each project. */
export const emailOrder = emailContent
  .extend({
    recipients: z
      .array(z.enum(emailAudiences))
      .min(1)
      .max(emailAudiences.length)
      .refine((all) => new Set(all).size === all.length, 'Each group of recipients once'),
    /** One message per recipient about all their documents of a project, or one for each document. */
    onePer: z.enum(['RECIPIENT', 'DOCUMENT']).default('RECIPIENT'),
  })
  .meta({ id: 'EmailOrder' });
export type EmailOrder = z.output<typeof emailOrder>;
