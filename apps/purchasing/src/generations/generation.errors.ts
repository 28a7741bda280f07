import { Refusal } from '@comptoir/kernel';

/** Every way a generation says no. Codes are public: clients and translations match on them. */
export const generationErrors = {
  notFound: (generationId: string) => new Refusal('not-found', 'generation.not-found', { generationId }),
  /** None of these orders and lines is known here, within reach, and needs anything. */
  nothing: () => new Refusal('unprocessable', 'generation.nothing-to-buy'),
  /** An order that is to be delivered at the customer's whose address nobody knows. */
  unknownSite: (projectId: string) => new Refusal('unprocessable', 'generation.site-unknown', { projectId }),
};
