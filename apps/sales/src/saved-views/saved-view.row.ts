import type { DocumentListName, SavedView, ViewContent } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import { mayKeep, type ViewFacts, type ViewUser } from './saved-view';

export interface SavedViewRow extends ViewFacts {
  readonly version: number;
  readonly name: string;
  readonly filter: ViewContent['filter'];
  readonly settings: ViewContent['settings'];
  readonly owner: SavedView['owner'];
  readonly store: SavedView['store'];
  readonly isDefault: boolean;
}

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
export function defaultViewOf({ userId, roleId }: Caller, list: DocumentListName): SqlFragment {
  return sql`(
    select d.view_id from default_view d join saved_view chosen on chosen.id = d.view_id and chosen.deleted_at is null
    where d.list = ${list} and (d.holder_id = ${userId} or d.holder_id = ${roleId ?? null}::uuid)
    order by d.holder_id = ${userId} desc limit 1)`;
}

export function savedViewOf(row: SavedViewRow, user: ViewUser): SavedView {
  const { id, version, list, name, filter, settings, sharing, store, owner, isDefault } = row;
  return {
    ...{ id, version, list, name, filter, settings, sharing, store, owner },
    default: isDefault,
    may: mayKeep(row, user) ? ['change', 'delete'] : [],
  };
}
