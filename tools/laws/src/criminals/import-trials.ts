import type { Exhibit, Trial } from './trial';

const quote = 'apps/sales/src/quotes/quote.ts';
const handler = 'apps/sales/src/quotes/sign-quote/sign-quote.handler.ts';

/** Who may import whom. */
export const importTrials: readonly Trial<Exhibit>[] = [
  {
    law: 'laws/pure-files-know-no-framework',
    crime: [quote, `import { Entity } from 'typeorm';\nexport const noun = Entity;`],
    innocent: [
      'apps/sales/src/quotes/quote.row.ts',
      `import { Entity } from 'typeorm';\nexport const row = Entity;`,
    ],
  },
  {
    law: 'laws/pure-files-know-no-framework',
    crime: [quote, `export { QuoteRepository } from './quote.repository';`],
    innocent: [
      quote,
      `import { Day } from '@comptoir/kernel';\nexport * from './quote-line';\nexport const today = Day;`,
    ],
  },
  {
    law: 'laws/pure-files-know-no-framework',
    crime: [
      'apps/sales/src/quotes/quote.errors.ts',
      `import { Db } from '@comptoir/persistence';\nexport const db = Db;`,
    ],
    innocent: [
      'apps/sales/src/quotes/quote.predicates.ts',
      `import { sql } from '@comptoir/persistence';\nexport const empty = sql.empty;`,
    ],
  },
  {
    law: 'laws/only-messaging-knows-nats',
    crime: [
      'apps/tasks/src/tasks/add-task/add-task.handler.ts',
      `export const load = () => import('@nats-io/transport-node');`,
    ],
    innocent: [
      'libs/messaging/src/connection.ts',
      `export const load = () => import('@nats-io/transport-node');`,
    ],
  },
  {
    law: 'laws/rooms-keep-their-tables',
    crime: [
      'apps/sales/src/orders/read-order/read-order.query.ts',
      `export * from '../../quotes/quote.repository';`,
    ],
    innocent: [
      'apps/sales/src/orders/read-order/read-order.query.ts',
      `export * from '../../quotes/quote-line';`,
    ],
  },
  {
    law: 'laws/services-know-only-contracts',
    crime: [handler, `export * from '../../../../tasks/src/tasks/task';`],
    innocent: [handler, `export * from '../../parties/party';`],
  },
  {
    law: 'laws/services-know-only-contracts',
    crime: ['libs/testing/src/start-test-service.ts', `export * from '@comptoir/sales';`],
    innocent: ['libs/testing/src/start-test-service.ts', `export * from '@comptoir/messaging';`],
  },
  {
    law: 'laws/libraries-have-one-door',
    crime: [handler, `export * from '@comptoir/kernel/src/money';`],
    innocent: [handler, `export * from '@comptoir/kernel';`],
  },
  {
    law: 'laws/libraries-have-one-door',
    crime: ['libs/messaging/src/outbox.ts', `export * from '../../persistence/src/db';`],
    innocent: ['libs/messaging/src/outbox.ts', `export * from './relay/relay';`],
  },
  {
    law: 'laws/later-papers-know-earlier-papers',
    crime: [quote, `export * from '../orders/order';`],
    innocent: ['apps/sales/src/orders/order.ts', `export * from '../quotes/quote';`],
  },
  {
    law: 'laws/later-papers-know-earlier-papers',
    crime: ['libs/contracts/src/sales/orders.ts', `export * from './invoices';`],
    innocent: ['libs/contracts/src/sales/invoices.ts', `export * from './orders';`],
  },
  {
    law: 'laws/web-rooms-stand-alone',
    crime: ['apps/web/src/ui/table.tsx', `export * from '../sales/quotes/quote-list/quote-row';`],
    innocent: ['apps/web/src/sales/quotes/quote-list/quote-row.tsx', `export * from '../../../ui/table';`],
  },
  {
    law: 'laws/no-glue-imports',
    crime: [
      'apps/sales/src/quotes/quotes.module.ts',
      `import { forwardRef } from '@nestjs/common';\nexport const glue = forwardRef;`,
    ],
    innocent: [
      'apps/sales/src/quotes/quotes.module.ts',
      `import { Module } from '@nestjs/common';\nexport const door = Module;`,
    ],
  },
  {
    law: '@nx/enforce-module-boundaries',
    crime: [
      'libs/contracts/src/sales/quotes.ts',
      `import { Injectable } from '@nestjs/common';\nexport const nest = Injectable;`,
    ],
    innocent: ['libs/contracts/src/sales/quotes.ts', `import { z } from 'zod';\nexport const id = z.uuid();`],
  },
  {
    law: '@nx/enforce-module-boundaries',
    crime: ['libs/contracts/src/sales/quotes.ts', `export * from '@comptoir/messaging';`],
    innocent: ['libs/contracts/src/sales/quotes.ts', `export * from '@comptoir/kernel';`],
  },
  {
    law: '@nx/enforce-module-boundaries',
    crime: ['libs/kernel/src/day.ts', `import { z } from 'zod';\nexport const day = z.string();`],
    innocent: [
      'libs/kernel/src/day.ts',
      `import { Refusal } from './refusal';\nexport const refusal = Refusal;`,
    ],
  },
  {
    law: '@nx/enforce-module-boundaries',
    crime: ['apps/sales/src/sales.module.ts', `export * from '@comptoir/client';`],
    innocent: ['apps/web/src/lib/use-ask.ts', `export * from '@comptoir/client';`],
  },
  {
    law: '@nx/enforce-module-boundaries',
    crime: ['apps/sales/src/sales.module.ts', `export * from '@comptoir/testing';`],
    innocent: ['apps/sales/src/quotes/quote.spec.ts', `export * from '@comptoir/testing';`],
  },
];
