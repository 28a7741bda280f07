import { readEmailFigures, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql, storeScope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';

const homeZone = 'Europe/Paris';

@Controller()
export class ReadFigures {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Answers(readEmailFigures)
  async handle({ store }: RequestOf<typeof readEmailFigures>, { caller }: AskContext) {
    const rows = sql.and([
      storeScope(caller.scopeFor('email.read'), sql`e.store_id`),
      ...(store ? [sql`e.store_id = any(${store}::uuid[])`] : []),
    ]);
    const count = (condition: typeof rows) =>
      sql`(select count(*)::int from email e where ${rows} and ${condition})`;
    const today = this.clock.today(homeZone);
    const figures = await this.db.one<ResponseOf<typeof readEmailFigures>>(sql`
      select ${count(sql`e.state in ('QUEUED', 'SENDING', 'UNKNOWN')`)} as queued,
        ${count(sql`e.state = 'SENT' and e.sent_on = ${today}::date`)} as "sentToday",
        ${count(sql`e.state = 'FAILED'`)} as failed,
        ${count(sql`e.state = 'BOUNCED'`)} as bounced,
        ${count(sql`e.state = 'SUPPRESSED' and (e.settled_at at time zone ${homeZone})::date = ${today}::date`)} as "suppressedToday"`);
    if (!figures) throw new Error('an aggregate without a row');
    return figures;
  }
}
