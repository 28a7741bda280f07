import type { ServiceDefinition } from '@comptoir/service-kit';
import { gatewayConfig, type GatewayConfig } from './gateway.config';
import { GatewayModule } from './gateway.module';
import { openDoors } from './http/open-doors.http';
import { gatewayMigrations } from './migrations/gateway-migrations';

/** Everything it takes to start this service, in its own process or inside a test. */
export const gatewayService: ServiceDefinition<GatewayConfig> = {
  name: 'gateway',
  module: GatewayModule,
  config: gatewayConfig,
  migrations: gatewayMigrations,
  http: { prepare: openDoors },
};
