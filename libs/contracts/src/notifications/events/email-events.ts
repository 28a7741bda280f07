import { z } from 'zod';
import { defineEvent } from '../../define';
import { day } from '../../shared/values';

const emailFacts = z.object({
  emailId: z.uuid(),
  version: z.int(),
  storeId: z.uuid(),
  projectId: z.uuid(),
  quoteIds: z.array(z.uuid()),
  recipientId: z.uuid(),
  operationId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
});
/** The mail server has taken it over. */
export const emailSentV1 = defineEvent({
  name: 'notifications.email.sent',
  version: 1,
  /** `subject` is null where only a look-up told that it had been sent. */
  data: emailFacts.extend({ sentOn: day, subject: z.string().nullable() }),
});
/** It was left out on purpose: `reason` says why. */
export const emailSuppressedV1 = defineEvent({
  name: 'notifications.email.suppressed',
  version: 1,
  data: emailFacts.extend({ reason: z.string() }),
});
/** It can't be delivered: `reason` is the code of the failure. */
export const emailFailedV1 = defineEvent({
  name: 'notifications.email.failed',
  version: 1,
  data: emailFacts.extend({ reason: z.string() }),
});
