import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { day, instant, line, named, text } from '../shared/values';

export const taskStates = ['TODO', 'IN_PROGRESS', 'DONE', 'CANCELLED'] as const;
export const taskPriorities = ['LOW', 'NORMAL', 'HIGH'] as const;
export const taskVerbs = ['start', 'complete', 'reopen', 'cancel'] as const;
export const taskSorts = ['dueOn', 'createdAt', 'subject', 'priority'] as const;

export const taskType = z.object({ code: z.string(), label: z.object({ fr: z.string(), en: z.string() }) });

export const taskView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    type: taskType,
    subject: z.string(),
    detail: z.string().nullable(),
    dueOn: day,
    priority: z.enum(taskPriorities),
    state: z.enum(taskStates),
    /** Not done and due before today. */
    overdue: z.boolean(),
    project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }).nullable(),
    storeId: z.uuid(),
    assignees: z.array(named.extend({ doneAt: instant.nullable() })),
    /** ANY: done when one assignee has done it; ALL: when all have. */
    completion: z.enum(['ANY', 'ALL']),
    createdBy: z.string(),
    createdAt: instant,
    doneAt: instant.nullable(),
    may: z.array(z.enum(taskVerbs)),
  })
  .meta({ id: 'Task' });
export type TaskView = z.output<typeof taskView>;

export const findTasks = defineAsk({
  name: 'tasks.task.find',
  http: { method: 'GET', path: '/tasks', summary: 'List tasks' },
  permission: 'task.read',
  request: z.strictObject({
    ...pageRequest,
    /** Only those assigned to the caller's own party. */
    mine: z.boolean().default(false),
    /** Computed: open and due before today, due today, or later. */
    due: z.enum(['overdue', 'today', 'later']).optional(),
    state: z.array(z.enum(taskStates)).optional(),
    store: z.array(z.uuid()).max(500).optional(),
    projectId: z.uuid().optional(),
    q: z.string().max(200).optional(),
    sort: sortBy(taskSorts).default('dueOn'),
  }),
  response: z.object({ items: z.array(taskView), page }),
});
const taskId = { taskId: z.uuid() };
export const readTask = defineAsk({
  name: 'tasks.task.read',
  http: { method: 'GET', path: '/tasks/:taskId', summary: 'Read a task' },
  permission: 'task.read',
  request: z.strictObject(taskId),
  response: taskView,
});
export const createTask = defineAsk({
  name: 'tasks.task.create',
  http: { method: 'POST', path: '/tasks', status: 201, summary: 'Create a task' },
  permission: 'task.write',
  request: z.strictObject({
    storeId: z.uuid(),
    project: z
      .strictObject({ id: z.uuid(), number: line(40), label: line(200) })
      .nullable()
      .default(null),
    subject: line(200),
    type: z.string().regex(/^[A-Z_]{1,40}$/),
    dueOn: day,
    priority: z.enum(taskPriorities).default('NORMAL'),
    detail: text(4000).nullable().default(null),
    assignees: z
      .array(z.strictObject({ id: z.uuid(), name: line(200) }))
      .min(1)
      .max(20),
    completion: z.enum(['ANY', 'ALL']).default('ANY'),
  }),
  response: taskView,
});
const taskVerb = (verb: (typeof taskVerbs)[number], summary: string) =>
  defineAsk({
    name: `tasks.task.${verb}`,
    http: { method: 'POST', path: `/tasks/:taskId/${verb}`, summary, ifMatch: 'optional' },
    permission: 'task.write',
    request: z.strictObject(taskId),
    response: taskView,
  });
export const startTask = taskVerb('start', 'Start a task');
/** With completion ALL it is done once every assignee has done it; anybody else with the right completes it whole. */
export const completeTask = taskVerb('complete', 'Mark a task as done');
export const reopenTask = taskVerb('reopen', 'Reopen a task');
export const cancelTask = taskVerb('cancel', 'Cancel a task');

export const findTaskTypes = defineAsk({
  name: 'tasks.task-type.find',
  http: { method: 'GET', path: '/task-types', summary: 'List the types of task' },
  permission: 'task.read',
  request: z.strictObject({}),
  response: z.object({ items: z.array(taskType) }),
});

/** Open tasks in the caller's scope. */
export const taskFigures = z
  .object({ mine: z.int(), mineOverdue: z.int(), mineToday: z.int(), open: z.int(), overdue: z.int() })
  .meta({ id: 'TaskFigures' });
export const readTaskFigures = defineAsk({
  name: 'tasks.task.figures',
  http: { method: 'GET', path: '/tasks/figures', summary: 'Count the open tasks' },
  permission: 'task.read',
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: taskFigures,
});
