import type { Caller } from '@comptoir/messaging';
import { sql, storeScope, type SqlFragment } from '@comptoir/persistence';
import type { CommentState } from './comment';

/**
 * The rows `comment c` that somebody may read: those of the projects in their scope that are for the team, and in their
 * stores those that they wrote, that mention them or that are for them as the project's salesperson.
 */
export function readableBy(caller: Caller): SqlFragment {
  const { stores, ownPartyId } = caller.scopeFor('comment.read');
  const { partyId } = caller;
  const inStores = storeScope({ stores }, sql`c.store_id`);
  const inScope = ownPartyId === undefined ? sql`true` : sql`c.salesperson_id = ${ownPartyId}`;
  const theirs = [
    sql`c.author_id = ${caller.userId}`,
    ...(partyId
      ? [mentions(partyId), sql`('SALESPERSON' = any(c.audience) and c.salesperson_id = ${partyId})`]
      : []),
  ];
  return sql`(${inStores} and ((c.audience && '{TEAM,CUSTOMER}' and ${inScope}) or ${sql.or(theirs)}))`;
}

export function mentions(partyId: string): SqlFragment {
  return sql`exists (select from comment_mention m where m.comment_id = c.id and m.party_id = ${partyId})`;
}

/** The state of `comment c` as JSON, its instants as text. */
export const commentJson = sql`json_build_object(
  'id', c.id, 'version', c.version, 'storeId', c.store_id,
  'project', json_build_object('id', c.project_id, 'number', c.project_number, 'label', c.project_label),
  'salespersonId', c.salesperson_id, 'body', c.body, 'audience', c.audience, 'authorId', c.author_id,
  'authorPartyId', c.author_party_id, 'author', c.author, 'createdAt', c.created_at, 'editedAt', c.edited_at,
  'operationId', c.operation_id,
  'mentions', coalesce((select json_agg(json_build_object('id', m.party_id, 'name', m.name) order by m.position)
    from comment_mention m where m.comment_id = c.id), '[]'))`;

export type CommentJson = Omit<CommentState, 'createdAt' | 'editedAt'> & {
  readonly createdAt: string;
  readonly editedAt: string | null;
};

export function stateOf(json: CommentJson): CommentState {
  const { createdAt, editedAt } = json;
  return { ...json, createdAt: new Date(createdAt), editedAt: editedAt === null ? null : new Date(editedAt) };
}
