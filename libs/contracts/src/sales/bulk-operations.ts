import { z } from 'zod';
import { defineAsk } from '../define';
import { emailOrder } from '../notifications/email-content';
import { resultFacts } from '../shared/bulk-results';
import { page, pageRequest } from '../shared/page';
import { day, instant, line, named, text, wallTime } from '../shared/values';
import { appointmentContent } from '../tasks/appointment-content';
import { commentContent } from '../tasks/comment-content';
import { recipientGroup } from './email-audiences';
import { partyRoles } from './party-roles';

export const bulkKinds = ['task', 'reminder', 'comment', 'appointment', 'email'] as const;
export const bulkStates = ['SCHEDULED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED'] as const;
export const bulkItemStates = ['PENDING', 'DONE', 'SKIPPED', 'FAILED'] as const;

/** Why an operation goes no further for now; it goes on by itself. */
export const pauseReasons = ['MAIL_SERVER_DOWN', 'NO_ANSWER'] as const;

/** Why an item was or will be left out. The screen has a sentence for each. */
export const skipReasons = [
  'NO_ADDRESS',
  'OPTED_OUT',
  'REMINDED_RECENTLY',
  'SIGNED_MEANWHILE',
  'NO_LONGER_MATCHES',
  'NO_SALESPERSON',
  'NO_ATTENDEE',
  'NO_RECIPIENT',
  'MISSING_VALUE',
  'ATTACHMENTS_TOO_LARGE',
  'FORBIDDEN',
  'CANCELLED',
  'ALREADY_DONE',
  'TAKEN_BACK',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** One task per project of the selection, however many of its documents were selected. */
export const bulkTask = z.strictObject({
  subject: line(200),
  /** Code of a task type, see `GET /task-types`. */
  type: z.string().regex(/^[A-Z_]{1,40}$/),
  dueOn: day,
  priority: z.enum(['LOW', 'NORMAL', 'HIGH']).default('NORMAL'),
  detail: text(4000).nullable().default(null),
  /** Parties who do it… */
  assigneeIds: z.array(z.uuid()).max(20).default([]),
  /** …and the salesperson of each project; a project without any assignee is skipped. */
  assignSalesperson: z.boolean().default(false),
  completion: z.enum(['ANY', 'ALL']).default('ANY'),
  /** One task for all the projects together, for everybody who would have got one. */
  single: z.boolean().default(false),
});
/** One comment per project of the selection. To the customer it is an e-mail as well. */
export const bulkComment = z.strictObject(commentContent);
/** One appointment per project of the selection. Day and times are those on the wall of each project's own store. */
export const bulkAppointment = z.strictObject({
  ...appointmentContent,
  day,
  time: wallTime,
  minutes: z.int().min(5).max(1440),
  /**
   * Null: the same slot for all. Otherwise each gets the first slot that all its attendees have free, from `day` and
   * `time` on, on working days from `time` to `until`.
   */
  spread: z
    .strictObject({ until: wallTime.default('18:00') })
    .nullable()
    .default(null),
  /** Who attends every one of them… */
  attendeeIds: z.array(z.uuid()).max(20).default([]),
  /** …and those of each project who have such a part in it. */
  attendeeRoles: z.array(z.enum(partyRoles).exclude(['SUPPLIER'])).default([]),
  /** Becomes the installer of every project, in place of the one that it had, and attends. */
  installerId: z.uuid().nullable().default(null),
});
export const bulkReminder = z.strictObject({
  /** The store's default reminder template where absent. */
  templateId: z.uuid().optional(),
  /** Leave out what was reminded within the store's gap. */
  respectGap: z.boolean().default(true),
});

const order = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), selectionId: z.uuid(), task: bulkTask }),
  z.strictObject({ kind: z.literal('comment'), selectionId: z.uuid(), comment: bulkComment }),
  z.strictObject({ kind: z.literal('appointment'), selectionId: z.uuid(), appointment: bulkAppointment }),
  z.strictObject({
    kind: z.literal('reminder'),
    selectionId: z.uuid(),
    reminder: bulkReminder.default({ respectGap: true }),
  }),
  z.strictObject({ kind: z.literal('email'), selectionId: z.uuid(), email: emailOrder }),
]);

/** Says beforehand what would be done and what not, and why; writes nothing. */
export const previewBulkOperation = defineAsk({
  name: 'sales.bulk-operation.preview',
  http: { method: 'POST', path: '/bulk-operations/preview', summary: 'Preview a bulk operation' },
  request: order,
  response: z
    .object({
      documents: z.int(),
      projects: z.int(),
      customers: z.int(),
      willDo: z.int(),
      /** Different people who would get a task. */
      assignees: z.int().optional(),
      /** Projects that have no salesperson: a comment reaches the others it is for. */
      withoutSalesperson: z.int().optional(),
      /** Of an e-mail: every group that could be chosen, chosen or not. */
      recipients: z.array(recipientGroup).optional(),
      /** How many more of the kind this user may order today; whatever goes out by mail is counted together. */
      quota: z.object({ limit: z.int(), left: z.int() }).optional(),
      skipped: z.array(
        z.object({
          reason: z.enum(skipReasons),
          count: z.int(),
          /** At most five of them. */
          examples: z.array(z.object({ projectId: z.uuid(), label: z.string(), customer: named })),
        }),
      ),
      confirmationRequired: z.boolean(),
    })
    .meta({ id: 'BulkPreview' }),
});

export const bulkOperationView = z
  .object({
    id: z.uuid(),
    kind: z.enum(bulkKinds),
    state: z.enum(bulkStates),
    /** Only while it is PAUSED. */
    pauseReason: z.enum(pauseReasons).nullable(),
    total: z.int(),
    done: z.int(),
    skipped: z.int(),
    failed: z.int(),
    pending: z.int(),
    /** Subject of the task, or name of the template. */
    label: z.string(),
    createdBy: z.string(),
    /** Whether the caller ordered it. */
    mine: z.boolean(),
    createdAt: instant,
    /** Until then a cancel stops everything. */
    startsAt: instant,
    finishedAt: instant.nullable(),
    skippedBy: z.array(z.object({ reason: z.enum(skipReasons), count: z.int() })),
    /** take-back: see `POST /bulk-operations/{operationId}/take-back`. */
    may: z.array(z.enum(['cancel', 'retry', 'take-back'])),
  })
  .meta({ id: 'BulkOperation' });
export type BulkOperationView = z.output<typeof bulkOperationView>;

/**
 * Starts it: at once, or 10 seconds later where e-mails go out. Send an Idempotency-Key, so that a second click is the same
 * operation. Permission: `task.write`, `comment.write`,
 * `appointment.write`, `email.send` or `reminder.send`, on each item's own store.
 */
export const createBulkOperation = defineAsk({
  name: 'sales.bulk-operation.create',
  http: { method: 'POST', path: '/bulk-operations', status: 202, summary: 'Start a bulk operation' },
  request: order,
  response: bulkOperationView,
});
/**
 * Yours or, with `bulk.read`, also those of others all of whose projects lie in your stores; whoever may see one may
 * read its items.
 */
export const findBulkOperations = defineAsk({
  name: 'sales.bulk-operation.find',
  http: { method: 'GET', path: '/bulk-operations', summary: 'List bulk operations' },
  request: z.strictObject({ ...pageRequest, whose: z.enum(['mine', 'all']).default('mine') }),
  response: z.object({ items: z.array(bulkOperationView), page }),
});
export const readBulkOperation = defineAsk({
  name: 'sales.bulk-operation.read',
  http: {
    method: 'GET',
    path: '/bulk-operations/:operationId',
    summary: 'Read the progress of a bulk operation',
  },
  request: z.strictObject({ operationId: z.uuid() }),
  response: bulkOperationView,
});
export const findBulkItems = defineAsk({
  name: 'sales.bulk-operation.items',
  http: {
    method: 'GET',
    path: '/bulk-operations/:operationId/items',
    summary: 'List the items of a bulk operation',
  },
  request: z.strictObject({
    operationId: z.uuid(),
    ...pageRequest,
    state: z.array(z.enum(bulkItemStates)).optional(),
  }),
  response: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
        customer: named,
        documents: z.array(z.object({ id: z.uuid(), number: z.string().nullable() })),
        state: z.enum(bulkItemStates),
        reason: z.string().nullable(),
        /** What the reason says more precisely: who is taken, until when, by which project. */
        facts: resultFacts.nullable(),
        /** The task, comment, appointment or e-mail that came of it. */
        effectId: z.uuid().nullable(),
      }),
    ),
    page,
  }),
});
/** What is not done yet is left out with the reason CANCELLED; what is done stays. Of others': with `bulk.cancel`. */
export const cancelBulkOperation = defineAsk({
  name: 'sales.bulk-operation.cancel',
  http: { method: 'POST', path: '/bulk-operations/:operationId/cancel', summary: 'Cancel a bulk operation' },
  request: z.strictObject({ operationId: z.uuid() }),
  response: bulkOperationView,
});
/** Items that failed are tried once more; what is done or left out stays. */
export const retryBulkOperation = defineAsk({
  name: 'sales.bulk-operation.retry',
  http: {
    method: 'POST',
    path: '/bulk-operations/:operationId/retry',
    summary: 'Try the failed items of a bulk operation again',
  },
  request: z.strictObject({ operationId: z.uuid() }),
  response: bulkOperationView,
});
