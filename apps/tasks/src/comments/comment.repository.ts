import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Comment } from './comment';
import { CommentNews, type Written } from './comment-news.port';
import { commentErrors } from './comment.errors';
import { commentJson, readableBy, stateOf, type CommentJson } from './comment.row';

@Injectable()
export class CommentRepository {
  constructor(
    private readonly db: Db,
    private readonly news: CommentNews,
  ) {}

  /** Refuses what the caller may not read like a comment that does not exist. */
  async get(commentId: string, caller: Caller): Promise<Comment> {
    const row = await this.db.one<{ state: CommentJson }>(sql`
      select ${commentJson} as state from comment c where c.id = ${commentId} and ${readableBy(caller)}`);
    if (!row) throw commentErrors.notFound(commentId);
    return new Comment(stateOf(row.state));
  }

  /** Asked twice with the same id it is the first. */
  async create(written: Written): Promise<Comment> {
    await this.db.transaction((tx) => this.add(tx, [written]));
    const kept = await byId(this.db, written.state.id);
    if (!kept) throw commentErrors.notFound(written.state.id);
    return kept;
  }

  /** Adds comments and tells whom they are for; one whose id is known already is left as it is. */
  async add(tx: Tx, written: readonly Written[]): Promise<void> {
    const rows = written.map(({ state: { project, createdAt, ...comment } }) => ({
      ...comment,
      createdAt: createdAt.toISOString(),
      projectId: project.id,
      projectNumber: project.number,
      projectLabel: project.label,
    }));
    const added = await tx.query<{ id: string }>(sql`
      insert into comment (id, version, store_id, project_id, project_number, project_label, salesperson_id, body, audience,
        author_id, author_party_id, author, created_at, operation_id)
      select id, version, "storeId", "projectId", "projectNumber", "projectLabel", "salespersonId", body,
        array(select jsonb_array_elements_text(audience)), "authorId", "authorPartyId", author, "createdAt", "operationId"
      from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, version int, "storeId" uuid, "projectId" uuid,
        "projectNumber" text, "projectLabel" text, "salespersonId" uuid, body text, audience jsonb, "authorId" uuid,
        "authorPartyId" uuid, author text, "createdAt" timestamptz, "operationId" uuid)
      on conflict (id) do nothing returning id`);
    const ids = new Set(added.map(({ id }) => id));
    const fresh = written.filter(({ state }) => ids.has(state.id));
    const mentioned = fresh.flatMap(({ state }) =>
      state.mentions.map(({ id, name }, position) => ({ comment: state.id, party: id, name, position })),
    );
    await tx.execute(sql`
      insert into comment_mention (comment_id, party_id, position, name)
      select comment, party, position, name from jsonb_to_recordset(${sql.json(mentioned)})
        as r(comment uuid, party uuid, position int, name text)`);
    await this.news.written(tx, fresh);
  }

  /** Keeps one change; of two who change the same version only one wins. */
  async save({ state }: Comment): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id, version, body, audience, editedAt } = state;
      const changed = await tx.execute(sql`
        update comment set version = ${version}, body = ${body}, audience = ${[...audience]}::text[], edited_at = ${editedAt}
        where id = ${id} and version = ${version - 1}`);
      if (changed === 0) throw commentErrors.changedMeanwhile(id, version - 1);
      await this.news.changed(tx, state, { removed: false });
    });
  }

  async remove({ state }: Comment): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id, version } = state;
      const removed = await tx.execute(sql`delete from comment where id = ${id} and version = ${version}`);
      if (removed === 0) throw commentErrors.changedMeanwhile(id, version);
      await this.news.changed(tx, { ...state, version: version + 1 }, { removed: true });
    });
  }
}

async function byId(db: Queryable, id: string): Promise<Comment | undefined> {
  const row = await db.one<{ state: CommentJson }>(
    sql`select ${commentJson} as state from comment c where c.id = ${id}`,
  );
  return row && new Comment(stateOf(row.state));
}
