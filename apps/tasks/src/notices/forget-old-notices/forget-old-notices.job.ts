import { Clock } from '@comptoir/kernel';
import { Db, sql } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';

const everyMs = 3_600_000;
const keptDays = 90;
const atOnce = 5_000;

/** A notice is of use for a season: after 90 days it is deleted, read or not, and what it was about is forgotten. */
@Injectable()
export class ForgetOldNotices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Every(everyMs, 'old notices were not forgotten')
  async run(): Promise<void> {
    await this.db.execute(sql`
      delete from notice where id in (
        select id from notice where at < ${this.clock.now()}::timestamptz - ${keptDays}::int * interval '1 day'
        order by at limit ${atOnce})`);
    await this.db.execute(sql`
      delete from export_approval where export_id in (
        select export_id from export_approval where at < ${this.clock.now()}::timestamptz - ${keptDays}::int * interval '1 day'
        order by at limit ${atOnce})`);
  }
}
