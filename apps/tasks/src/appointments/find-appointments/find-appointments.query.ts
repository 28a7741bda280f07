import { findAppointments, type appointmentSorts, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import {
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
import { AppointmentConditions } from '../appointment-conditions.port';
import { appointmentJson, stateOf, type AppointmentJson } from '../appointment.row';
import { AppointmentViews } from '../appointment-view.port';

const by = (column: SqlFragment) => [
  { column, type: sql`timestamptz`, direction: 'asc' as const },
  { column: sql`a.id`, type: sql`uuid`, direction: 'asc' as const },
];
const sorts = sortsOf<(typeof appointmentSorts)[number]>('appointments', {
  startsAt: by(sql`a.starts_at`),
  createdAt: by(sql`a.created_at`),
});

@Controller()
export class FindAppointments {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly conditions: AppointmentConditions,
    private readonly views: AppointmentViews,
    @Inject(CONFIG) config: TasksConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findAppointments)
  async handle(
    { limit, cursor, sort, ...filter }: RequestOf<typeof findAppointments>,
    { caller }: AskContext,
  ) {
    const keyset = keysetOf({ sort: sorts.get(sort), limit, cursor, codec: this.cursors });
    const condition = await this.conditions.of(filter, caller);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(
        sql`select count(*)::int as total from appointment a where ${condition}`,
      ),
      this.db.query<{ item: AppointmentJson } & KeysetRow>(sql`
        select ${appointmentJson} as item, ${keyset.select} from appointment a
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    return {
      items: await Promise.all(items.map(({ item }) => this.views.of(stateOf(item), caller))),
      page: { next, previous, total: counted?.total ?? 0 },
    };
  }
}
