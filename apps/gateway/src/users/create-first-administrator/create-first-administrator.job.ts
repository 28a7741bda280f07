import { Db, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { GatewayConfig } from '../../gateway.config';
import { Passwords } from '../../sessions/passwords';
import { UserRepository } from '../user.repository';

/** A new house has somebody who can let the others in, named by its configuration. */
@Injectable()
export class CreateFirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = this.config;
    if (!email || !password) return;
    const [known] = await this.db.query(sql`select from app_user limit 1`);
    if (known) return;
    const passwordHash = await this.passwords.hash(password.reveal());
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`lock table app_user in share row exclusive mode`);
      const [meanwhile] = await tx.query(sql`select from app_user limit 1`);
      const role = await tx.query<{ id: string }>(sql`
        select id from role where permissions->>'user.write' = 'network' order by name limit 1`);
      if (meanwhile || !role[0]) return;
      const content = {
        email,
        name: 'Administrateur',
        roleId: role[0].id,
        homeStoreId: null,
        storeIds: [],
        partyId: null,
        language: 'fr' as const,
      };
      await this.users.add(tx, content, passwordHash);
    });
  }
}
