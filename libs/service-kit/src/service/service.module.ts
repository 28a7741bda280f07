import { Clock } from '@comptoir/kernel';
import { MessagingModule, type MessagingOptions } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { ServiceConfig } from '../config/config-of';
import { Jobs } from '../jobs/jobs';
import { Logger } from '../logs/logger';
import { ServiceMetrics } from '../metrics/service-metrics';
import { Readiness } from './readiness';

/** The token of the service's configuration: `@Inject(CONFIG) config: SalesConfig`. */
export const CONFIG = Symbol('comptoir.config');

export interface ServiceParts {
  readonly config: ServiceConfig;
  readonly clock: Clock;
  readonly db: Db;
  readonly logger: Logger;
  readonly metrics: ServiceMetrics;
  readonly readiness: Readiness;
  readonly messaging: MessagingOptions;
}

/**
 * What every room may inject without importing anything: `Clock`, `Db`, `Logger`, `ServiceMetrics`,
 * `Readiness`, `Jobs`, the configuration under `CONFIG`; and, from messaging, `Asks`, `Outbox` and `Pokes`.
 */
@Module({})
export class ServiceModule {
  static for({ config, clock, db, logger, metrics, readiness, messaging }: ServiceParts): DynamicModule {
    return {
      module: ServiceModule,
      global: true,
      imports: [DiscoveryModule, MessagingModule.forService(messaging)],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Db, useValue: db },
        { provide: Logger, useValue: logger },
        { provide: ServiceMetrics, useValue: metrics },
        { provide: Readiness, useValue: readiness },
        Jobs,
      ],
      exports: [CONFIG, Clock, Db, Jobs, Logger, ServiceMetrics, Readiness],
    };
  }
}
