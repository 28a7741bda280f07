import { z } from 'zod';
import { defineCommand } from '../define';
import { named } from '../shared/values';

/** One e-mail per item; the same item twice plans one e-mail. Each is answered by an `notifications.email.*` event. */
export const planReminders = defineCommand({
  name: 'notifications.plan-reminders',
  data: z.object({
    operationId: z.uuid(),
    chunk: z.int(),
    createdBy: named,
    templateId: z.uuid().nullable(),
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          storeId: z.uuid(),
          projectId: z.uuid(),
          quoteIds: z.array(z.uuid()).min(1).max(50),
          recipient: z.object({ partyId: z.uuid(), name: z.string(), email: z.string() }),
          /** Days within which a second reminder is left out; 0: no such check. */
          gapDays: z.int(),
        }),
      )
      .min(1)
      .max(200),
  }),
});

/** What of the operation, or of the subscription to the daily digest, is not sent yet is suppressed with the reason CANCELLED. */
export const cancelReminders = defineCommand({
  name: 'notifications.cancel-reminders',
  data: z.object({ operationId: z.uuid() }),
});
