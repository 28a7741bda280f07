import { rebuildCountersCommand, type ServiceDefinition } from '@comptoir/service-kit';
import { purchasingMigrations } from './migrations/purchasing-migrations';
import { purchasingConfig, type PurchasingConfig } from './purchasing.config';
import { needCounter } from './needs/need-counter.port';
import { purchaseCounter } from './purchase-order-list/purchase-counter.port';
import { PurchasingModule } from './purchasing.module';

/** Everything it takes to start this service, in its own process or inside a test. */
export const purchasingService: ServiceDefinition<PurchasingConfig> = {
  name: 'purchasing',
  module: PurchasingModule,
  config: purchasingConfig,
  migrations: purchasingMigrations,
  commands: {
    'rebuild-counters': rebuildCountersCommand([purchaseCounter, needCounter], async (tx) => {
      await purchaseCounter.rebuild(tx);
      await needCounter.rebuild(tx);
    }),
  },
};
