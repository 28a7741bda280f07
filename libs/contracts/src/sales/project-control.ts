import { z } from 'zod';
import { defineAsk } from '../define';
import { day, line } from '../shared/values';
import { controlChecks, projectActivities } from './project-states';
import { projectDetail } from './projects';

const projectId = { projectId: z.uuid() };
const verb = (path: string, summary: string) =>
  ({ method: 'POST', path: `/projects/:projectId/${path}`, summary, ifMatch: 'optional' }) as const;
const held = { reason: line(500), reviewOn: day.nullable().default(null) };

/** The measures are taken and right. */
export const validateSurvey = defineAsk({
  name: 'sales.project.validate-survey',
  http: verb('validate-survey', 'Validate the site survey of a project'),
  permission: 'project.write',
  request: z.strictObject({
    ...projectId,
    /** Absent: the day of the last survey appointment that took place. */
    surveyedOn: day.optional(),
  }),
  response: projectDetail,
});
/** Confirms that the project may be ordered as it is. Every point of the checklist is needed. */
export const controlProject = defineAsk({
  name: 'sales.project.control',
  http: verb('control', 'Mark a project as controlled'),
  permission: 'project.control',
  request: z.strictObject({ ...projectId, checklist: z.array(z.enum(controlChecks)).max(20) }),
  response: projectDetail,
});
/** Back to the validated survey, while no purchase order is sent. */
export const withdrawControl = defineAsk({
  name: 'sales.project.withdraw-control',
  http: verb('withdraw-control', 'Take back the control of a project'),
  permission: 'project.control',
  request: z.strictObject({ ...projectId, reason: line(500) }),
  response: projectDetail,
});
export const putProjectOnHold = defineAsk({
  name: 'sales.project.put-on-hold',
  http: verb('put-on-hold', 'Put a project on hold'),
  permission: 'project.write',
  request: z.strictObject({ ...projectId, ...held }),
  response: projectDetail,
});
/** Harder than a hold: to let it go on takes the permission to block. */
export const blockProject = defineAsk({
  name: 'sales.project.block',
  http: verb('block', 'Block a project'),
  permission: 'project.block',
  request: z.strictObject({ ...projectId, ...held }),
  response: projectDetail,
});
/** A blocked project takes `project.block` as well. */
export const resumeProject = defineAsk({
  name: 'sales.project.resume',
  http: verb('resume', 'Let a project that is on hold or blocked go on'),
  permission: 'project.write',
  request: z.strictObject({ ...projectId, reason: line(500).nullable().default(null) }),
  response: projectDetail,
});
/** Nothing came of its quotes: somebody is to ask the customer. A quote that is sent or extended takes it back. */
export const followUpProject = defineAsk({
  name: 'sales.project.follow-up',
  http: verb('follow-up', 'Mark a project as one to follow up'),
  permission: 'project.write',
  request: z.strictObject({ ...projectId, reason: line(500).nullable().default(null) }),
  response: projectDetail,
});
/** Whether anybody still works for it, apart from how far it is. */
export const changeProjectActivity = defineAsk({
  name: 'sales.project.change-activity',
  http: verb('activity', 'Change the activity of a project'),
  permission: 'project.write',
  request: z.strictObject({ ...projectId, activity: z.enum(projectActivities), reason: line(500) }),
  response: projectDetail,
});
/** Only once everything has arrived. A delivery appointment that is completed does the same. */
export const deliverProject = defineAsk({
  name: 'sales.project.deliver',
  http: verb('deliver', 'Mark a project as delivered'),
  permission: 'project.write',
  request: z.strictObject(projectId),
  response: projectDetail,
});
/** An installation appointment that is completed does the same. */
export const installProject = defineAsk({
  name: 'sales.project.install',
  http: verb('install', 'Mark a project as installed'),
  permission: 'project.write',
  request: z.strictObject(projectId),
  response: projectDetail,
});
/** Refused (`project.unfinished`) while an order of it is not delivered or not paid; closes its orders with it. */
export const closeProject = defineAsk({
  name: 'sales.project.close',
  http: verb('close', 'Close a project'),
  permission: 'project.write',
  request: z.strictObject(projectId),
  response: projectDetail,
});
