import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/sessions.module';
import { ChangeRole } from './change-role/change-role.handler';
import { CreateRole } from './create-role/create-role.handler';
import { FindRoles } from './find-roles/find-roles.query';
import { RoleRepository } from './role.repository';
import { SeedRoles } from './seed-roles/seed-roles.job';

@Module({
  imports: [SessionsModule],
  providers: [ChangeRole, CreateRole, FindRoles, RoleRepository, SeedRoles],
})
export class RolesModule {}
