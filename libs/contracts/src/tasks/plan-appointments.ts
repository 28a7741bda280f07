import { z } from 'zod';
import { defineCommand } from '../define';
import { bulkAppointment } from '../sales/bulk-operations';
import { partyRoles } from '../sales/party-roles';
import { languages } from '../shared/languages';
import { named } from '../shared/values';

/**
 * One appointment per item; the same item twice makes one. An item whose attendee is taken fails with
 * `appointment.clash`, the others go on. Answered by `tasks.bulk-chunk.settled`.
 */
export const planAppointments = defineCommand({
  name: 'tasks.plan-appointments',
  data: z.object({
    operationId: z.uuid(),
    chunk: z.int(),
    createdBy: named,
    appointment: bulkAppointment.omit({ attendeeIds: true, attendeeRoles: true, installerId: true }),
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          storeId: z.uuid(),
          project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
          /** Where it takes place; null: the store's own address. */
          address: z.string().nullable(),
          attendees: z
            .array(
              named.extend({
                role: z.enum(partyRoles),
                email: z.string().nullable(),
                /** What they are written to in; French where absent. */
                language: z.enum(languages).optional(),
              }),
            )
            .min(1)
            .max(40),
        }),
      )
      .min(1)
      .max(200),
  }),
});
