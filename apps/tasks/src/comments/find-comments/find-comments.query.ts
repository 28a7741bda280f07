import { findComments, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext, type Caller } from '@comptoir/messaging';
import {
  containsPattern,
  cursorCodec,
  Db,
  keysetOf,
  type KeysetRow,
  sortsOf,
  sql,
  type SqlFragment,
} from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { TasksConfig } from '../../tasks.config';
import { commentJson, mentions, readableBy, stateOf, type CommentJson } from '../comment.row';
import { CommentViews } from '../comment-view.port';

type Request = RequestOf<typeof findComments>;

const newestFirst = sortsOf('comments', {
  createdAt: [
    { column: sql`c.created_at`, type: sql`timestamptz`, direction: 'asc' },
    { column: sql`c.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-createdAt');

@Controller()
export class FindComments {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: CommentViews,
    @Inject(CONFIG) config: TasksConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findComments)
  async handle(ask: Request, { caller }: AskContext) {
    const keyset = keysetOf({ sort: newestFirst, limit: ask.limit, cursor: ask.cursor, codec: this.cursors });
    const condition = conditionOf(ask, caller);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from comment c where ${condition}`),
      this.db.query<{ item: CommentJson } & KeysetRow>(sql`
        select ${commentJson} as item, ${keyset.select} from comment c
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    return {
      items: items.map(({ item }) => this.views.of(stateOf(item), caller)),
      page: { next, previous, total: counted?.total ?? 0 },
    };
  }
}

/** An index has this very expression. */
const text = sql`search_text(c.body || ' ' || c.project_label || ' ' || c.project_number)`;

function conditionOf({ projectId, store, audience, mentioned, q }: Request, caller: Caller): SqlFragment {
  const words = q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return sql.and([
    readableBy(caller),
    ...(projectId ? [sql`c.project_id = ${projectId}`] : []),
    ...(store ? [sql`c.store_id = any(${store}::uuid[])`] : []),
    ...(audience ? [sql`c.audience && ${audience}::text[]`] : []),
    ...(mentioned ? [caller.partyId ? mentions(caller.partyId) : sql`false`] : []),
    ...words.map((word) => sql`${text} like search_text(${containsPattern(word)})`),
  ]);
}
