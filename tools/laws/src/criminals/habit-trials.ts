import type { Exhibit, Trial } from './trial';

const quote = 'apps/sales/src/quotes/quote.ts';
const handler = 'apps/sales/src/quotes/sign-quote/sign-quote.handler.ts';

/** Money, the environment, announcements, SQL, constructors and tests. */
export const habitTrials: readonly Trial<Exhibit>[] = [
  {
    law: 'laws/no-float-money',
    crime: [quote, `export const total = (text: string) => parseFloat(text);`],
    innocent: [quote, `export const total = (text: string) => BigInt(text) + 1n;`],
  },
  {
    law: 'laws/no-float-money',
    crime: [quote, `export const doubled = (line: { amount: bigint }) => line.amount * BigInt(2);`],
    innocent: [quote, `export const doubled = (days: number) => days * 2;`],
  },
  {
    law: 'laws/no-float-money',
    crime: [handler, `export const shown = (total: { cents: bigint }) => Number(total.cents);`],
    innocent: [
      'apps/sales/src/pricing/line-total.ts',
      `export const part = (cents: bigint) => (cents * 3n) / 2n;`,
    ],
  },
  {
    law: 'laws/no-float-money',
    crime: [
      'apps/web/src/sales/quotes/quote.format.ts',
      `export const shown = (total: number) => total.toFixed(2);`,
    ],
    innocent: ['libs/kernel/src/money.ts', `export const share = (cents: bigint) => cents / 2n;`],
  },
  {
    law: 'laws/environment-in-config-only',
    crime: [handler, `export const days = process.env['QUOTE_VALIDITY_DAYS'];`],
    innocent: ['apps/sales/src/sales.config.ts', `export const days = process.env['QUOTE_VALIDITY_DAYS'];`],
  },
  {
    law: 'laws/environment-in-config-only',
    crime: [handler, `import { env } from 'node:process';\nexport const days = env['QUOTE_VALIDITY_DAYS'];`],
    innocent: [handler, `import { hrtime } from 'node:process';\nexport const now = hrtime;`],
  },
  {
    law: 'laws/no-fire-and-forget',
    crime: [
      handler,
      `export const tell = (client: { emit(word: string): void }) => client.emit('quote.signed');`,
    ],
    innocent: [handler, `export const tell = (bus: { emit(word: string): void }) => bus.emit('row');`],
  },
  {
    law: 'laws/no-fire-and-forget',
    crime: [
      handler,
      `import { ClientProxy } from '@nestjs/microservices';\nexport const client = ClientProxy;`,
    ],
    innocent: [handler, `import { Payload } from '@nestjs/microservices';\nexport const payload = Payload;`],
  },
  {
    law: 'laws/raw-sql-in-its-home',
    crime: [handler, `import { sql } from '@comptoir/persistence';\nexport const now = sql.raw('now()');`],
    innocent: [
      'apps/sales/src/quotes/quote.row.ts',
      `import { sql } from '@comptoir/persistence';\nexport const now = sql.raw('now()');`,
    ],
  },
  {
    law: 'laws/raw-sql-in-its-home',
    crime: [
      'apps/sales/src/quotes/quote.row.ts',
      'import { sql } from "@comptoir/persistence";\nexport const by = (column: string) => sql.raw(`order by ${column}`);',
    ],
    innocent: [
      'apps/sales/src/quotes/quote.row.ts',
      'import { sql } from "@comptoir/persistence";\nexport const by = (id: string) => sql`where id = ${id}`;',
    ],
  },
  {
    law: 'laws/raw-sql-in-its-home',
    crime: [
      handler,
      'export const read = (db: { query(q: string): void }, id: string) => db.query(`select ${id}`);',
    ],
    innocent: [
      'apps/sales/src/migrations/create-quotes.ts',
      'export const run = (q: { query(t: string): void }, t: string) => q.query(`drop table ${t}`);',
    ],
  },
  {
    law: 'laws/narrow-constructors',
    crime: [
      'apps/sales/src/quotes/quotes.module.ts',
      `import { Inject } from '@nestjs/common';
export class Wide {
  @Inject() private readonly hidden!: Date;
  constructor(readonly a: Date, readonly b: Date, readonly c: Date, readonly d: Date) {}
}`,
    ],
    innocent: [
      handler,
      `export class Narrow {\n  constructor(readonly a: Date, readonly b: Date, readonly c: Date, readonly d: Date) {}\n}`,
    ],
  },
  {
    law: 'laws/tests-tell-the-trade',
    crime: ['apps/sales/src/quotes/quote.spec.ts', `expect(1).toBeDefined();`],
    innocent: ['apps/sales/src/quotes/quote.spec.ts', `expect(1).toBe(1);`],
  },
  {
    law: 'laws/tests-tell-the-trade',
    crime: ['apps/sales/src/quotes/quote.spec.ts', `jest.mock('./quote.repository');`],
    innocent: ['apps/sales/src/quotes/quote.spec.ts', `jest.mock('node:dns');`],
  },
];
