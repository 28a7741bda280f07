import type { ShownListName, SavedView, ViewContent } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, isUniqueViolation, sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { mayKeep, type ViewFacts, type ViewUser } from './saved-view';
import { savedViewErrors } from './saved-view.errors';
import {
  defaultViewOf,
  savedViewOf,
  viewColumns,
  viewFrom,
  visibleTo,
  type SavedViewRow,
} from './saved-view.row';
import { viewUserOf } from './view-user.port';

/** Views of one owner on one list. */
const mostPerOwner = 100;
/** Views that one answer holds; more than that nobody looks through. */
const mostListed = 500;

/** Saved views, as far as each caller may see them. */
@Injectable()
export class SavedViewRepository {
  constructor(
    private readonly db: Db,
    private readonly history: History,
  ) {}

  async find(list: ShownListName, caller: Caller): Promise<SavedView[]> {
    const user = viewUserOf(caller, list);
    const rows = await this.db.query<SavedViewRow>(sql`
      with chosen as (select ${defaultViewOf(caller, list)} as id)
      select ${viewColumns}, coalesce(v.id = chosen.id, false) as "isDefault" from ${viewFrom} cross join chosen
      where v.list = ${list} and v.deleted_at is null and ${visibleTo(user)}
      order by search_text(v.name), v.id limit ${mostListed}`);
    return rows.map((row) => savedViewOf(row, user));
  }

  /** Refuses (`saved-view.not-found`) what is not there, or not for the caller. */
  async read(viewId: string, caller: Caller): Promise<SavedView> {
    const found = await this.look(viewId, caller, sql`v.deleted_at is null`);
    return savedViewOf(found.row, found.user);
  }

  /** Adds it, unless it is there: the request was a repetition. */
  async add(id: string, view: ViewContent, caller: Caller): Promise<void> {
    await this.named(view.name, async (tx) => {
      const written = await tx.execute(sql`
        insert into saved_view (id, list, name, filter, settings, sharing, store_id, owner_id, owner_name)
        select ${id}::uuid, ${view.list}, ${view.name}, ${sql.json(view.filter)}, ${sql.json(view.settings)}, ${view.sharing},
          ${view.storeId ?? null}::uuid, ${caller.userId}::uuid, ${caller.name}
        on conflict (id) do nothing`);
      if (written === 0) return;
      const owned = await tx.one<{ count: number }>(sql`
        select count(*)::int as count from saved_view
        where owner_id = ${caller.userId} and list = ${view.list} and deleted_at is null`);
      if ((owned?.count ?? 0) > mostPerOwner) throw savedViewErrors.tooMany(mostPerOwner);
      await this.note(tx, { id, ...view, storeId: view.storeId ?? null }, 'saved-view.created', caller);
    });
  }

  async change(viewId: string, seen: number, view: ViewContent, caller: Caller): Promise<void> {
    const { row } = await this.kept(viewId, caller, sql`v.deleted_at is null`);
    if (row.list !== view.list) throw savedViewErrors.otherList(row.list);
    await this.named(view.name, async (tx) => {
      const written = await tx.execute(sql`
        update saved_view set version = version + 1, name = ${view.name}, filter = ${sql.json(view.filter)},
          settings = ${sql.json(view.settings)}, sharing = ${view.sharing}, store_id = ${view.storeId ?? null}
        where id = ${viewId} and version = ${seen} and deleted_at is null`);
      if (written === 0) throw savedViewErrors.changedMeanwhile(viewId, seen);
      await this.note(
        tx,
        { id: viewId, ...view, storeId: view.storeId ?? null },
        'saved-view.changed',
        caller,
      );
    });
  }

  /** Deleted twice is deleted. */
  async delete(viewId: string, caller: Caller): Promise<void> {
    const { row } = await this.kept(viewId, caller, sql`true`);
    await this.db.transaction(async (tx) => {
      const written = await tx.execute(sql`
        update saved_view set deleted_at = clock_timestamp(), version = version + 1
        where id = ${viewId} and deleted_at is null`);
      if (written > 0) await this.note(tx, row, 'saved-view.deleted', caller);
    });
  }

  async restore(viewId: string, caller: Caller): Promise<void> {
    const { row } = await this.kept(viewId, caller, sql`true`);
    await this.named(row.name, async (tx) => {
      const written = await tx.execute(sql`
        update saved_view set deleted_at = null, version = version + 1
        where id = ${viewId} and deleted_at is not null`);
      if (written > 0) await this.note(tx, row, 'saved-view.restored', caller);
    });
  }

  /** Forgets some of those deleted more than 30 days ago; how many. */
  forgetDeleted(limit: number): Promise<number> {
    return this.db.execute(sql`
      delete from saved_view where id in (
        select id from saved_view where deleted_at < clock_timestamp() - interval '30 days'
        order by deleted_at limit ${limit} for update skip locked)`);
  }

  private async kept(viewId: string, caller: Caller, which: SqlFragment) {
    const found = await this.look(viewId, caller, which);
    if (!mayKeep(found.row, found.user)) throw savedViewErrors.notYours(viewId);
    return found;
  }

  private async look(
    viewId: string,
    caller: Caller,
    which: SqlFragment,
  ): Promise<{ row: SavedViewRow; user: ViewUser }> {
    const place = await this.db.one<{ list: ShownListName }>(
      sql`select list from saved_view where id = ${viewId}`,
    );
    if (!place) throw savedViewErrors.notFound(viewId);
    const user = viewUserOf(caller, place.list);
    const row = await this.db.one<SavedViewRow>(sql`
      select ${viewColumns}, coalesce(v.id = ${defaultViewOf(caller, place.list)}, false) as "isDefault"
      from ${viewFrom} where v.id = ${viewId} and ${which} and ${visibleTo(user)}`);
    if (!row) throw savedViewErrors.notFound(viewId);
    return { row, user };
  }

  private async named(name: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.db.transaction(work).catch((error: unknown) => {
      throw isUniqueViolation(error, 'saved_view_name') ? savedViewErrors.nameTaken(name) : error;
    });
  }

  private note(
    tx: Tx,
    { id, list, sharing, storeId }: Omit<ViewFacts, 'ownerId'>,
    action: string,
    actor: Caller,
  ): Promise<void> {
    return this.history.write(tx, [{ actor, action, aggregateId: id, storeId, facts: { list, sharing } }]);
  }
}
