import { emailSentV1, type DataOf } from '@comptoir/contracts';
import { On, Pokes, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** The version stays: a reminder is no change of the offer, and does not disturb whoever is changing it. */
@Injectable()
export class NoteReminderWhenEmailSent {
  constructor(private readonly pokes: Pokes) {}

  @On(emailSentV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof emailSentV1>>[], tx: Tx): Promise<void> {
    const reminders = heard.flatMap(({ data }) =>
      data.quoteIds.map((quoteId) => ({ quoteId, sentOn: data.sentOn })),
    );
    await tx.execute(sql`
      update quote_state s set last_reminded_on = r.sent_on
      from (
        select quote_id, max(sent_on) as sent_on
        from unnest(${reminders.map(({ quoteId }) => quoteId)}::uuid[], ${reminders.map(({ sentOn }) => sentOn)}::date[])
          as r(quote_id, sent_on) group by quote_id
      ) r
      where s.quote_id = r.quote_id and (s.last_reminded_on is null or s.last_reminded_on < r.sent_on)`);
    const stores = new Set(heard.map(({ data }) => data.storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'quotes')));
  }
}
