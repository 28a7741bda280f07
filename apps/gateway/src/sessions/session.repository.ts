import { grantScope, permission, type SignedInUser } from '@comptoir/contracts';
import { Db, sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { grantsOf } from './grants-of';

interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly party_id: string | null;
  readonly language: 'fr' | 'en';
  readonly role: { id: string; name: string };
  readonly permissions: unknown;
  readonly home_store: { id: string; name: string } | null;
  readonly stores: { id: string; name: string }[];
}

export interface OpenedSession {
  readonly user: SignedInUser;
  readonly expiresAt: Date;
}

/** Everything about the active user `u` with their role `r`, as they are now. */
const userColumns = sql`
  u.id, u.email, u.name, u.party_id, u.language, r.permissions, json_build_object('id', r.id, 'name', r.name) as role,
  case when home.id is not null then json_build_object('id', home.id, 'name', home.name) end as home_store,
  coalesce((
    select json_agg(json_build_object('id', store.id, 'name', store.name) order by store.name)
    from user_store join store on store.id = user_store.store_id where user_store.user_id = u.id), '[]') as stores`;
const usersWithRole = sql`
  app_user u join role r on r.id = u.role_id left join store home on home.id = u.home_store_id`;

const rolePermissions = z.partialRecord(permission, grantScope);

@Injectable()
export class SessionRepository {
  constructor(private readonly db: Db) {}

  /** The session with its user as they are now; undefined when it is closed or over, or the user was deactivated. */
  async find(sessionId: string): Promise<OpenedSession | undefined> {
    const row = await this.db.one<UserRow & { expires_at: Date }>(sql`
      select s.expires_at, ${userColumns} from session s join (${usersWithRole}) on u.id = s.user_id and u.active
      where s.id = ${sessionId} and s.closed_at is null and s.expires_at > now()`);
    return row && { user: userOf(row), expiresAt: row.expires_at };
  }

  /** Undefined for a user who is not active. */
  async user(userId: string): Promise<SignedInUser | undefined> {
    const row = await this.db.one<UserRow>(sql`
      select ${userColumns} from ${usersWithRole} where u.id = ${userId} and u.active`);
    return row && userOf(row);
  }

  async open(session: { id: string; userId: string; seconds: number }): Promise<void> {
    const { id, userId, seconds } = session;
    await this.db.execute(sql`
      insert into session (id, user_id, expires_at) values (${id}, ${userId}, now() + ${seconds} * interval '1 second')`);
  }

  async close(sessionId: string): Promise<void> {
    await this.db.execute(
      sql`update session set closed_at = now() where id = ${sessionId} and closed_at is null`,
    );
  }

  /** Those long over; the rest of their story is in the logs. */
  async forgetOld(db: Queryable): Promise<number> {
    return db.execute(sql`delete from session where expires_at < now() - interval '30 days'`);
  }
}

function userOf(row: UserRow): SignedInUser {
  // A permission that this version does not know is not held; the others stay.
  const known = Object.entries(row.permissions as object).filter(
    ([name]) => permission.safeParse(name).success,
  );
  const permissions = rolePermissions.parse(Object.fromEntries(known));
  const reach = { homeStoreId: row.home_store?.id ?? null, storeIds: row.stores.map(({ id }) => id) };
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    partyId: row.party_id,
    role: row.role,
    homeStore: row.home_store,
    stores: row.stores,
    grants: grantsOf(permissions, reach),
    language: row.language,
  };
}
