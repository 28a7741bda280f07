import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { day, instant, line, named } from '../shared/values';
import { controlChecks, holds, projectActivities, projectStages, projectVerbs } from './project-states';

export const projectView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.string(),
    reference: z.string().nullable(),
    label: z.string(),
    store: named,
    customer: named,
    salesperson: named.nullable(),
    backOffice: named.nullable(),
    frontDesk: named.nullable(),
    installer: named.nullable(),
    createdOn: day,
    stage: z.enum(projectStages),
    activity: z.enum(projectActivities),
    hold: z.enum(holds),
    holdReason: z.string().nullable(),
    holdBy: z.string().nullable(),
    holdSince: day.nullable(),
    /** The day on which somebody is to look at the hold again. */
    reviewOn: day.nullable(),
  })
  .meta({ id: 'Project' });

export const projectDetail = projectView
  .extend({
    surveyedOn: day.nullable(),
    /** Who confirmed that it may be ordered as it is, what they looked at, and when; null while it is not controlled. */
    control: z.object({ by: z.string(), on: day, checklist: z.array(z.enum(controlChecks)) }).nullable(),
    /** Why it has its activity, by whom and since when; null where nobody changed it here. */
    activityChange: z.object({ reason: z.string(), by: z.string(), on: day }).nullable(),
    /** The activities that it can have next. */
    nextActivities: z.array(z.enum(projectActivities)),
    /** What this user may do with it now. */
    may: z.array(z.enum(projectVerbs)),
  })
  .meta({ id: 'ProjectDetail' });

export const findProjects = defineAsk({
  name: 'sales.project.find',
  http: { method: 'GET', path: '/projects', summary: 'List projects' },
  permission: 'project.read',
  request: z.strictObject({
    ...pageRequest,
    store: z.array(z.uuid()).max(500).optional(),
    q: z.string().max(200).optional(),
  }),
  response: z.object({ items: z.array(projectView), page }),
});
export const readProject = defineAsk({
  name: 'sales.project.read',
  http: { method: 'GET', path: '/projects/:projectId', summary: 'Read a project' },
  permission: 'project.read',
  request: z.strictObject({ projectId: z.uuid() }),
  response: projectDetail,
});
export const createProject = defineAsk({
  name: 'sales.project.create',
  http: { method: 'POST', path: '/projects', status: 201, summary: 'Open a project' },
  permission: 'project.write',
  request: z.strictObject({
    label: line(200),
    storeId: z.uuid(),
    customerId: z.uuid(),
    salespersonId: z.uuid().nullable().default(null),
    backOfficeId: z.uuid().nullable().default(null),
    frontDeskId: z.uuid().nullable().default(null),
    installerId: z.uuid().nullable().default(null),
  }),
  response: projectDetail,
});

/** One line of what happened to a project: who did what, when, to which document. Newest first. */
export const historyLine = z
  .object({
    id: z.uuid(),
    at: instant,
    actor: z.string(),
    /** For example `quote.signed`, `bulk.task`, `email.sent`; the screen has the words. */
    action: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryLine' });
export const readProjectHistory = defineAsk({
  name: 'sales.project.history',
  http: { method: 'GET', path: '/projects/:projectId/history', summary: 'Read the history of a project' },
  permission: 'project.read',
  request: z.strictObject({ projectId: z.uuid(), ...pageRequest }),
  response: z.object({ items: z.array(historyLine), page }),
});
