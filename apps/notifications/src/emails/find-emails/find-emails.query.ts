import { findEmails, type RequestOf } from '@comptoir/contracts';
import { Clock, type Day } from '@comptoir/kernel';
import { Answers, RawJson, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql, storeScope } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { emailJson } from '../email.row';

const sorts = sortsOf('emails', {
  newest: [
    { column: sql`e.created_at`, type: sql`timestamptz`, direction: 'desc' },
    { column: sql`e.id`, type: sql`uuid`, direction: 'desc' },
  ],
});

const homeZone = 'Europe/Paris';

/** The day as the figures count it. */
function endedOn(day: Day) {
  return sql`case when e.state = 'SENT' then e.sent_on else (e.settled_at at time zone ${homeZone})::date end = ${day}::date`;
}

@Controller()
export class FindEmails {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) config: NotificationsConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findEmails)
  async handle(ask: RequestOf<typeof findEmails>, { caller }: AskContext) {
    const keyset = keysetOf({
      sort: sorts.get('newest'),
      limit: ask.limit,
      cursor: ask.cursor,
      codec: this.cursors,
    });
    const condition = sql.and([
      storeScope(caller.scopeFor('email.read'), sql`e.store_id`),
      ...(ask.state ? [sql`e.state = any(${ask.state})`] : []),
      ...(ask.store ? [sql`e.store_id = any(${ask.store}::uuid[])`] : []),
      ...(ask.projectId ? [sql`e.project_id = ${ask.projectId}`] : []),
      ...(ask.topic ? [sql`e.topic = any(${ask.topic})`] : []),
      ...(ask.today ? [endedOn(this.clock.today(homeZone))] : []),
      ...(ask.operationId ? [sql`e.operation_id = ${ask.operationId}`] : []),
    ]);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from email e where ${condition}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${emailJson}::text as item, ${keyset.select} from email e
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
