import type { ServiceDefinition } from '@comptoir/service-kit';
import { tasksMigrations } from './migrations/tasks-migrations';
import { tasksConfig, type TasksConfig } from './tasks.config';
import { TasksServiceModule } from './tasks-service.module';

/** Everything it takes to start this service, in its own process or inside a test. */
export const tasksService: ServiceDefinition<TasksConfig> = {
  name: 'tasks',
  module: TasksServiceModule,
  config: tasksConfig,
  migrations: tasksMigrations,
};
