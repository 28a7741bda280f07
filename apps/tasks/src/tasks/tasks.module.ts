import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { NoticesModule } from '../notices/notices.module';
import { StoresModule } from '../stores/stores.module';
import { ChangeTask } from './change-task/change-task.handler';
import { ChangeTaskType } from './change-task-type/change-task-type.handler';
import { CreateOrderedTasks } from './create-ordered-tasks/create-ordered-tasks.reaction';
import { CreateTask } from './create-task/create-task.handler';
import { CreateTaskType } from './create-task-type/create-task-type.handler';
import { FindTaskProjects } from './find-task-projects/find-task-projects.query';
import { FindTaskTypes } from './find-task-types/find-task-types.query';
import { FindTasks } from './find-tasks/find-tasks.query';
import { MoveTask } from './move-task/move-task.handler';
import { ReadFigures } from './read-figures/read-figures.query';
import { ReadTask } from './read-task/read-task.query';
import { TaskDrafts } from './task-draft.port';
import { TaskRepository } from './task.repository';
import { TaskTypes } from './task-types.repository';
import { TaskViews } from './task-view.port';

@Module({
  imports: [DirectoryModule, NoticesModule, StoresModule],
  controllers: [
    FindTasks,
    ReadTask,
    CreateTask,
    ChangeTask,
    MoveTask,
    ReadFigures,
    FindTaskProjects,
    FindTaskTypes,
    CreateTaskType,
    ChangeTaskType,
  ],
  providers: [TaskDrafts, TaskRepository, TaskTypes, TaskViews, CreateOrderedTasks],
})
export class TasksModule {}
