import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';

export type LookupAnswer = 'found' | 'absent' | 'cannot-tell';

/** Asks the place where mail arrives whether it has a message. Today's adapter speaks Mailpit's API. */
@Injectable()
export class MailLookup {
  constructor(@Inject(CONFIG) private readonly config: NotificationsConfig) {}

  /**
   * Where nothing can be asked, MAIL_WHEN_UNKNOWN decides: `delivery` takes the message for absent, `once` says
   * `cannot-tell`. Throws when what could be asked does not answer.
   */
  async lookUp(messageId: string): Promise<LookupAnswer> {
    const { MAIL_LOOKUP_URL: base, MAIL_WHEN_UNKNOWN: policy } = this.config;
    if (!base) return policy === 'delivery' ? 'absent' : 'cannot-tell';
    const search = new URL('api/v1/search', base.endsWith('/') ? base : `${base}/`);
    search.searchParams.set('query', `message-id:"${messageId.replace(/[<>"]/g, '')}"`);
    const response = await fetch(search, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) throw new Error(`the look-up answered ${response.status}`);
    const { messages } = (await response.json()) as { messages?: unknown[] };
    return messages && messages.length > 0 ? 'found' : 'absent';
  }
}
