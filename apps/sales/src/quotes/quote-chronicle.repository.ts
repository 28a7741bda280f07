import { quoteCustomerSignedV1, type QuoteFacts } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { CustomerSignature, QuoteEvent } from './quote';

export interface QuoteHappening {
  readonly event: QuoteEvent;
  readonly facts: QuoteFacts;
  readonly reason?: string | null;
  /** Where the customer signed it. */
  readonly signature?: CustomerSignature;
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
    for (const { facts, signature } of happenings)
      if (signature) await this.tellSignature(tx, facts, signature);
    await this.history.write(
      tx,
      happenings.map((happening) => historyEntry(happening, actor)),
    );
    const stores = new Set(happenings.map(({ facts }) => facts.storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'quotes')));
  }

  private tellSignature(tx: Tx, facts: QuoteFacts, { signedAt, ...signature }: CustomerSignature) {
    const { quoteId: id, version, storeId } = facts;
    const data = { ...facts, ...signature, signedAt: signedAt.toISOString() };
    return this.outbox.announce(tx, quoteCustomerSignedV1, { id, version, storeId, data });
  }
}

function historyEntry({ event, facts, reason, signature }: QuoteHappening, actor: Actor) {
  const { quoteId, version, projectId, storeId, number, status, expiryDate, amountInclTax } = facts;
  return {
    actor,
    action: (signature ? quoteCustomerSignedV1 : event).name.replace(/^sales\./, ''),
    aggregateId: quoteId,
    aggregateVersion: version,
    projectId,
    storeId,
    facts: {
      quoteId,
      number,
      status,
      expiryDate,
      amountInclTax,
      ...(reason ? { reason } : {}),
      ...signature,
    },
  };
}
