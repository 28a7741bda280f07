import { Module } from '@nestjs/common';
import { AppointmentsModule } from './appointments/appointments.module';
import { CalendarsModule } from './calendars/calendars.module';
import { CommentsModule } from './comments/comments.module';
import { NoticesModule } from './notices/notices.module';
import { OperationsModule } from './operations/operations.module';
import { StoresModule } from './stores/stores.module';
import { TasksModule } from './tasks/tasks.module';

/** The rooms of this service. */
@Module({
  imports: [
    StoresModule,
    NoticesModule,
    TasksModule,
    CommentsModule,
    AppointmentsModule,
    CalendarsModule,
    OperationsModule,
  ],
})
export class TasksServiceModule {}
