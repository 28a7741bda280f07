import { Refusal } from '@comptoir/kernel';

/** Every way a link says no. */
export const optOutErrors = {
  /** Not signed by us, cut short, or of an e-mail that cannot be refused: nobody learns which. */
  linkUnknown: () => new Refusal('not-found', 'opt-out.link-unknown', {}),
};
