import { Refusal } from '@comptoir/kernel';

/** Every way a draft says no. */
export const draftErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (draftId: string) => new Refusal('not-found', 'email-draft.not-found', { draftId }),
};
