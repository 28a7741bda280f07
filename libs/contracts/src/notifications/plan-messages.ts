import { z } from 'zod';
import { defineCommand } from '../define';
import { purchaseOrderPaper } from '../purchasing/purchase-order-paper';
import { languages } from '../shared/languages';
import { email, line, text } from '../shared/values';
import { emailAudiences } from '../sales/email-audiences';
import type { EmailTopic } from './email-topics';

export const messageTopics = [
  'APPOINTMENT',
  'COMMENT',
  'DIGEST',
  'PURCHASE_ORDER',
] as const satisfies readonly EmailTopic[];

/**
 * E-mails that the sender has written itself, ready to be sent as they are. The same `emailId` twice is one e-mail;
 * each is answered by a `notifications.email.*` event. They answer something that the recipient is part of, so an
 * opt-out of reminders does not stop them.
 */
export const planMessages = defineCommand({
  name: 'notifications.plan-messages',
  data: z.object({
    messages: z
      .array(
        z.object({
          emailId: z.uuid(),
          topic: z.enum(messageTopics),
          storeId: z.uuid(),
          projectId: z.uuid().nullable(),
          /** The bulk operation and its item that wanted it, or the subscription to the daily digest; what cancels it names it. */
          operationId: z.uuid().nullable(),
          itemId: z.uuid().nullable(),
          createdBy: z.string(),
          recipient: z.object({ partyId: z.uuid(), name: z.string(), email }),
          /** What it is written in; French where absent. */
          language: z.enum(languages).optional(),
          subject: line(300),
          /** The plain part: always there. */
          text: text(20_000),
          /** The HTML part, made safe by its writer; null where the plain one is enough. */
          html: text(60_000).nullable(),
          /** An iCalendar object (RFC 5545) to be sent as RFC 6047 wants: `text/calendar` with this method, and as a file. */
          calendar: z
            .object({ method: z.enum(['REQUEST', 'CANCEL']), content: text(30_000), fileName: line(80) })
            .nullable(),
          /** With those papers of the project that somebody with this part in it may be sent; null: with none. */
          papersFor: z.enum(emailAudiences).nullable().default(null),
          /** Printed and attached when the message is sent. */
          purchaseOrder: purchaseOrderPaper.optional(),
        }),
      )
      .min(1)
      .max(20),
  }),
});
export type PlannedMessage = z.output<typeof planMessages.data>['messages'][number];
