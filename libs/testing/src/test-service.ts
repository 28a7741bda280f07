import { Writable } from 'node:stream';
import type { AnyAsk, DataOf, EventDefinition, InputOf, ResponseOf } from '@comptoir/contracts';
import { FixedClock } from '@comptoir/kernel';
import { Asks, Backbone, noMetrics, type Pace, silentLog } from '@comptoir/messaging';
import {
  createService,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@comptoir/service-kit';
import { asNetwork, type TestCaller, testPublicKey, tokenFor } from './callers';
import { testDatabase, type TestDatabase } from './database';
import { eventually } from './eventually';
import { testNats, type TestNats } from './nats';

export interface TestServiceOptions {
  /** Where the business clock stands at first: Tuesday 24 November 2026, 10:00 in Paris, unless told. */
  clock?: string;
  env?: Record<string, string>;
  /** A broker that several services of one suite share; it is then not stopped with this service. */
  nats?: TestNats;
  pace?: Partial<Pace>;
}

export interface AskAs {
  /** Whom the gateway vouches for; one who may everything unless told. A text is sent as the token, as it is. */
  as?: TestCaller | string;
  etag?: string;
  idempotencyKey?: string;
  timeoutMs?: number;
}

export interface TestService<Config extends ServiceConfig = ServiceConfig> extends RunningService<Config> {
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  readonly nats: TestNats;
  /** Asks over NATS, as the gateway would (or, for an ask without HTTP, as another service would). */
  ask<A extends AnyAsk>(ask: A, input: InputOf<A>, options?: AskAs): Promise<ResponseOf<A>>;
  /** The data of what was announced, in order; committed, but perhaps not yet published. */
  announced<E extends EventDefinition>(event: E, aggregateId?: string): Promise<DataOf<E>[]>;
  eventually: typeof eventually;
  /** What the service logged, as JSON lines. */
  readonly logs: readonly string[];
  /** Stops the service, its database and (unless shared) its broker. Nothing stays open. */
  stop(): Promise<void>;
}

const QUICK: Partial<Pace> = {
  relayBusyMs: 10,
  relayIdleMs: 100,
  standbyMs: 100,
  probeMs: 1_000,
  reconcileMs: 1_000,
  housekeepingMs: 500,
  retryDelaysMs: [50, 100, 200],
};

/** Starts a service in this process on a real database and a real broker, with a clock that stands still. */
export async function startTestService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options: TestServiceOptions = {},
): Promise<TestService<Config>> {
  const [database, nats] = await Promise.all([testDatabase(), options.nats ?? testNats()]);
  const clock = new FixedClock(options.clock ?? '2026-11-24T10:00:00+01:00');
  const logs: string[] = [];
  const putAway = async () => {
    await database.drop();
    if (options.nats === undefined) await nats.stop();
  };
  const running = await createService(definition, {
    env: { ...environment(database, nats.urlOf(definition.name)), ...options.env },
    clock,
    pace: { ...QUICK, ...options.pace },
    logTo: new Writable({ write: (line, _encoding, done) => (logs.push(String(line)), done()) }),
  }).catch(async (error: unknown) => {
    await putAway();
    throw error;
  });
  const asker = new Backbone({ name: 'tester', url: nats.url, log: silentLog, onClosed: () => undefined });
  const asks = new Asks(asker, 'gateway', noMetrics);
  await served(asker, definition.name);
  return Object.assign(Object.create(running) as RunningService<Config>, {
    clock,
    database,
    nats,
    logs,
    eventually,
    ask: async <A extends AnyAsk>(ask: A, input: InputOf<A>, { as, ...rest }: AskAs = {}) => {
      const caller = as ?? (ask.http ? asNetwork() : undefined);
      const token = typeof caller === 'object' ? await tokenFor(caller, ask.service) : caller;
      return asks.ask(ask, input, {
        timeoutMs: 10_000,
        ...rest,
        ...(token === undefined ? {} : { as: token }),
      });
    },
    announced: async <E extends EventDefinition>(event: E, aggregateId?: string) => {
      const rows = await database.query<{ data: DataOf<E> }>(
        'select data from outbox where type = $1 and ($2::text is null or agg_id = $2) order by seq',
        [event.type, aggregateId ?? null],
      );
      return rows.map((row) => row.data);
    },
    stop: async () => {
      await asker.close();
      await running.close();
      await putAway();
    },
  });
}

/** Waits until the service hears: it answers whatever it is asked, even what it does not know. */
async function served(asker: Backbone, service: string): Promise<void> {
  const connection = await asker.connection();
  await eventually(() => connection.request(`rpc.${service}.v1.anybody`, undefined, { timeout: 5_000 }));
}

function environment(database: TestDatabase, natsUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    NATS_URL: natsUrl,
    PORT: '0',
    LOG_LEVEL: 'info',
    MIGRATE_ON_START: 'true',
    CHECK_ANSWERS: 'true',
    INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
    CURSOR_KEY: 'only for tests, thirty-two characters and more',
  };
}
