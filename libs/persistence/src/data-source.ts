import { DataSource, type DataSourceOptions, type Logger, type MigrationInterface } from 'typeorm';
import { columnTypes } from './column-types';

/** A TypeORM migration class. Its name ends with its time, which gives the order: `CreateQuotes20261124100000`. */
export type Migration = new () => MigrationInterface;

export interface SessionSettings {
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
}

const defaults: SessionSettings = { statementTimeoutMs: 15_000, lockTimeoutMs: 10_000 };

/**
 * One service's database: its pool and its migrations, not yet connected.
 *
 * Every session runs with a statement timeout (15 s) and a lock timeout (10 s), and without JIT and
 * parallel workers: they cost more than they give on the short queries of many users at once.
 */
export function dataSourceOf(url: string, migrations: readonly Migration[], poolSize = 6): DataSource {
  return new DataSource(optionsOf(url, { migrations, poolSize }));
}

export function optionsOf(
  url: string,
  {
    migrations,
    poolSize,
    settings = defaults,
  }: { migrations: readonly Migration[]; poolSize: number; settings?: SessionSettings },
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: silent,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: applicationNameOf(url),
    poolErrorHandler: ignoreIdleLoss,
    extra: {
      options: sessionOptions(settings),
      types: columnTypes,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
    },
  };
}

/** The address a data source was made with, password included. */
export function urlOf(dataSource: DataSource): string {
  const { options } = dataSource;
  if (options.type !== 'postgres' || !options.url) throw new TypeError('not a data source of dataSourceOf');
  return options.url;
}

function sessionOptions({ statementTimeoutMs, lockTimeoutMs }: SessionSettings): string {
  const settings = {
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    timezone: 'UTC',
    datestyle: 'ISO',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

function applicationNameOf(url: string): string {
  return new URL(url).pathname.slice(1) || 'comptoir';
}

/** Errors are thrown to the caller; TypeORM would print them as well, values included. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** An idle connection that breaks is replaced by the pool; the next query tells if the server is gone. */
function ignoreIdleLoss(): void {}
