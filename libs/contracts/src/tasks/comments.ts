import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { instant, named } from '../shared/values';
import { commentAudiences, commentContent } from './comment-content';

export const commentVerbs = ['edit', 'remove'] as const;

export const commentView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    storeId: z.uuid(),
    project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
    body: z.string(),
    audience: z.array(z.enum(commentAudiences)),
    mentions: z.array(named),
    author: named,
    createdAt: instant,
    editedAt: instant.nullable(),
    /** Until then its author may still change it; null where nobody may. */
    editableUntil: instant.nullable(),
    may: z.array(z.enum(commentVerbs)),
  })
  .meta({ id: 'Comment' });
export type CommentView = z.output<typeof commentView>;

export const findComments = defineAsk({
  name: 'tasks.comment.find',
  http: { method: 'GET', path: '/comments', summary: 'List comments, newest first' },
  permission: 'comment.read',
  request: z.strictObject({
    ...pageRequest,
    projectId: z.uuid().optional(),
    store: z.array(z.uuid()).max(500).optional(),
    audience: z.array(z.enum(commentAudiences)).optional(),
    /** Only those that mention the caller. */
    mentioned: z.boolean().default(false),
    q: z.string().max(200).optional(),
  }),
  response: z.object({ items: z.array(commentView), page }),
});
const commentId = { commentId: z.uuid() };
export const readComment = defineAsk({
  name: 'tasks.comment.read',
  http: { method: 'GET', path: '/comments/:commentId', summary: 'Read a comment' },
  permission: 'comment.read',
  request: z.strictObject(commentId),
  response: commentView,
});
/** To the customer it is an e-mail as well: refused where the customer has no address. */
export const createComment = defineAsk({
  name: 'tasks.comment.create',
  http: { method: 'POST', path: '/comments', status: 201, summary: 'Comment on a project' },
  permission: 'comment.write',
  request: z.strictObject({
    projectId: z.uuid(),
    ...commentContent,
    /** Third parties of the house (salesperson, front desk, back office, installer). */
    mentionIds: z.array(z.uuid()).max(20).default([]),
  }),
  response: commentView,
});
/** By its author, for a quarter of an hour, and never once it has gone to the customer. */
export const editComment = defineAsk({
  name: 'tasks.comment.edit',
  http: { method: 'PUT', path: '/comments/:commentId', summary: 'Change a comment', ifMatch: 'optional' },
  permission: 'comment.write',
  request: z.strictObject({ ...commentId, ...commentContent }),
  response: commentView,
});
export const removeComment = defineAsk({
  name: 'tasks.comment.remove',
  http: { method: 'DELETE', path: '/comments/:commentId', status: 204, summary: 'Remove a comment' },
  permission: 'comment.write',
  request: z.strictObject(commentId),
  response: z.object({}),
});
