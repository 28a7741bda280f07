import type { ServiceDefinition } from '@comptoir/service-kit';
import { rebuildSalesCounters } from './counters/rebuild-counters.port';
import { acceptFiles } from './imports/accept-files.http';
import { salesMigrations } from './migrations/sales-migrations';
import { salesConfig, type SalesConfig } from './sales.config';
import { SalesModule } from './sales.module';

/** Everything it takes to start this service, in its own process or inside a test. */
export const salesService: ServiceDefinition<SalesConfig> = {
  name: 'sales',
  module: SalesModule,
  config: salesConfig,
  migrations: salesMigrations,
  http: { prepare: acceptFiles },
  commands: { 'rebuild-counters': rebuildSalesCounters },
};
