import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { selectionErrors } from './selection.errors';

/** Frozen selections, for rooms that do something with their documents. */
@Injectable()
export class Selections {
  constructor(private readonly db: Db) {}

  /** Refuses a selection that is unknown or somebody else's (`selection.not-found`), or that is too old. */
  async assertUsable(selectionId: string, userId: string): Promise<void> {
    const row = await this.db.one<{ expired: boolean }>(sql`
      select expires_at <= clock_timestamp() as expired from selection
      where id = ${selectionId} and created_by = ${userId}`);
    if (!row) throw selectionErrors.notFound(selectionId);
    if (row.expired) throw selectionErrors.expired(selectionId);
  }

  /** How many documents it holds; undefined when it was forgotten. */
  async documents(selectionId: string): Promise<number | undefined> {
    const row = await this.db.one<{ documents: number }>(
      sql`select documents from selection where id = ${selectionId}`,
    );
    return row?.documents;
  }
}

/** The documents of a selection, as a condition on their id. */
export function selected(documentId: SqlFragment, selectionId: string): SqlFragment {
  return sql`${documentId} in (select document_id from selection_item where selection_id = ${selectionId})`;
}
