import { z } from 'zod';
import { defineCommand } from '../define';
import { emailAudiences } from '../sales/email-audiences';
import { named } from '../shared/values';
import { emailContent } from './email-content';

/**
 * One e-mail per item; the same item twice plans one e-mail, unless it has failed: then it is tried once more. Each is
 * answered by a `notifications.email.*` event. `notifications.cancel-reminders` stops what is not sent yet.
 */
export const planEmails = defineCommand({
  name: 'notifications.plan-emails',
  data: z.object({
    operationId: z.uuid(),
    chunk: z.int(),
    createdBy: named,
    content: emailContent,
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          storeId: z.uuid(),
          projectId: z.uuid(),
          documentIds: z.array(z.uuid()).min(1).max(50),
          audience: z.enum(emailAudiences),
          recipient: z.object({ partyId: z.uuid(), name: z.string(), email: z.string() }),
        }),
      )
      .min(1)
      .max(200),
  }),
});
