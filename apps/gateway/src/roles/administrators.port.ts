import { sql, type Tx } from '@comptoir/persistence';
import { roleErrors } from './role.errors';

/**
 * Refuses (`role.last-administrator`) a transaction that would leave nobody active with `user.write` on the network.
 * Ask after the change, inside it. Such changes wait for each other: two that are fine alone may not be together.
 */
export async function assertAdministratorRemains(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('comptoir.administrators'))`);
  const found = await tx.query(sql`
    select from app_user join role on role.id = app_user.role_id
    where app_user.active and role.permissions->>'user.write' = 'network' limit 1`);
  if (found.length === 0) throw roleErrors.lastAdministrator();
}
