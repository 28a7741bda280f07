import { Refusal } from '@comptoir/kernel';

/** Every way a link to sign a quote says no; the quote itself says the others. */
export const quoteOfferErrors = {
  /** Not signed by us, changed, cut short, or of a quote that is not there: nobody learns which. */
  linkUnknown: () => new Refusal('not-found', 'quote-offer.link-unknown', {}),
};
