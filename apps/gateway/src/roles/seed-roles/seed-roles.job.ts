import { Db } from '@comptoir/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoleRepository } from '../role.repository';
import { seededRoles } from '../seeded-roles';

@Injectable()
export class SeedRoles implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly roles: RoleRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.db.transaction((tx) => this.roles.seed(tx, seededRoles));
  }
}
