import { mailServerChangedV1, mailServerId } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

interface StateRow {
  readonly version: number;
  readonly downSince: Date | null;
}

/** Whether the mail server answers, for all replicas; others are told when that changes. */
@Injectable()
export class MailServer {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async isDown(): Promise<boolean> {
    const row = await this.db.one<{ down: boolean }>(
      sql`select down_since is not null as down from mail_server`,
    );
    return row?.down ?? false;
  }

  turn(up: boolean): Promise<void> {
    return this.db.transaction(async (tx) => {
      const changed = await tx.one<StateRow>(sql`
        update mail_server set version = version + 1, down_since = case when ${up} then null else clock_timestamp() end
        where (down_since is null) is distinct from ${up} returning version, down_since as "downSince"`);
      if (!changed) return;
      const { version, downSince } = changed;
      await this.outbox.announce(tx, mailServerChangedV1, {
        id: mailServerId,
        version,
        data: { version, downSince: downSince?.toISOString() ?? null },
      });
    });
  }
}
