import type { ShownListName, SavedView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { mayKeep, type ViewFacts, type ViewUser } from './saved-view';

/** A view of whichever list, before it is told what the user may do with it. */
type Told = SavedView extends infer View
  ? View extends SavedView
    ? Omit<View, 'default' | 'may'>
    : never
  : never;
export type SavedViewRow = Told & ViewFacts & { readonly isDefault: boolean };

/** Columns of the view `v` with its store `st`. */
export const viewColumns = sql`v.id, v.version, v.list, v.name, v.filter, v.settings, v.sharing, v.store_id as "storeId",
  v.owner_id as "ownerId", json_build_object('id', v.owner_id, 'name', v.owner_name) as owner,
  case when st.id is not null then json_build_object('id', st.id, 'name', st.name) end as store`;

export const viewFrom = sql`saved_view v left join store st on st.id = v.store_id`;

/** The user's own, those of the stores that the user may read the list in, and everyone's. */
export function visibleTo({ userId, reads }: ViewUser): SqlFragment {
  return sql`(v.owner_id = ${userId} or v.sharing = 'EVERYONE'
    or (v.sharing = 'STORE' and ${storeScope({ stores: reads }, sql`v.store_id`)}))`;
}

/** The id of the view that the list opens with for the caller: the caller's own choice, else the role's. */
export function defaultViewOf({ userId, roleId }: Caller, list: ShownListName): SqlFragment {
  return sql`(
    select d.view_id from default_view d join saved_view chosen on chosen.id = d.view_id and chosen.deleted_at is null
    where d.list = ${list} and (d.holder_id = ${userId} or d.holder_id = ${roleId ?? null}::uuid)
    order by d.holder_id = ${userId} desc limit 1)`;
}

export function savedViewOf(row: SavedViewRow, user: ViewUser): SavedView {
  const { ownerId: _ownerId, storeId: _storeId, isDefault, ...view } = row;
  return { ...view, default: isDefault, may: mayKeep(row, user) ? ['change', 'delete'] : [] };
}
