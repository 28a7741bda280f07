import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { CreateOrderedTasks } from './create-ordered-tasks/create-ordered-tasks.reaction';
import { CreateTask } from './create-task/create-task.handler';
import { FindTaskTypes } from './find-task-types/find-task-types.query';
import { FindTasks } from './find-tasks/find-tasks.query';
import { MoveTask } from './move-task/move-task.handler';
import { ReadFigures } from './read-figures/read-figures.query';
import { ReadTask } from './read-task/read-task.query';
import { TaskRepository } from './task.repository';
import { TaskViews } from './task-view.port';

@Module({
  imports: [StoresModule],
  controllers: [FindTasks, ReadTask, CreateTask, MoveTask, ReadFigures, FindTaskTypes],
  providers: [TaskRepository, TaskViews, CreateOrderedTasks],
})
export class TasksModule {}
