import { Module } from '@nestjs/common';
import { StoresModule } from './stores/stores.module';
import { TasksModule } from './tasks/tasks.module';

/** The rooms of this service. */
@Module({ imports: [StoresModule, TasksModule] })
export class TasksServiceModule {}
