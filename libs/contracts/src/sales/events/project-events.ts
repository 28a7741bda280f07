import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';
import { holds, projectStages } from '../project-states';

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
