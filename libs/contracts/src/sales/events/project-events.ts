import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';
import { holds, projectActivities, projectStages } from '../project-states';

/** Where the project stands after the change. Consumers apply by `version`, which every change of a project counts. */
const standing = z.object({
  projectId: z.uuid(),
  version: z.int(),
  storeId: z.uuid(),
  stage: z.enum(projectStages),
  hold: z.enum(holds),
  /** Why, in the words of whoever did it. */
  reason: z.string().nullable(),
  reviewOn: day.nullable(),
});
const projectEvent = (happened: string) =>
  defineEvent({ name: `sales.project.${happened}`, version: 1, data: standing });

export const projectSurveyValidatedV1 = projectEvent('survey-validated');
/** From here its confirmed orders may be bought, unless it is held. */
export const projectControlledV1 = projectEvent('controlled');
export const projectControlWithdrawnV1 = projectEvent('control-withdrawn');
export const projectPutOnHoldV1 = projectEvent('put-on-hold');
export const projectBlockedV1 = projectEvent('blocked');
export const projectResumedV1 = projectEvent('resumed');
/** All its goods are at the customer's; a completed delivery appointment tells as `sales.project.changed` does. */
export const projectDeliveredV1 = projectEvent('delivered');
export const projectInstalledV1 = projectEvent('installed');
/** Paid, and nothing is open any more. */
export const projectClosedV1 = projectEvent('closed');
/** Its quotes came to nothing so far. */
export const projectToFollowUpV1 = projectEvent('to-follow-up');
export const projectActivityChangedV1 = defineEvent({
  name: 'sales.project.activity-changed',
  version: 1,
  data: standing.extend({ activity: z.enum(projectActivities) }),
});
