import { Db, sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface Place {
  readonly userId: string;
  readonly key: string;
}

export interface KeptAnswer {
  readonly requestHash: string;
  /** Null while the first request is under way. */
  readonly body: Uint8Array | null;
  readonly etag: string | null;
}

/** How long a first request that neither answered nor gave up (its gateway died) holds the key. */
const abandonedAfter = 30;

@Injectable()
export class IdempotentAnswerRepository {
  constructor(private readonly db: Db) {}

  /** True for the one request that may go ahead with this key. */
  async take({ userId, key }: Place, requestHash: string): Promise<boolean> {
    const taken = await this.db.execute(sql`
      insert into idempotent_answer as known (user_id, key, request_hash) values (${userId}, ${key}, ${requestHash})
      on conflict (user_id, key) do update set request_hash = ${requestHash}, taken_at = now(), answered_at = null, body = null
      where known.taken_at < now() - interval '24 hours'
        or (known.answered_at is null and known.request_hash = ${requestHash}
          and known.taken_at < now() - ${abandonedAfter} * interval '1 second')`);
    return taken === 1;
  }

  async find({ userId, key }: Place): Promise<KeptAnswer | undefined> {
    const row = await this.db.one<{ request_hash: string; body: Buffer | null; etag: string | null }>(sql`
      select request_hash, body, etag from idempotent_answer where user_id = ${userId} and key = ${key}`);
    return row && { requestHash: row.request_hash, body: row.body, etag: row.etag };
  }

  async keep({ userId, key }: Place, answer: { json: Uint8Array; etag?: string }): Promise<void> {
    await this.db.execute(sql`
      update idempotent_answer set answered_at = now(), body = ${Buffer.from(answer.json)}, etag = ${answer.etag ?? null}
      where user_id = ${userId} and key = ${key}`);
  }

  /** Nothing came of it: the key may be used again. */
  async release({ userId, key }: Place): Promise<void> {
    await this.db.execute(sql`
      delete from idempotent_answer where user_id = ${userId} and key = ${key} and answered_at is null`);
  }

  async forgetOld(db: Queryable): Promise<number> {
    return db.execute(sql`delete from idempotent_answer where taken_at < now() - interval '24 hours'`);
  }
}
