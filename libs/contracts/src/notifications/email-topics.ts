/** What an e-mail is about. */
export const emailTopics = [
  'REMINDER',
  'INFORMATION',
  'APPOINTMENT',
  'COMMENT',
  'DIGEST',
  'PURCHASE_ORDER',
] as const;
export type EmailTopic = (typeof emailTopics)[number];

/** What one can ask to get no more of; the others answer something that the recipient is part of. */
export const optionalTopics = ['REMINDER', 'INFORMATION'] as const satisfies readonly EmailTopic[];
export type OptionalTopic = (typeof optionalTopics)[number];
