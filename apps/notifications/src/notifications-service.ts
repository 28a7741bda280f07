import type { ServiceDefinition } from '@comptoir/service-kit';
import { notificationsMigrations } from './migrations/notifications-migrations';
import { notificationsConfig, type NotificationsConfig } from './notifications.config';
import { NotificationsModule } from './notifications.module';

/** Everything it takes to start this service, in its own process or inside a test. */
export const notificationsService: ServiceDefinition<NotificationsConfig> = {
  name: 'notifications',
  module: NotificationsModule,
  config: notificationsConfig,
  migrations: notificationsMigrations,
};
