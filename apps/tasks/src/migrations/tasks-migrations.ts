import { CreateTasks20261124100000 } from './20261124100000-create-tasks';

export const tasksMigrations = [CreateTasks20261124100000];
