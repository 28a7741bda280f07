import {
  cancelTask,
  completeTask,
  createTask,
  findTasks,
  findTaskTypes,
  readTask,
  readTaskFigures,
  reopenTask,
  startTask,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const TasksHttp = controllerOf('tasks', [
  cancelTask,
  completeTask,
  createTask,
  findTasks,
  findTaskTypes,
  readTask,
  readTaskFigures,
  reopenTask,
  startTask,
]);
