import type { Exhibit, Trial } from './trial';

export const textTrials: readonly Trial<Exhibit>[] = [
  {
    law: 'no-machine-paths',
    crime: ['docs/guide.md', 'Look into /home/anna/comptoir/apps.'],
    innocent: ['apps/gateway/src/home.http.ts', `get('/home'); get('/api/v1/work/1'); load('~/home/page')`],
  },
  {
    law: 'no-sleeping-tests',
    crime: ['apps/sales/src/quotes/quote.spec.ts', `it.skip('refuses an expired quote', () => {});`],
    innocent: [
      'apps/sales/src/quotes/quote.spec.ts',
      `(engine ? describe : describe.skip)('in containers', () => {});`,
    ],
  },
  {
    law: 'no-sleeping-tests',
    crime: ['apps/sales/src/quotes/quote.spec.ts', `fdescribe('signing', () => {});`],
    innocent: ['apps/sales/src/quotes/quote.spec.ts', `describe('signing', () => {});`],
  },
  {
    law: 'no-notes-to-self',
    crime: ['apps/sales/src/quotes/quote.ts', '// TODO: the other discounts'],
    innocent: ['apps/web/src/tasks/tasks.words.ts', `const words = { TODO: ['À faire', 'To do'] };`],
  },
  {
    law: 'no-silenced-checks',
    crime: ['apps/sales/src/quotes/quote.ts', '// eslint-disable-next-line no-console'],
    innocent: ['apps/sales/src/quotes/quote.ts', '// the linter is right here'],
  },
];

/** Whole sets of files, by path: the import graph is read from them. */
export const circleTrials: readonly Trial<readonly Exhibit[]>[] = [
  {
    law: 'circular-imports',
    crime: [
      ['libs/kernel/src/day.ts', `import { week } from './week';\nexport const day = week;`],
      ['libs/kernel/src/week.ts', `import { month } from './month';\nexport const week = month;`],
      ['libs/kernel/src/month.ts', `export { day as month } from './day';`],
    ],
    innocent: [
      ['libs/kernel/src/day.ts', `import type { Week } from './week';\nexport type Day = Week;`],
      ['libs/kernel/src/week.ts', `import { day } from './day';\nexport type Week = typeof day;`],
    ],
  },
];
