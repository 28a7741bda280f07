import {
  cancelTask,
  changeTask,
  changeTaskType,
  completeTask,
  createTask,
  createTaskType,
  findTaskProjects,
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
  changeTask,
  changeTaskType,
  completeTask,
  createTask,
  createTaskType,
  findTaskProjects,
  findTasks,
  findTaskTypes,
  readTask,
  readTaskFigures,
  reopenTask,
  startTask,
]);
