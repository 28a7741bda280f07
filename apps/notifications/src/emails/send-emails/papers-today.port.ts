import {
  readCorrespondence,
  readQuotePapers,
  type Correspondence,
  type Letter,
  type QuotePaper,
} from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { ClaimedEmail } from '../email';

const atOnce = 50;

/** How quotes, projects and their people stand this moment, asked of sales. */
@Injectable()
export class PapersToday {
  constructor(private readonly asks: Asks) {}

  async of(emails: readonly Pick<ClaimedEmail, 'quoteIds'>[]): Promise<Map<string, QuotePaper>> {
    const ids = [...new Set(emails.flatMap(({ quoteIds }) => quoteIds))];
    const papers = new Map<string, QuotePaper>();
    for (const quoteIds of inTurns(ids)) {
      const { items } = await this.asks.ask(readQuotePapers, { quoteIds }, { timeoutMs: 10_000 });
      for (const paper of items) papers.set(paper.quoteId, paper);
    }
    return papers;
  }

  /** By key. */
  async correspondence(letters: readonly Letter[]): Promise<Map<string, Correspondence>> {
    const found = new Map<string, Correspondence>();
    for (const some of inTurns(letters)) {
      const { items } = await this.asks.ask(readCorrespondence, { letters: some }, { timeoutMs: 10_000 });
      for (const item of items) found.set(item.key, item);
    }
    return found;
  }
}

function* inTurns<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
