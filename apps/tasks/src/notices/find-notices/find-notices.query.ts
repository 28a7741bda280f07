import { findNotices, type NoticeView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { TasksConfig } from '../../tasks.config';
import { noticeItem, noticesOf } from '../notice.row';

const newestFirst = sortsOf('notices', {
  at: [
    { column: sql`n.at`, type: sql`timestamptz`, direction: 'asc' },
    { column: sql`n.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-at');

@Controller()
export class FindNotices {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: TasksConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findNotices)
  async handle({ limit, cursor, unread, kind }: RequestOf<typeof findNotices>, { caller }: AskContext) {
    const keyset = keysetOf({ sort: newestFirst, limit, cursor, codec: this.cursors });
    const condition = sql.and([
      noticesOf(caller),
      ...(unread ? [sql`n.read_at is null`] : []),
      ...(kind ? [sql`n.kind = any(${kind})`] : []),
    ]);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from notice n where ${condition}`),
      this.db.query<{ item: NoticeView } & KeysetRow>(sql`
        select ${noticeItem} as item, ${keyset.select} from notice n
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    return { items: items.map(({ item }) => item), page: { next, previous, total: counted?.total ?? 0 } };
  }
}
