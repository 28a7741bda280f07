import { Db, migrate, pendingMigrations } from '@comptoir/persistence';
import type { ServiceConfig } from '../config/config-of';
import { InvalidConfig } from '../config/invalid-config';
import { createLogger, type Logger } from '../logs/logger';
import {
  createService,
  type CommandOutcome,
  type RunningService,
  type ServiceDefinition,
} from './create-service';
import { dataSourceFor } from './parts';
import { version } from './version';

/**
 * The whole of a service's `main.ts`. Serves until SIGTERM or SIGINT, then finishes what is under way
 * and exits with 0; exits with 1 on a faulty environment or when it cannot start or stop. SIGUSR2
 * switches debug lines on and off.
 *
 * `node main.js migrate` migrates the database and ends (`--dry-run`: lists what is missing);
 * a command of the definition works on the database and ends, with 1 where not all is fine;
 * `--print-config` prints what the environment says, secrets as `***`, and ends.
 */
export function startService<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): void {
  workOf(definition).catch((error: unknown) => die(definition.name, error));
}

function workOf<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === 'migrate') return runMigrations(definition);
  if (name === '--print-config') return printConfig(definition);
  const command = definition.commands?.[name];
  return command ? runCommand(definition, name, (db) => command(db, args)) : serve(definition);
}

async function serve<Config extends ServiceConfig>(definition: ServiceDefinition<Config>): Promise<void> {
  const service = await createService(definition, { onUseless: () => process.exit(1) });
  const { logger } = service;
  process.on('uncaughtException', (err) => {
    logger.error({ err }, 'an error nobody caught');
    process.exit(1); // what state the process is in, nobody knows; its supervisor starts a fresh one
  });
  process.on('SIGTERM', () => void end(service));
  process.on('SIGINT', () => void end(service));
  process.on('SIGUSR2', () => logger.setLevel(logger.level === 'debug' ? service.config.LOG_LEVEL : 'debug'));
}

async function end({ close, logger }: RunningService): Promise<void> {
  try {
    await close();
    process.exit(0);
  } catch (err) {
    logger.error({ err }, 'stopped the hard way');
    process.exit(1);
  }
}

async function runMigrations(definition: ServiceDefinition): Promise<void> {
  const config = definition.config.load();
  const logger = loggerOf(definition.name, config);
  const dataSource = dataSourceFor(definition, config);
  if (!process.argv.includes('--dry-run'))
    return logger.info({ migrations: await migrate(dataSource) }, 'the database is up to date');

  await dataSource.initialize();
  logger.info({ migrations: await pendingMigrations(dataSource) }, 'these migrations are missing');
  await dataSource.destroy();
}

async function runCommand(
  definition: ServiceDefinition,
  name: string,
  work: (db: Db) => Promise<CommandOutcome>,
): Promise<void> {
  const config = definition.config.load();
  const db = await Db.open(dataSourceFor(definition, config));
  try {
    const { fine, facts } = await work(db);
    loggerOf(definition.name, config)[fine ? 'info' : 'error'](facts, name);
    if (!fine) process.exitCode = 1;
  } finally {
    await db.close();
  }
}

async function printConfig({ config }: ServiceDefinition): Promise<void> {
  process.stdout.write(`${JSON.stringify(config.load(), undefined, 2)}\n`);
}

function die(service: string, error: unknown): void {
  if (error instanceof InvalidConfig) process.stderr.write(`${error.message}\n`);
  else loggerOf(service, { LOG_LEVEL: 'error' }).error({ err: error }, 'cannot start');
  process.exit(1);
}

function loggerOf(service: string, { LOG_LEVEL }: Pick<ServiceConfig, 'LOG_LEVEL'>): Logger {
  return createLogger({ service, version, level: LOG_LEVEL });
}
