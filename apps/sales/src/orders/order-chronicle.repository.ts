import type { OrderFacts } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { OrderEvent } from './order';

export interface OrderHappening {
  readonly event: OrderEvent;
  readonly facts: OrderFacts;
  readonly reason?: string | null;
}

/** What happened to orders, told everywhere it belongs: other services, the project's history, open screens. */
@Injectable()
export class OrderChronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  async tell(tx: Tx, happenings: readonly OrderHappening[], actor: Actor): Promise<void> {
    for (const event of new Set(happenings.map((happening) => happening.event))) {
      const facts = happenings
        .filter((happening) => happening.event === event)
        .map((happening) => happening.facts);
      const announcements = facts.map((data) => ({
        id: data.orderId,
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
    this.wakeScreens(tx, new Set(happenings.map(({ facts }) => facts.storeId)));
  }

  wakeScreens(tx: Tx, storeIds: ReadonlySet<string>): void {
    tx.afterCommit(() => storeIds.forEach((storeId) => this.pokes.poke(storeId, 'orders')));
  }
}

function historyEntry({ event, facts, reason }: OrderHappening, actor: Actor) {
  const { orderId, version, projectId, storeId, number, status, amountInclTax } = facts;
  return {
    actor,
    action: event.name.replace(/^sales\./, ''),
    aggregateId: orderId,
    aggregateVersion: version,
    projectId,
    storeId,
    facts: { orderId, number, status, amountInclTax, ...(reason ? { reason } : {}) },
  };
}
