import type { ResponseOf, readEmail } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';
import type { ClaimedEmail } from './email';
import { leaseEnd } from './lease.row';
import type { Message } from './send-emails/envelopes.port';
import { shown } from './shown-message.port';

type SentMessage = NonNullable<ResponseOf<typeof readEmail>['message']>;

/** Whoever holds one of these links signs or opts out in the recipient's name. */
const personalLink = /(\/api\/v1\/(?:quote-offers|opt-outs)\/)[\w.-]+/g;
const withoutLinks = (text: string) => text.replace(personalLink, '$1…');

/** Messages as they were handed to the mail server. */
@Injectable()
export class SentMessages {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  /**
   * Just before it leaves, with a new lease; false when the old one ran out and somebody else looks after the e-mail. In
   * which language it is stays when the words are forgotten: its way out leads to a page that speaks it.
   */
  async keep({ id, version }: ClaimedEmail, message: Message): Promise<boolean> {
    const { from, subject, text, html, attachments } = shown(message);
    const kept = await this.db.execute(sql`
      with ours as (
        update email set language = ${message.language}, lease_until = ${leaseEnd(this.config)}
        where id = ${id} and version = ${version} and state = 'SENDING' returning id)
      insert into sent_message (email_id, sender, subject, body_text, body_html, attachments)
      select id, ${from}, ${subject}, ${withoutLinks(text)}, ${withoutLinks(html)}, ${JSON.stringify(attachments)}::jsonb from ours
      on conflict (email_id) do update set sender = excluded.sender, subject = excluded.subject,
        body_text = excluded.body_text, body_html = excluded.body_html, attachments = excluded.attachments, kept_at = excluded.kept_at`);
    return kept === 1;
  }

  async of(emailId: string): Promise<SentMessage | undefined> {
    return this.db.one<SentMessage>(sql`
      select sender as "from", subject, body_text as text, body_html as html, attachments
      from sent_message where email_id = ${emailId}`);
  }

  /** Deletes at most so many of those kept longer than that, the oldest first, and says how many; replicas share the work. */
  forget(days: number, atMost: number): Promise<number> {
    return this.db.execute(sql`
      delete from sent_message where email_id in (
        select email_id from sent_message where kept_at < clock_timestamp() - ${days}::int * interval '1 day'
        order by kept_at limit ${atMost} for update skip locked)`);
  }
}
