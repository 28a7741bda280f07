import type { Trial } from './trial';

const entries = (count: number) =>
  Array.from({ length: count }, (_, i) => `apps/sales/src/quotes/verb-${i}/verb-${i}.handler.ts`);

/** Paths of whole trees: the law sees them all at once. */
export const treeTrials: readonly Trial<readonly string[]>[] = [
  {
    law: 'known-roles',
    crime: ['apps/sales/src/quotes/quote.manager.ts'],
    innocent: ['apps/sales/src/quotes/quote.repository.ts', 'apps/sales/test/quote-to-cash.story.spec.ts'],
  },
  {
    law: 'kebab-case',
    crime: ['apps/sales/src/quotes/signQuote/signQuote.handler.ts'],
    innocent: ['apps/sales/src/quotes/sign-quote/sign-quote.handler.ts'],
  },
  {
    law: 'shallow-folders',
    crime: ['apps/sales/src/quotes/sign-quote/steps/first/step.ts'],
    innocent: ['apps/web/src/sales/quotes/sign-quote/sign-quote-button.tsx'],
  },
  {
    law: 'one-door',
    crime: ['apps/sales/src/quotes/index.ts'],
    innocent: ['libs/kernel/src/index.ts'],
  },
  {
    law: 'one-door',
    crime: ['libs/messaging/src/relay/index.ts'],
    innocent: ['libs/messaging/src/relay/relay.ts'],
  },
  {
    law: 'no-junk-drawers',
    crime: ['apps/sales/src/utils/round.ts'],
    innocent: ['apps/sales/src/pricing/round.ts'],
  },
  {
    law: 'one-doer-per-verb',
    crime: [
      'apps/sales/src/quotes/sign-quote/sign-quote.handler.ts',
      'apps/sales/src/quotes/sign-quote/unsign-quote.handler.ts',
    ],
    innocent: [
      'apps/sales/src/quotes/sign-quote/sign-quote.handler.ts',
      'apps/sales/src/quotes/sign-quote/sign-quote.spec.ts',
    ],
  },
  { law: 'rooms-stay-small', crime: entries(31), innocent: entries(30) },
];
