import { sql } from '@comptoir/persistence';

/** A user as the contract shows them; from `app_user u`. */
export const userView = sql`
  u.id, u.version, u.email, u.name, u.party_id as "partyId", u.language, u.active,
  (select json_build_object('id', role.id, 'name', role.name) from role where role.id = u.role_id) as role,
  (select json_build_object('id', store.id, 'name', store.name) from store where store.id = u.home_store_id) as "homeStore",
  coalesce((
    select json_agg(json_build_object('id', store.id, 'name', store.name) order by store.name)
    from user_store join store on store.id = user_store.store_id where user_store.user_id = u.id), '[]') as stores`;
