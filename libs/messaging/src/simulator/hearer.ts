import type { Db, SqlFragment, Tx } from '@comptoir/persistence';
import type { Delivery } from '../consumers/delivery';
import { BatchHandler } from '../consumers/handle-batch';
import type { Reaction } from '../consumers/reaction';
import { headersOf } from '../envelope/cloud-event';
import type { OutboxRow } from '../relay/outbox-store';
import { Crash, type Kept, type Protections, type SimulatedBroker } from './world';

export interface Effect {
  readonly id: string;
  readonly aggregate: string;
  readonly version: number;
}

/** Where in its work the consumer dies. */
export type Death = 'nowhere' | 'before-commit' | 'after-commit' | 'acks-lost';

/** The consuming service: the real batch handler over a database of which only the inbox statement is understood. */
export class Hearer {
  readonly effects: Effect[] = [];
  readonly state = new Map<string, number>();
  private readonly inbox = new Set<string>();
  private acknowledged = new Set<Kept>();

  constructor(
    private readonly broker: SimulatedBroker,
    private readonly reaction: Reaction,
    private readonly protections: Protections,
  ) {}

  /** Everything the stream holds and this consumer has not acknowledged. */
  waiting(): Kept[] {
    return this.broker.kept.filter((one) => !this.acknowledged.has(one));
  }

  async take(batch: readonly Kept[], death: Death): Promise<void> {
    const deliveries = new Map(batch.map((kept) => [this.deliveryOf(kept.row), kept]));
    const settle = () => {
      if (death !== 'acks-lost') for (const kept of deliveries.values()) this.acknowledged.add(kept);
    };
    if (!this.protections.ackAfterCommit) settle();
    try {
      await this.handler(death).handle([...deliveries.keys()]);
    } catch (error) {
      if (error instanceof Crash) return;
      throw error;
    }
    if (this.protections.ackAfterCommit) settle();
  }

  private handler(death: Death): BatchHandler {
    const db = {
      transaction: <T>(work: (tx: Tx) => Promise<T>) => this.transaction(work, death),
    } as unknown as Db;
    return new BatchHandler({
      db,
      durable: 'd',
      reactions: [this.reaction],
      maxDeliveries: 99,
      buried: () => undefined,
    });
  }

  /** All or nothing; a death around the commit is a crash of the process. */
  private async transaction<T>(work: (tx: Tx) => Promise<T>, death: Death): Promise<T> {
    const [taken, effects]: [string[], Effect[]] = [[], []];
    const tx: Tx = {
      query: async ({ values }: SqlFragment) => {
        const [consumers, ids] = values as [string[], string[]];
        const keys = ids.map((id, at) => ({ consumer: consumers[at] ?? '', id }));
        const fresh = keys.filter(
          ({ consumer, id }) => !this.protections.inbox || !this.inbox.has(`${consumer} ${id}`),
        );
        taken.push(...fresh.map(({ consumer, id }) => `${consumer} ${id}`));
        return fresh;
      },
      part: <P>(part: (tx: Tx) => Promise<P>) => part(tx),
      perform: (effect: Effect) => effects.push(effect),
    } as unknown as Tx;
    const result = await work(tx);
    if (death === 'before-commit') throw down(new Crash());
    for (const key of taken) this.inbox.add(key);
    for (const effect of effects) this.perform(effect);
    if (death === 'after-commit') throw down(new Crash());
    return result;
  }

  private perform(effect: Effect): void {
    this.effects.push(effect);
    if (effect.version > (this.state.get(effect.aggregate) ?? 0))
      this.state.set(effect.aggregate, effect.version);
  }

  private deliveryOf(row: OutboxRow): Delivery {
    const headers = headersOf({
      id: row.id,
      source: '/comptoir/sales',
      type: row.type,
      time: row.created_at.toISOString(),
      subject: row.agg_id,
      aggregateVersion: Number(row.agg_ver),
    });
    return {
      subject: row.subject,
      body: Buffer.from(row.data),
      deliveries: 1,
      headers: Object.fromEntries(headers),
      ack: () => undefined,
      nak: () => undefined,
      working: () => undefined,
    };
  }
}

/** A crash must not be mistaken for a failure of the message: it looks like a database that went away. */
function down(crash: Crash): Crash {
  return Object.assign(crash, { code: '57P01' });
}
