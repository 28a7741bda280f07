import type { QuoteFacts } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { QuoteEvent } from './quote';

export interface QuoteHappening {
  readonly event: QuoteEvent;
  readonly facts: QuoteFacts;
  readonly reason?: string | null;
}

/** What happened to quotes, told everywhere it belongs: other services, the project's history, open screens. */
@Injectable()
export class QuoteChronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  async tell(tx: Tx, happenings: readonly QuoteHappening[], actor: Actor): Promise<void> {
    for (const event of new Set(happenings.map((happening) => happening.event))) {
      const facts = happenings
        .filter((happening) => happening.event === event)
        .map((happening) => happening.facts);
      const announcements = facts.map((data) => ({
        id: data.quoteId,
        version: data.version,
        storeId: data.storeId,
        data,
      }));
      await this.outbox.announceAll(tx, event, announcements);
    }
    await this.history.write(
      tx,
      happenings.map((happening) => historyEntry(happening, actor)),
    );
    const stores = new Set(happenings.map(({ facts }) => facts.storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'quotes')));
  }
}

function historyEntry({ event, facts, reason }: QuoteHappening, actor: Actor) {
  const { quoteId, version, projectId, storeId, number, status, expiryDate, amountInclTax } = facts;
  return {
    actor,
    action: event.name.replace(/^sales\./, ''),
    aggregateId: quoteId,
    aggregateVersion: version,
    projectId,
    storeId,
    facts: { quoteId, number, status, expiryDate, amountInclTax, ...(reason ? { reason } : {}) },
  };
}
