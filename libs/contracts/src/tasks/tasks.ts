import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { day, instant, line, named, text } from '../shared/values';

export const taskStates = ['TODO', 'IN_PROGRESS', 'DONE', 'CANCELLED'] as const;
export const taskPriorities = ['LOW', 'NORMAL', 'HIGH'] as const;
export const taskVerbs = ['change', 'start', 'complete', 'reopen', 'cancel'] as const;
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
    /** The first of them where it is on several. */
    project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }).nullable(),
    projectCount: z.int(),
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

export const taskFilter = {
  /** Only those assigned to the caller's own party. */
  mine: z.boolean().default(false),
  /** Computed: open and due before today, due today, or later. */
  due: z.enum(['overdue', 'today', 'later']).optional(),
  state: z.array(z.enum(taskStates)).optional(),
  type: z.array(z.string().max(40)).max(50).optional(),
  priority: z.array(z.enum(taskPriorities)).optional(),
  assignee: z.array(z.uuid()).max(100).optional(),
  store: z.array(z.uuid()).max(500).optional(),
  projectId: z.uuid().optional(),
  operationId: z.uuid().optional(),
  q: z.string().max(200).optional(),
};
export const findTasks = defineAsk({
  name: 'tasks.task.find',
  http: { method: 'GET', path: '/tasks', summary: 'List tasks' },
  permission: 'task.read',
  request: z.strictObject({
    ...pageRequest,
    ...taskFilter,
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
/** Projects of a task that is on several of them. */
export const findTaskProjects = defineAsk({
  name: 'tasks.task.projects',
  http: { method: 'GET', path: '/tasks/:taskId/projects', summary: 'List the projects of a task' },
  permission: 'task.read',
  request: z.strictObject({ ...taskId, ...pageRequest }),
  response: z.object({
    items: z.array(z.object({ id: z.uuid(), number: z.string(), label: z.string() })),
    page,
  }),
});
const taskTypeCode = z.string().regex(/^[A-Z_]{1,40}$/);
const taskContent = {
  subject: line(200),
  type: taskTypeCode,
  dueOn: day,
  priority: z.enum(taskPriorities).default('NORMAL'),
  detail: text(4000).nullable().default(null),
  assignees: z
    .array(z.strictObject({ id: z.uuid(), name: line(200) }))
    .min(1)
    .max(20),
  completion: z.enum(['ANY', 'ALL']).default('ANY'),
};
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
    ...taskContent,
  }),
  response: taskView,
});
/** While it is open. Who is still an assignee and had done their part has still done it. */
export const changeTask = defineAsk({
  name: 'tasks.task.change',
  http: { method: 'PUT', path: '/tasks/:taskId', summary: 'Change a task', ifMatch: 'required' },
  permission: 'task.write',
  request: z.strictObject({ ...taskId, ...taskContent }),
  response: taskView,
});
const taskVerb = (verb: Exclude<(typeof taskVerbs)[number], 'change'>, summary: string) =>
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

/** Types are the house's own: its administrators add and rename them; one that is not active is no longer offered. */
const taskTypeContent = {
  label: z.strictObject({ fr: line(80), en: line(80) }),
  position: z.int().min(0).max(1000),
  active: z.boolean().default(true),
};
export const taskTypeView = taskType
  .extend({ position: z.int(), active: z.boolean(), version: z.int() })
  .meta({ id: 'TaskType' });
export const findTaskTypes = defineAsk({
  name: 'tasks.task-type.find',
  http: { method: 'GET', path: '/task-types', summary: 'List the types of task' },
  permission: 'task.read',
  request: z.strictObject({ all: z.boolean().default(false) }),
  response: z.object({ items: z.array(taskTypeView) }),
});
export const createTaskType = defineAsk({
  name: 'tasks.task-type.create',
  http: { method: 'POST', path: '/task-types', status: 201, summary: 'Add a type of task' },
  permission: 'task-type.write',
  request: z.strictObject({ code: taskTypeCode, ...taskTypeContent }),
  response: taskTypeView,
});
export const changeTaskType = defineAsk({
  name: 'tasks.task-type.change',
  http: { method: 'PUT', path: '/task-types/:code', summary: 'Change a type of task', ifMatch: 'required' },
  permission: 'task-type.write',
  request: z.strictObject({ code: taskTypeCode, ...taskTypeContent }),
  response: taskTypeView,
});

const opens = z.object({
  mine: z.boolean().optional(),
  due: z.enum(['overdue', 'today']).optional(),
  state: z.array(z.enum(taskStates)).optional(),
  store: z.array(z.uuid()).optional(),
});
/** Open tasks in the caller's scope; `opens` has for each figure the filter of `GET /tasks` that lists just those. */
export const taskFigures = z
  .object({
    mine: z.int(),
    mineOverdue: z.int(),
    mineToday: z.int(),
    open: z.int(),
    overdue: z.int(),
    today: z.int(),
    opens: z.object({
      mine: opens,
      mineOverdue: opens,
      mineToday: opens,
      open: opens,
      overdue: opens,
      today: opens,
    }),
  })
  .meta({ id: 'TaskFigures' });
export const readTaskFigures = defineAsk({
  name: 'tasks.task.figures',
  http: { method: 'GET', path: '/tasks/figures', summary: 'Count the open tasks' },
  permission: 'task.read',
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: taskFigures,
});
