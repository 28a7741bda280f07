import { findReplies, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql, storeScope } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';

const newest = sortsOf('email-replies', {
  newest: [
    { column: sql`r.received_at`, type: sql`timestamptz`, direction: 'desc' },
    { column: sql`r.id`, type: sql`uuid`, direction: 'desc' },
  ],
}).get('newest');

const replyJson = sql`json_build_object('id', r.id, 'emailId', r.email_id, 'projectId', r.project_id,
  'from', json_build_object('name', r.from_name, 'email', r.from_email), 'subject', r.subject, 'text', r.body,
  'attachments', r.attachments, 'receivedAt', r.received_at)`;

@Controller()
export class FindReplies {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: NotificationsConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findReplies)
  async handle({ limit, cursor, emailId, projectId }: RequestOf<typeof findReplies>, { caller }: AskContext) {
    const keyset = keysetOf({ sort: newest, limit, cursor, codec: this.cursors });
    const condition = sql.and([
      storeScope(caller.scopeFor('email.read'), sql`r.store_id`),
      ...(emailId ? [sql`r.email_id = ${emailId}`] : []),
      ...(projectId ? [sql`r.project_id = ${projectId}`] : []),
    ]);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(
        sql`select count(*)::int as total from email_reply r where ${condition}`,
      ),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${replyJson}::text as item, ${keyset.select} from email_reply r
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
