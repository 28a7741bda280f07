import type { GenerationView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

type GenerationVerb = GenerationView['may'][number];

/** Every way a generation says no. Codes are public: clients and translations match on them. */
export const generationErrors = {
  notFound: (generationId: string) => new Refusal('not-found', 'generation.not-found', { generationId }),
  /** It has ended: nothing is left to be stopped. Or it still runs: nothing is to be taken back yet. */
  transitionNotAllowed: (generationId: string, state: GenerationView['state'], verb: GenerationVerb) =>
    new Refusal('conflict', 'generation.transition-not-allowed', { generationId, state, verb }),
  /** None of these orders and lines is known here, within reach, and needs anything. */
  nothing: () => new Refusal('unprocessable', 'generation.nothing-to-buy'),
  tooMany: (most: number) => new Refusal('unprocessable', 'generation.too-many-orders', { most }),
  /** More of lines than is left of them, by their place in the request. */
  moreThanLeft: (lines: readonly { readonly index: number; readonly left: string }[]) =>
    new Refusal(
      'unprocessable',
      'generation.more-than-left',
      { count: lines.length, left: lines[0]?.left ?? '0' },
      lines.map(({ index, left }) => ({
        pointer: `/lines/${index}/quantity`,
        code: 'generation.more-than-left',
        message: `Only ${left} are left`,
      })),
    ),
  /** An order that is to be delivered at the customer's whose address nobody knows. */
  unknownSite: (projectId: string) => new Refusal('unprocessable', 'generation.site-unknown', { projectId }),
};
