import type { ResponseOf, createRole } from '@comptoir/contracts';
import { Db, isUniqueViolation, newId, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { RoleContent } from './role';
import { roleErrors } from './role.errors';

export type RoleView = ResponseOf<typeof createRole>;

const columns = sql`
  role.id, role.version, role.name, role.permissions,
  (select count(*)::int from app_user where app_user.role_id = role.id) as users`;

@Injectable()
export class RoleRepository {
  constructor(private readonly db: Db) {}

  async all(): Promise<RoleView[]> {
    return this.db.query<RoleView>(sql`select ${columns} from role order by role.name`);
  }

  async get(db: Queryable, roleId: string): Promise<RoleView> {
    const role = await db.one<RoleView>(sql`select ${columns} from role where role.id = ${roleId}`);
    if (!role) throw roleErrors.notFound(roleId);
    return role;
  }

  async add(tx: Tx, { name, permissions }: RoleContent): Promise<RoleView> {
    const id = newId();
    await refusingTakenName(name, () =>
      tx.execute(
        sql`insert into role (id, name, permissions) values (${id}, ${name}, ${sql.json(permissions)})`,
      ),
    );
    return this.get(tx, id);
  }

  /** Refuses a role that changed since `seen` was read. */
  async change(
    tx: Tx,
    { roleId, seen, content }: { roleId: string; seen: number; content: RoleContent },
  ): Promise<RoleView> {
    const { name, permissions } = content;
    const changed = await refusingTakenName(name, () =>
      tx.execute(sql`
        update role set name = ${name}, permissions = ${sql.json(permissions)}, version = version + 1
        where id = ${roleId} and version = ${seen}`),
    );
    if (changed === 0) throw roleErrors.changedMeanwhile(roleId, (await this.get(tx, roleId)).version);
    return this.get(tx, roleId);
  }

  /** Once, on an empty table, however many instances start at the same time. */
  async seed(tx: Tx, roles: readonly RoleContent[]): Promise<void> {
    await tx.execute(sql`lock table role in share row exclusive mode`);
    const [{ empty } = { empty: false }] = await tx.query<{ empty: boolean }>(
      sql`select not exists (select from role) as empty`,
    );
    if (!empty) return;
    for (const { name, permissions } of roles) {
      await tx.execute(
        sql`insert into role (id, name, permissions) values (${newId()}, ${name}, ${sql.json(permissions)})`,
      );
    }
  }
}

async function refusingTakenName<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? roleErrors.nameTaken(name) : error;
  }
}
