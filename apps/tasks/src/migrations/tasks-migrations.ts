import { CreateTasks20261124100000 } from './20261124100000-create-tasks';
import { CreateAppointments20261124103500 } from './20261124103500-create-appointments';
import { CreateComments20261124103600 } from './20261124103600-create-comments';
import { CreateNotices20261124103700 } from './20261124103700-create-notices';
import { ExtendTasks20261124103800 } from './20261124103800-extend-tasks';
import { MarkTouched20261124105800 } from './20261124105800-mark-touched';

export const tasksMigrations = [
  CreateTasks20261124100000,
  CreateAppointments20261124103500,
  CreateComments20261124103600,
  CreateNotices20261124103700,
  ExtendTasks20261124103800,
  MarkTouched20261124105800,
];
