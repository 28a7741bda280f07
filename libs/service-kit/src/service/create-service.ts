import type { ServiceName } from '@comptoir/contracts';
import type { Clock } from '@comptoir/kernel';
import type { Pace } from '@comptoir/messaging';
import type { Db, Migration } from '@comptoir/persistence';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { ConfigDefinition, ServiceConfig } from '../config/config-of';
import type { Environment } from '../config/environment.config';

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
}

export interface RunningService<Config extends ServiceConfig = ServiceConfig> {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly db: Db;
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
 * handler, no exit. Rejects with `InvalidConfig`, or when the database or NATS cannot be used.
 */
export declare function createService<Config extends ServiceConfig>(
  definition: ServiceDefinition<Config>,
  options?: CreateOptions,
): Promise<RunningService<Config>>;
