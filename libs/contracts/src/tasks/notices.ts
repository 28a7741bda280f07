import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { instant } from '../shared/values';

export const noticeKinds = [
  'QUOTE_EXPIRING',
  'QUOTE_EXPIRED',
  'MENTION',
  'COMMENT',
  'TASK_ASSIGNED',
  'APPOINTMENT_PLANNED',
  'APPOINTMENT_MOVED',
  'APPOINTMENT_CANCELLED',
  'GOODS_LATE',
  'OPERATION_FINISHED',
  'EXPORT_TO_APPROVE',
  'EXPORT_APPROVED',
  'EXPORT_REFUSED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeView = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    /** How many things it speaks of: the quotes that began to expire on one day are one notice. */
    count: z.int(),
    at: instant,
    readAt: instant.nullable(),
    /** What it is about, to open it: a quote, comment, task, appointment, operation or file; the last one where count > 1. */
    aboutId: z.uuid(),
    storeId: z.uuid().nullable(),
    project: z
      .object({ id: z.uuid(), number: z.string().nullable(), label: z.string().nullable() })
      .nullable(),
    /** Who did it, where somebody did. */
    actor: z.string().nullable(),
    /** Subject of the task, first words of the comment, number of the quote, label of the operation, name of the file. */
    words: z.string().nullable(),
    /** What the screen's sentence needs besides: figures, days, instants. */
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  })
  .meta({ id: 'Notice' });
export type NoticeView = z.output<typeof noticeView>;

export const findNotices = defineAsk({
  name: 'tasks.notice.find',
  http: { method: 'GET', path: '/notices', summary: 'List your notices, newest first' },
  request: z.strictObject({
    ...pageRequest,
    unread: z.boolean().default(false),
    kind: z.array(z.enum(noticeKinds)).optional(),
  }),
  response: z.object({ items: z.array(noticeView), page }),
});
const unread = z.object({ unread: z.int() }).meta({ id: 'UnreadNotices' });
export const countNotices = defineAsk({
  name: 'tasks.notice.count',
  http: { method: 'GET', path: '/notices/unread', summary: 'Count your unread notices' },
  request: z.strictObject({}),
  response: unread,
});
/** Those named, or all up to an instant: what came after the bell was opened stays unread. */
export const markNoticesRead = defineAsk({
  name: 'tasks.notice.mark-read',
  http: { method: 'POST', path: '/notices/mark-read', summary: 'Mark notices as read' },
  request: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
    z.strictObject({ until: instant }),
  ]),
  response: unread,
});

/** They are gone; what came after that instant stays. */
export const clearNotices = defineAsk({
  name: 'tasks.notice.clear',
  http: { method: 'POST', path: '/notices/clear', summary: 'Clear your notices' },
  request: z.strictObject({ until: instant }),
  response: unread,
});

const preferences = z
  .object({ muted: z.array(z.enum(noticeKinds)).max(noticeKinds.length) })
  .meta({ id: 'NoticePreferences' });
export const readNoticePreferences = defineAsk({
  name: 'tasks.notice-preference.read',
  http: { method: 'GET', path: '/notice-preferences', summary: 'Read which notices you want' },
  request: z.strictObject({}),
  response: preferences,
});
/** Muted kinds are neither shown nor counted; unmuted, they are there again. */
export const changeNoticePreferences = defineAsk({
  name: 'tasks.notice-preference.change',
  http: { method: 'PUT', path: '/notice-preferences', summary: 'Choose which notices you want' },
  request: z.strictObject({ muted: z.array(z.enum(noticeKinds)).max(noticeKinds.length) }),
  response: preferences,
});
