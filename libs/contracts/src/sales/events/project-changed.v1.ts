import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';
import { holds, projectActivities, projectStages } from '../project-states';

/** A project was opened or changed: the facts after the change. */
export const projectChangedV1 = defineEvent({
  name: 'sales.project.changed',
  version: 1,
  data: z.object({
    projectId: z.uuid(),
    version: z.int(),
    number: z.string(),
    label: z.string(),
    storeId: z.uuid(),
    customerId: z.uuid(),
    salespersonId: z.uuid().nullable(),
    createdOn: day,
    stage: z.enum(projectStages),
    activity: z.enum(projectActivities),
    hold: z.enum(holds),
  }),
});
