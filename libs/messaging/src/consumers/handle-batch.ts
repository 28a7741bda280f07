import { sql, type Db } from '@comptoir/persistence';
import { crashPoint } from '../crash-point.config';
import { bury } from '../dead-letters/bury';
import type { Delivery } from './delivery';
import { factsOf, verdictOn } from './failure';
import { doOnce, TaskFailed, type Task } from './inbox';
import { identityOf, readMessage } from './message';
import type { Reaction } from './reaction';

export interface BatchOptions {
  readonly db: Db;
  readonly durable: string;
  readonly reactions: readonly Reaction[];
  readonly maxDeliveries: number;
  /** Told of each dead letter, after it was kept. */
  readonly buried: (consumer: string, fingerprint: string) => void;
}

export type Ending = 'done' | 'duplicate' | 'retry' | 'dead' | 'unheard';

/** Delivered this often without ever coming to an end: it takes its consumer down with it. */
const hopeless = 25;
/** From here on a delivery is handled alone, so that what it does to the process hits nothing else. */
const suspicious = 3;
/** Transactions that may fail before every task gets its own. */
const patience = 5;

interface Item extends Task {
  readonly delivery: Delivery;
}

/**
 * Handles deliveries in as few transactions as possible: all in one; without the one that failed, when one did; each
 * alone, when several do. Rejects when the infrastructure is down: then nothing is known about any message, and
 * the same batch must be handled again (what was committed is recognised).
 */
export class BatchHandler {
  constructor(private readonly options: BatchOptions) {}

  async handle(deliveries: readonly Delivery[]): Promise<Map<Delivery, Ending>> {
    crashPoint('consumer.after-receive');
    const endings = new Map<Delivery, Ending>();
    const items: Item[] = [];
    for (const delivery of deliveries) items.push(...(await this.read(delivery, endings)));
    const [alone, together] = partition(items, (item) => item.delivery.deliveries >= suspicious);
    await this.handleTogether(together, endings);
    for (const item of alone) await this.handleAlone(item, endings);
    return endings;
  }

  private async read(delivery: Delivery, endings: Map<Delivery, Ending>): Promise<Item[]> {
    try {
      const message = readMessage(delivery, this.options.reactions);
      endings.set(delivery, message.reactions.length > 0 ? 'duplicate' : 'unheard');
      if (delivery.deliveries < hopeless)
        return message.reactions.map((reaction) => ({ message, reaction, delivery }));
      throw new Error('delivered again and again without coming to an end');
    } catch (error) {
      await this.bury(delivery, { consumer: this.options.durable, messageId: identityOf(delivery) }, error);
      endings.set(delivery, 'dead');
      return [];
    }
  }

  private async handleTogether(items: readonly Item[], endings: Map<Delivery, Ending>): Promise<void> {
    let rest = items;
    for (let failures = 0; rest.length > 0; failures++) {
      if (failures === patience || rest.length === 1) {
        for (const item of rest) await this.handleAlone(item, endings);
        return;
      }
      try {
        await this.commit(rest, endings);
        return;
      } catch (error) {
        const failed = failedAmong(rest, error);
        for (const item of failed) await this.handleAlone(item, endings);
        rest = rest.filter((item) => !failed.includes(item));
      }
    }
  }

  private async handleAlone(item: Item, endings: Map<Delivery, Ending>): Promise<void> {
    try {
      await this.commit([item], endings);
    } catch (thrown) {
      const error = thrown instanceof TaskFailed ? thrown.cause : thrown;
      const verdict = verdictOn(error);
      if (verdict === 'down') throw error;
      if (verdict === 'transient' && item.delivery.deliveries < this.options.maxDeliveries) {
        endings.set(item.delivery, 'retry');
        return;
      }
      await this.bury(
        item.delivery,
        { consumer: item.reaction.name, messageId: item.message.event.id },
        error,
      );
      if (endings.get(item.delivery) !== 'retry') endings.set(item.delivery, 'dead');
    }
  }

  private async commit(items: readonly Item[], endings: Map<Delivery, Ending>): Promise<void> {
    const fresh = await this.options.db.transaction((tx) => doOnce(tx, items));
    crashPoint('consumer.after-commit');
    if (fresh === 0) return;
    for (const { delivery } of items)
      if (endings.get(delivery) === 'duplicate') endings.set(delivery, 'done');
  }

  private async bury(
    delivery: Delivery,
    who: { consumer: string; messageId: string },
    error: unknown,
  ): Promise<void> {
    const { db, durable, buried } = this.options;
    const { consumer, messageId } = who;
    const failure = factsOf(consumer, error);
    await db.transaction(async (tx) => {
      await tx.execute(
        sql`insert into inbox (consumer, id) values (${consumer}, ${messageId}) on conflict do nothing`,
      );
      await bury(tx, {
        consumer,
        durable,
        messageId,
        letter: delivery,
        failure,
        attempts: delivery.deliveries,
      });
    });
    buried(consumer, failure.fingerprint);
  }
}

/** What to take out of the batch. Infrastructure that is down is nobody's fault. */
function failedAmong(items: readonly Item[], error: unknown): readonly Item[] {
  const cause = error instanceof TaskFailed ? error.cause : error;
  if (verdictOn(cause) === 'down') throw cause;
  return error instanceof TaskFailed ? items.filter((item) => error.tasks.includes(item)) : items;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
