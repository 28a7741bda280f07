import { Clock } from '@comptoir/kernel';
import { Db, sql } from '@comptoir/persistence';
import { Logger } from '@comptoir/service-kit';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

const everyMs = 3_600_000;
const keptDays = 90;
const atOnce = 5_000;

/** A notice is of use for a season: after 90 days it is deleted, read or not. */
@Injectable()
export class ForgetOldNotices implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    try {
      await this.db.execute(sql`
        delete from notice where id in (
          select id from notice where at < ${this.clock.now()}::timestamptz - ${keptDays}::int * interval '1 day'
          order by at limit ${atOnce})`);
    } catch (error) {
      this.logger.warn({ err: error }, 'old notices were not forgotten');
    }
  }
}
