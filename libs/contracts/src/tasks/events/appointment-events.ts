import { z } from 'zod';
import { defineEvent } from '../../define';
import { instant } from '../../shared/values';
import { appointmentTypes } from '../appointment-content';
import { appointmentStates } from '../appointments';

/** An appointment was planned or changed: the facts after the change. */
export const appointmentChangedV1 = defineEvent({
  name: 'tasks.appointment.changed',
  version: 1,
  data: z.object({
    appointmentId: z.uuid(),
    version: z.int(),
    storeId: z.uuid(),
    projectId: z.uuid().nullable(),
    type: z.enum(appointmentTypes),
    state: z.enum(appointmentStates),
    startsAt: instant,
    endsAt: instant,
    attendeeIds: z.array(z.uuid()),
    operationId: z.uuid().nullable(),
  }),
});
