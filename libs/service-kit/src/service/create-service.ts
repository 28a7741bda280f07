import type { ServiceName } from '@comptoir/contracts';
import type { Clock } from '@comptoir/kernel';
import { AskServer, Engine, type Pace } from '@comptoir/messaging';
import type { Db, Migration } from '@comptoir/persistence';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import type { ConfigDefinition, ServiceConfig } from '../config/config-of';
import type { Environment } from '../config/environment.config';
import { serveOperations } from '../http/operations';
import { ProblemFilter } from '../http/problem.filter';
import { reportRequests } from '../http/request-report';
import { traceRequests } from '../http/request-trace';
import { createLogger, type Logger } from '../logs/logger';
import { NestLog } from '../logs/nest-log';
import { partsOf } from './parts';
import { ServiceModule, type ServiceParts } from './service.module';
import { version } from './version';

const megabyte = 1_048_576;
const patienceMs = 25_000;

/** A service as its `main.ts` declares it. */
export interface ServiceDefinition<Config extends ServiceConfig = ServiceConfig> {
  readonly name: ServiceName;
  /** The module that holds the rooms of the service. */
  readonly module: Type<unknown>;
  readonly config: ConfigDefinition<Config>;
  /** Its own migrations, in any order; those of the outbox and inbox are added. */
  readonly migrations: readonly Migration[];
  /** Only for a service with routes of its own, the gateway. */
  readonly http?: {
    /** Bytes; 1 MB unless told. */
    readonly bodyLimit?: number;
    /** Registers Fastify plugins, guards, the front… before the routes are made. */
    prepare?(app: NestFastifyApplication, config: Config): Promise<void> | void;
  };
  /** What `node main.js NAME` does instead of serving, by name. */
  readonly commands?: Readonly<Record<string, ServiceCommand>>;
}

/** Work on the service's database that somebody asks for by hand. */
export type ServiceCommand = (db: Db, args: readonly string[]) => Promise<CommandOutcome>;

export interface CommandOutcome {
  /** False: the process ends with 1. */
  readonly fine: boolean;
  /** Written to the log. */
  readonly facts: object;
}

export interface CreateOptions {
  /** Instead of the process's own environment. */
  readonly env?: Environment;
  /** Instead of the system's clock and of CLOCK. */
  readonly clock?: Clock;
  /** Shorter delays, for tests. */
  readonly pace?: Partial<Pace>;
  /** Where log lines go; standard output unless told. */
  readonly logTo?: DestinationStream;
  /** Told that NATS will never be heard again: the service is of no use any more. */
  readonly onUseless?: () => void;
}

export interface RunningService<Config extends ServiceConfig = ServiceConfig> {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly db: Db;
  readonly logger: Logger;
  /** Where its health, metrics and routes answer: `http://127.0.0.1:49152`. */
  readonly url: string;
  /**
   * Stops as on SIGTERM: not ready, no new work, what is under way is finished, connections are closed.
   * Safe to call twice; rejects when that takes longer than 25 s.
   */
  close(): Promise<void>;
}

/**
 * Starts a service inside this process and resolves once it serves. Leaves the process alone: no signal
 * handler, no exit. Rejects with `InvalidConfig`, or when the database cannot be used. Without NATS it
 * starts, is not ready, and becomes ready when NATS comes.
 */
export async function createService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options: CreateOptions = {},
): Promise<RunningService<Config>> {
  const config = definition.config.load(options.env);
  const logger = createLogger({ service: definition.name, version, level: config.LOG_LEVEL }, options.logTo);
  const parts = await partsOf(definition, config, { ...options, logger });
  const undo: (() => Promise<unknown>)[] = [() => parts.db.close()];
  try {
    const app = await applicationOf(definition, parts);
    undo.unshift(() => app.close());
    await definition.http?.prepare?.(app, config);
    await serve(app, config);
    const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    logger.info({ url }, 'serving');
    return { app, config, db: parts.db, logger, url, close: once(() => inTime(stop(app, parts))) };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

async function applicationOf(
  { name, module, http }: ServiceDefinition,
  parts: ServiceParts,
): Promise<NestFastifyApplication> {
  @Module({ imports: [ServiceModule.for(parts), module] })
  class Root {}

  const { logger, metrics, readiness } = parts;
  const adapter = new FastifyAdapter({ bodyLimit: http?.bodyLimit ?? megabyte });
  const app = await NestFactory.create<NestFastifyApplication>(Root, adapter, {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  traceRequests(fastify);
  reportRequests(fastify, logger, metrics);
  serveOperations(fastify, {
    readiness,
    metrics,
    info: { service: name, version, startedAt: new Date().toISOString() },
  });
  readiness.add('nats', () => app.get(Engine).health.connected);
  app.useGlobalFilters(new ProblemFilter(logger));
  app.connectMicroservice({ strategy: app.get(AskServer) });
  return app;
}

async function serve(app: NestFastifyApplication, { HOST, PORT }: ServiceConfig): Promise<void> {
  await app.init();
  await app.startAllMicroservices();
  await app.listen(PORT, HOST);
}

/** HTTP requests end first, for they may ask; then asks, then the messages in hand; connections go last. */
async function stop(app: NestFastifyApplication, { readiness, db, logger }: ServiceParts): Promise<void> {
  logger.info({}, 'stopping');
  readiness.stop();
  await app.close();
  await db.close();
  logger.info({}, 'stopped');
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not stopped after ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
