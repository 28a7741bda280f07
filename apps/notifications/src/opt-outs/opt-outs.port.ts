import { optOutChangedV1, type EmailTopic, type Language, type OptionalTopic } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

interface Meant {
  readonly partyId: string;
  readonly topic: OptionalTopic;
  readonly address: string;
  readonly language: Language;
}

/** Who wants no e-mails about what. */
@Injectable()
export class OptOuts {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The ids of those whose party wants none about its topic. */
  async among(
    wanted: readonly { id: string; partyId: string; topic: EmailTopic }[],
  ): Promise<ReadonlySet<string>> {
    if (wanted.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>(sql`
      select w.id from unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ partyId }) => partyId)}::uuid[],
        ${wanted.map(({ topic }) => topic)}::text[]) as w(id, party_id, topic)
      join opt_out o on o.party_id = w.party_id and w.topic = any(o.topics)`);
    return new Set(rows.map(({ id }) => id));
  }

  /** What an e-mail's link stands for; undefined for an e-mail that nobody can refuse. */
  meantBy(emailId: string): Promise<Meant | undefined> {
    return this.db.one<Meant>(sql`
      select recipient_id as "partyId", topic, recipient_email as address, language from email
      where id = ${emailId} and audience = 'CUSTOMER' and topic in ('REMINDER', 'INFORMATION')`);
  }

  async has({ partyId, topic }: Meant): Promise<boolean> {
    return (await this.among([{ id: partyId, partyId, topic }])).size > 0;
  }

  /** Announced once, however often somebody clicks. */
  async change({ partyId, topic }: Meant, optedOut: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`
        insert into opt_out (party_id, version, topics) values (${partyId}, 0, '{}') on conflict (party_id) do nothing`);
      const row = await tx.one<{ version: number; topics: OptionalTopic[] }>(sql`
        update opt_out set version = version + 1, changed_at = clock_timestamp(),
          topics = case when ${optedOut} then array_append(topics, ${topic}::text) else array_remove(topics, ${topic}::text) end
        where party_id = ${partyId} and (${topic} = any(topics)) <> ${optedOut} returning version, topics`);
      if (row)
        await this.outbox.announce(tx, optOutChangedV1, {
          id: partyId,
          version: row.version,
          data: { partyId, ...row },
        });
    });
  }
}
