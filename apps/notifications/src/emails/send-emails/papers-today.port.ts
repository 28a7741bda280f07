import { readQuotePapers, type QuotePaper } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { ClaimedEmail } from '../email';

const atOnce = 50;

/** How the quotes of claimed e-mails stand this moment, asked of sales. */
@Injectable()
export class PapersToday {
  constructor(private readonly asks: Asks) {}

  async of(emails: readonly ClaimedEmail[]): Promise<Map<string, QuotePaper>> {
    const ids = [...new Set(emails.flatMap(({ quoteIds }) => quoteIds))];
    const papers = new Map<string, QuotePaper>();
    for (let at = 0; at < ids.length; at += atOnce) {
      const quoteIds = ids.slice(at, at + atOnce);
      const { items } = await this.asks.ask(readQuotePapers, { quoteIds }, { timeoutMs: 10_000 });
      for (const paper of items) papers.set(paper.quoteId, paper);
    }
    return papers;
  }
}
