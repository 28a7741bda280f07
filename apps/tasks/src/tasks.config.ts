import { configOf, type ConfigOf } from '@comptoir/service-kit';

export const tasksConfig = configOf('tasks', {});
export type TasksConfig = ConfigOf<typeof tasksConfig>;
