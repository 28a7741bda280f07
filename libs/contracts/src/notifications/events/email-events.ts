import { z } from 'zod';
import { defineEvent } from '../../define';
import { day, instant } from '../../shared/values';
import { emailTopics } from '../email-topics';

const emailFacts = z.object({
  emailId: z.uuid(),
  version: z.int(),
  storeId: z.uuid(),
  topic: z.enum(emailTopics),
  projectId: z.uuid().nullable(),
  /** The quotes that it reminded of; none where it is no reminder. */
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
/** It was sent, and could not be delivered after all; `reason` is the status that the other side gave, such as 5.1.1. */
export const emailBouncedV1 = defineEvent({
  name: 'notifications.email.bounced',
  version: 1,
  data: emailFacts.extend({ reason: z.string() }),
});
/** Somebody answered it. The words of the answer stay with the mailer. */
export const emailRepliedV1 = defineEvent({
  name: 'notifications.email.replied',
  version: 1,
  data: emailFacts.extend({ replyId: z.uuid(), repliedAt: instant }),
});
/** What a party wants to get no e-mails about, all of it: told after each change. */
export const optOutChangedV1 = defineEvent({
  name: 'notifications.opt-out.changed',
  version: 1,
  data: z.object({
    partyId: z.uuid(),
    version: z.int(),
    topics: z.array(z.enum(emailTopics)),
  }),
});
