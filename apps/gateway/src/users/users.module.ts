import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { ActiveUsers } from './active-users.port';
import { ChangeUser } from './change-user/change-user.handler';
import { CreateFirstAdministrator } from './create-first-administrator/create-first-administrator.job';
import { CreateUser } from './create-user/create-user.handler';
import { FindUsers } from './find-users/find-users.query';
import { UserRepository } from './user.repository';

@Module({
  imports: [SessionsModule],
  providers: [ActiveUsers, ChangeUser, CreateFirstAdministrator, CreateUser, FindUsers, UserRepository],
  exports: [ActiveUsers],
})
export class UsersModule {}
