import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface Feed {
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}
export interface FeedOwner {
  readonly userId: string;
  readonly partyId: string;
}

/** Secret links. Only a hash of the secret is kept: who reads the database cannot subscribe. */
@Injectable()
export class FeedRepository {
  constructor(private readonly db: Db) {}

  find({ userId }: Caller): Promise<Feed | undefined> {
    return this.db.one<Feed>(sql`
      select created_at as "createdAt", last_read_at as "lastReadAt" from calendar_feed where user_id = ${userId}`);
  }

  /** 256 random bits, told this once; an earlier secret no longer works. */
  async open(owner: FeedOwner): Promise<{ secret: string; createdAt: Date }> {
    const secret = randomBytes(32).toString('base64url');
    const [row] = await this.db.query<{ createdAt: Date }>(sql`
      insert into calendar_feed (user_id, party_id, secret_hash) values (${owner.userId}, ${owner.partyId}, ${hashOf(secret)})
      on conflict (user_id) do update set party_id = excluded.party_id, secret_hash = excluded.secret_hash,
        created_at = clock_timestamp(), last_read_at = null
      returning created_at as "createdAt"`);
    if (!row) throw new Error('an upsert without a row');
    return { secret, createdAt: row.createdAt };
  }

  async close({ userId }: Caller): Promise<void> {
    await this.db.execute(sql`delete from calendar_feed where user_id = ${userId}`);
  }

  async ownerOf(secret: string): Promise<FeedOwner | undefined> {
    const [owner] = await this.db.query<FeedOwner>(sql`
      update calendar_feed set last_read_at = clock_timestamp() where secret_hash = ${hashOf(secret)}
      returning user_id as "userId", party_id as "partyId"`);
    return owner;
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
