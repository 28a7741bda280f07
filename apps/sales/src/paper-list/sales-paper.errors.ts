import { Refusal } from '@comptoir/kernel';

/** The one way in which a paper of unknown kind says no: unknown, or not for this caller; nobody learns which. */
export const salesPaperErrors = {
  notFound: (paperId: string) => new Refusal('not-found', 'paper.not-found', { paperId }),
};
