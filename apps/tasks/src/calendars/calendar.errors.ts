import { Refusal } from '@comptoir/kernel';

/** Every way a calendar says no. */
export const calendarErrors = {
  /** Unknown, withdrawn or replaced: nobody learns which. */
  notFound: () => new Refusal('not-found', 'calendar.not-found'),
  /** A user who is nobody in the documents attends nothing. */
  nobody: (userId: string) => new Refusal('unprocessable', 'calendar.no-party', { userId }),
};
