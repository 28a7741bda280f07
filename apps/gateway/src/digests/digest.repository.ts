import { cancelReminders, planMessages, type DataOf } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { Outbox } from '@comptoir/messaging';
import { Db, newId, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Message = DataOf<typeof planMessages>['messages'][number];

/** A digest as it is to be sent; the subscription that wants it is added when it is planned. */
export type DigestMessage = Omit<Message, 'emailId' | 'operationId'>;

interface Settled {
  readonly userId: string;
  readonly day: Day;
  readonly nextAt: Date;
  /** Undefined where there is nothing to say. */
  readonly message: DigestMessage | undefined;
}

/** Who wants a digest, when it is due, and for which day they had the last one. */
@Injectable()
export class DigestRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async isWanted(userId: string): Promise<boolean> {
    const row = await this.db.one(sql`select from digest where user_id = ${userId} and wanted`);
    return row !== undefined;
  }

  /** A new subscription, unless there is one. */
  async switchOn(userId: string, firstAt: Date): Promise<void> {
    await this.db.execute(sql`
      insert into digest (user_id, wanted, subscription_id, due_at) values (${userId}, true, ${newId()}, ${firstAt})
      on conflict (user_id) do update set wanted = true, subscription_id = excluded.subscription_id, due_at = excluded.due_at
      where not digest.wanted`);
  }

  /** What is planned and has not left is called off with it. */
  async switchOff(userId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const ended = await tx.one<{ operationId: string }>(sql`
        update digest set wanted = false where user_id = ${userId} and wanted returning subscription_id as "operationId"`);
      if (ended) await this.outbox.command(tx, cancelReminders, { key: ended.operationId, data: ended });
    });
  }

  /**
   * One user whose digest is due; nobody else sets about it for a minute. Who was never tried comes first, so that one
   * that fails again and again holds up nobody.
   */
  async claim(now: Date): Promise<string | undefined> {
    const row = await this.db.one<{ userId: string }>(sql`
      update digest set tried_at = clock_timestamp() where user_id = (
        select d.user_id from digest d join app_user u on u.id = d.user_id and u.active
        where d.wanted and d.due_at <= ${now} and (d.tried_at is null or d.tried_at < clock_timestamp() - interval '1 minute')
        order by d.tried_at nulls first, d.user_id limit 1 for update of d skip locked)
      returning user_id as "userId"`);
    return row?.userId;
  }

  async putOff(userId: string, until: Date): Promise<void> {
    await this.db.execute(
      sql`update digest set due_at = ${until}, tried_at = null where user_id = ${userId}`,
    );
  }

  /** The message is planned in the transaction that notes its day: whoever comes second, or late, plans nothing. */
  async settle({ userId, day, nextAt, message }: Settled): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ subscriptionId: string; open: boolean }>(sql`
        select subscription_id as "subscriptionId", last_on is null or last_on < ${day}::date as open
        from digest where user_id = ${userId} and wanted for update`);
      if (!row) return;
      await tx.execute(sql`
        update digest set due_at = ${nextAt}, last_on = greatest(last_on, ${day}::date), tried_at = null where user_id = ${userId}`);
      if (!row.open || !message) return;
      const planned = { ...message, emailId: newId(), operationId: row.subscriptionId };
      await this.outbox.command(tx, planMessages, { key: row.subscriptionId, data: { messages: [planned] } });
    });
  }

  /** For a user who is of no store: every e-mail is some store's. Undefined while the house has none. */
  async anyStore(): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(sql`select id from store order by reference limit 1`);
    return row?.id;
  }
}
