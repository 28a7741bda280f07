import { z } from 'zod';
import { defineAsk } from '../define';
import { pageOf, pageRequest } from '../shared/page';
import { instant } from '../shared/values';

/** A message that arrived, in base64 as it came (RFC 5322). The secret is the provider's, set up on both sides. */
export const receiveMail = defineAsk({
  name: 'notifications.inbound-mail.receive',
  http: { method: 'POST', path: '/inbound-mail', summary: 'Hand in a message that arrived' },
  request: z.strictObject({ secret: z.string().min(1).max(200), message: z.base64().max(680_000) }),
  response: z.object({
    /** IGNORED: it belongs to no e-mail of ours, or answers by itself. */
    outcome: z.enum(['REPLY', 'BOUNCE', 'DELAY', 'IGNORED', 'KNOWN']),
    emailId: z.uuid().nullable(),
  }),
});

export const replyView = z
  .object({
    id: z.uuid(),
    emailId: z.uuid(),
    projectId: z.uuid().nullable(),
    from: z.object({ name: z.string(), email: z.string() }),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.int() })),
    receivedAt: instant,
  })
  .meta({ id: 'EmailReply' });
export const findReplies = defineAsk({
  name: 'notifications.reply.find',
  http: { method: 'GET', path: '/email-replies', summary: 'List the answers to e-mails' },
  permission: 'email.read',
  request: z.strictObject({
    ...pageRequest,
    emailId: z.uuid().optional(),
    projectId: z.uuid().optional(),
  }),
  response: pageOf(replyView),
});
