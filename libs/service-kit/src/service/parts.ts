import { FixedClock, SystemClock, type Clock } from '@comptoir/kernel';
import { messagingMigrations, UnfitServer } from '@comptoir/messaging';
import { dataSourceOf, Db, migrate, pendingMigrations } from '@comptoir/persistence';
import { collectDefaultMetrics } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config/config-of';
import type { Logger } from '../logs/logger';
import { promMessaging } from '../metrics/prom-messaging';
import { ServiceMetrics } from '../metrics/service-metrics';
import { verifyInternalToken } from '../tokens/verify-internal-token';
import type { CreateOptions, ServiceDefinition } from './create-service';
import { Readiness } from './readiness';
import type { ServiceParts } from './service.module';

/** Everything of a service that exists before its modules do. */
export async function partsOf(
  definition: ServiceDefinition,
  config: ServiceConfig,
  options: CreateOptions & { logger: Logger },
): Promise<ServiceParts> {
  const { logger } = options;
  const dataSource = dataSourceFor(definition, config);
  if (config.MIGRATE_ON_START)
    logger.info({ migrations: await migrate(dataSource) }, 'the database is up to date');
  const db = await Db.open(dataSource, {
    onHookError: (err) => logger.error({ err }, 'an after-commit hook threw'),
  });

  const metrics = new ServiceMetrics();
  collectDefaultMetrics({ register: metrics.registry });
  return {
    config,
    db,
    logger,
    metrics,
    clock: clockOf(config, options),
    readiness: databaseReadiness(db, dataSource),
    messaging: {
      service: definition.name,
      natsUrl: config.NATS_URL.reveal(),
      databaseUrl: config.DATABASE_URL.reveal(),
      authenticate: verifyInternalToken(config.INTERNAL_TOKEN_PUBLIC_KEY, definition.name),
      log: logger,
      metrics: promMessaging(metrics.registry),
      checkAnswers: config.CHECK_ANSWERS,
      ...(config.NODE_ENV === 'production' ? { demands: { monitorUrl: config.NATS_MONITOR_URL } } : {}),
      onClosed: (error) => {
        if (error instanceof UnfitServer) logger.error({}, error.message);
        else logger.error({ err: error }, 'the NATS connection is closed for good');
        options.onUseless?.();
      },
      ...(options.pace ? { pace: options.pace } : {}),
    },
  };
}

export function dataSourceFor(
  { migrations }: Pick<ServiceDefinition, 'migrations'>,
  config: ServiceConfig,
): DataSource {
  return dataSourceOf(config.DATABASE_URL.reveal(), [...messagingMigrations, ...migrations], config.DB_POOL);
}

function clockOf({ CLOCK }: ServiceConfig, { clock }: CreateOptions): Clock {
  return clock ?? (CLOCK ? new FixedClock(CLOCK) : new SystemClock());
}

function databaseReadiness(db: Db, dataSource: DataSource): Readiness {
  const readiness = new Readiness();
  let migrated = false; // never undone while the process lives
  readiness.add('database', async () => (await db.pool.query('select 1')).rowCount === 1);
  readiness.add('migrations', async () => (migrated ||= (await pendingMigrations(dataSource)).length === 0));
  return readiness;
}
