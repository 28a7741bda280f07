import { isUniqueViolation, newId, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { UserContent, UserView } from './user';
import { userErrors } from './user.errors';
import { userView } from './user.row';

export interface UserChange {
  readonly userId: string;
  readonly seen: number;
  readonly content: UserContent & { readonly active: boolean };
  readonly passwordHash?: string;
}

@Injectable()
export class UserRepository {
  async get(db: Queryable, userId: string): Promise<UserView> {
    const user = await db.one<UserView>(sql`select ${userView} from app_user u where u.id = ${userId}`);
    if (!user) throw userErrors.notFound(userId);
    return user;
  }

  async add(tx: Tx, content: UserContent, passwordHash: string): Promise<UserView> {
    await assertKnown(tx, content);
    const id = newId();
    const { name, roleId, homeStoreId, partyId, language } = content;
    await refusingTakenEmail(() =>
      tx.execute(sql`
        insert into app_user (id, email, name, role_id, home_store_id, party_id, language, password_hash)
        values (${id}, ${content.email.toLowerCase()}, ${name}, ${roleId}, ${homeStoreId}, ${partyId}, ${language}, ${passwordHash})`),
    );
    await this.giveStores(tx, id, content.storeIds);
    return this.get(tx, id);
  }

  /** Refuses a user that changed since `seen` was read. A deactivated user's sessions end with it. */
  async change(tx: Tx, { userId, seen, content, passwordHash }: UserChange): Promise<UserView> {
    await assertKnown(tx, content);
    const { name, roleId, homeStoreId, partyId, language, active } = content;
    const changed = await refusingTakenEmail(() =>
      tx.execute(sql`
        update app_user set email = ${content.email.toLowerCase()}, name = ${name}, role_id = ${roleId}, home_store_id = ${homeStoreId},
          party_id = ${partyId}, language = ${language}, active = ${active}, version = version + 1,
          password_hash = coalesce(${passwordHash ?? null}, password_hash)
        where id = ${userId} and version = ${seen}`),
    );
    if (changed === 0) throw userErrors.changedMeanwhile(userId, (await this.get(tx, userId)).version);
    await tx.execute(sql`delete from user_store where user_id = ${userId}`);
    await this.giveStores(tx, userId, content.storeIds);
    if (!active || passwordHash !== undefined) {
      await tx.execute(
        sql`update session set closed_at = now() where user_id = ${userId} and closed_at is null`,
      );
    }
    return this.get(tx, userId);
  }

  private async giveStores(tx: Tx, userId: string, storeIds: readonly string[]): Promise<void> {
    await tx.execute(sql`
      insert into user_store (user_id, store_id) select ${userId}, store_id from unnest(${storeIds}::uuid[]) store_id
      on conflict do nothing`);
  }
}

async function assertKnown(tx: Tx, { roleId, homeStoreId, storeIds }: UserContent): Promise<void> {
  const stores = [...new Set([...storeIds, ...(homeStoreId === null ? [] : [homeStoreId])])];
  const [found] = await tx.query<{ role: boolean; stores: number }>(sql`
    select exists (select from role where id = ${roleId}) as role,
      (select count(*)::int from store where id = any(${stores}::uuid[])) as stores`);
  if (!found?.role) throw userErrors.unknownRole();
  if (found.stores !== stores.length) throw userErrors.unknownStore();
}

async function refusingTakenEmail<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error, 'app_user_email_key') ? userErrors.emailTaken() : error;
  }
}
