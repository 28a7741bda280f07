import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { ActiveUsers } from './active-users.port';
import { ChangeUser } from './change-user/change-user.handler';
import { CreateFirstAdministrator } from './create-first-administrator/create-first-administrator.job';
import { CreateUser } from './create-user/create-user.handler';
import { FindUsers } from './find-users/find-users.query';
import { PermissionHolders } from './permission-holders.port';
import { UserRepository } from './user.repository';

@Module({
  imports: [SessionsModule],
  providers: [
    ActiveUsers,
    ChangeUser,
    CreateFirstAdministrator,
    CreateUser,
    FindUsers,
    PermissionHolders,
    UserRepository,
  ],
  exports: [ActiveUsers, PermissionHolders],
})
export class UsersModule {}
