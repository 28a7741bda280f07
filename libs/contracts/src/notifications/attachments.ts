import { z } from 'zod';
import { defineAsk } from '../define';
import { emailAudiences } from '../sales/email-audiences';
import { line } from '../shared/values';
import { documentTypes } from './email-content';

/** Who may be sent which paper of their project. What is not allowed is denied. */
export const attachmentRule = z
  .object({
    document: z.enum(documentTypes),
    audiences: z.array(z.enum(emailAudiences)).max(emailAudiences.length),
  })
  .meta({ id: 'AttachmentRule' });
export const findAttachmentRules = defineAsk({
  name: 'notifications.attachment-rule.find',
  http: { method: 'GET', path: '/attachment-rules', summary: 'List who may be sent which paper' },
  permission: 'email.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(attachmentRule) }),
});
/** Of the whole network. */
export const changeAttachmentRule = defineAsk({
  name: 'notifications.attachment-rule.change',
  http: { method: 'PUT', path: '/attachment-rules/:document', summary: 'Change who may be sent a paper' },
  permission: 'attachment-rule.write',
  request: z.strictObject({
    document: z.enum(documentTypes),
    audiences: attachmentRule.shape.audiences,
  }),
  response: attachmentRule,
});

export const attachedFileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export const largestAttachedFile = 5 * 1024 * 1024;
/** What one part holds, in bytes. */
export const attachedPartBytes = 300 * 1024;

export const attachedFileView = z
  .object({
    id: z.uuid(),
    /** What recipients see: made of the name given and of what the content really is. */
    name: z.string(),
    type: z.enum(attachedFileTypes).nullable(),
    bytes: z.int(),
    received: z.int(),
    /** All of it is here, and it is what it says. */
    ready: z.boolean(),
  })
  .meta({ id: 'AttachedFile' });
/** A PDF, PNG or JPEG of at most 5 MB, sent in parts of 300 KB; forgotten after seven days. */
export const createAttachedFile = defineAsk({
  name: 'notifications.attached-file.create',
  http: { method: 'POST', path: '/email-files', summary: 'Announce a file to attach' },
  permission: 'email.send',
  request: z.strictObject({ name: line(200), bytes: z.int().min(1).max(largestAttachedFile) }),
  response: attachedFileView,
});
/** Parts come in order; the last one is refused unless the content is a PDF, PNG or JPEG. */
export const addFilePart = defineAsk({
  name: 'notifications.attached-file.add-part',
  http: { method: 'POST', path: '/email-files/:fileId/parts', summary: 'Send a part of a file' },
  permission: 'email.send',
  request: z.strictObject({
    fileId: z.uuid(),
    part: z.int().min(0).max(50),
    /** Base64. */
    content: z
      .base64()
      .min(4)
      .max(Math.ceil(attachedPartBytes / 3) * 4),
  }),
  response: attachedFileView,
});
