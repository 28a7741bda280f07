import { sql, type Db, type Tx } from '@comptoir/persistence';
import { crashPoint } from '../crash-point.config';
import { bury } from '../dead-letters/bury';
import type { Delivery } from './delivery';
import { factsOf, verdictOn } from './failure';
import { doMost, forget, TaskFailed, type Failure, type Task } from './inbox';
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

/** What is said of a delivery when its reactions came to different ends: the last of these. */
const endings = ['unheard', 'duplicate', 'done', 'dead', 'retry'] as const;
export type Ending = (typeof endings)[number];

/** Delivered this often without ever coming to an end: it takes its consumer down with it. */
const hopeless = 25;

interface Item extends Task {
  readonly delivery: Delivery;
}
interface Ended {
  readonly delivery: Delivery;
  readonly ending: Ending;
  readonly buried?: { readonly consumer: string; readonly fingerprint: string };
}

/**
 * Handles deliveries in as few transactions as possible: what comes for the first time all in one, in which a message that
 * fails is undone by itself; what comes again alone, for it may be what ended the process, and only those of its kin wait
 * for it that came after it. Rejects when the infrastructure is down: then nothing is known about any message, and the
 * same batch must be handled again (what was committed is recognised).
 */
export class BatchHandler {
  /** What the subjects of messages that are heard begin with. */
  private readonly heard: readonly string[];

  constructor(private readonly options: BatchOptions) {
    this.heard = [...new Set(options.reactions.map(({ hearable }) => hearable.subject('')))];
  }

  async handle(deliveries: readonly Delivery[]): Promise<Map<Delivery, Ending>> {
    crashPoint('consumer.after-receive');
    const verdicts = new Map<Delivery, Ending>();
    const items: Item[] = [];
    for (const delivery of deliveries) items.push(...(await this.read(delivery, verdicts)));
    const [again, first] = partition(items, ({ delivery }) => delivery.deliveries > 1);
    const kin = new Set(first.map(({ message }) => message.event.subject));
    const [before, after] = partition(again, ({ message }) => kin.has(message.event.subject));
    for (const item of before) await this.commit([item], verdicts);
    if (first.length > 0) await this.commit(first, verdicts);
    for (const item of after) await this.commit([item], verdicts);
    return verdicts;
  }

  private async read(delivery: Delivery, verdicts: Map<Delivery, Ending>): Promise<Item[]> {
    verdicts.set(delivery, 'unheard');
    if (!this.heard.some((subject) => delivery.subject.startsWith(subject))) return [];
    try {
      const message = readMessage(delivery, this.options.reactions);
      if (message.reactions.length > 0) verdicts.set(delivery, 'duplicate');
      if (delivery.deliveries < hopeless)
        return message.reactions.map((reaction) => ({ message, reaction, delivery }));
      throw new Error('delivered again and again without coming to an end');
    } catch (error) {
      const who = { consumer: this.options.durable, messageId: identityOf(delivery) };
      this.tell([await this.options.db.transaction((tx) => this.bury(tx, delivery, who, error))], verdicts);
      return [];
    }
  }

  private async commit(items: readonly Item[], verdicts: Map<Delivery, Ending>): Promise<void> {
    try {
      const ended = await this.options.db.transaction((tx) => this.endAll(tx, items));
      crashPoint('consumer.after-commit');
      this.tell(ended, verdicts);
    } catch (thrown) {
      const error = thrown instanceof TaskFailed ? thrown.cause : thrown;
      if (verdictOn(error) === 'down') throw error;
      const [item, ...others] = items as [Item, ...Item[]];
      if (others.length > 0) for (const one of items) await this.commit([one], verdicts);
      else
        this.tell(
          [await this.options.db.transaction((tx) => this.endFailed(tx, { task: item, error }))],
          verdicts,
        );
    }
  }

  private async endAll(tx: Tx, items: readonly Item[]): Promise<Ended[]> {
    const { fresh, failures } = await doMost(tx, items);
    const failed = new Map(failures.map((failure) => [keyOf(failure.task), failure]));
    const ended: Ended[] = fresh.map(({ delivery }) => ({ delivery, ending: 'done' }));
    for (const task of items) {
      const failure = failed.get(keyOf(task));
      if (failure) ended.push(await this.endFailed(tx, { ...failure, task }));
    }
    return ended;
  }

  private async endFailed(tx: Tx, { task, error }: Failure<Item>): Promise<Ended> {
    const { delivery, reaction, message } = task;
    if (verdictOn(error) === 'transient' && delivery.deliveries < this.options.maxDeliveries) {
      await forget(tx, [task]);
      return { delivery, ending: 'retry' };
    }
    return this.bury(tx, delivery, { consumer: reaction.name, messageId: message.event.id }, error);
  }

  private async bury(
    tx: Tx,
    delivery: Delivery,
    { consumer, messageId }: { consumer: string; messageId: string },
    error: unknown,
  ): Promise<Ended> {
    const failure = factsOf(consumer, error);
    const { durable } = this.options;
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
    return { delivery, ending: 'dead', buried: { consumer, fingerprint: failure.fingerprint } };
  }

  private tell(ended: readonly Ended[], verdicts: Map<Delivery, Ending>): void {
    for (const { delivery, ending, buried } of ended) {
      const known = verdicts.get(delivery) ?? 'unheard';
      if (endings.indexOf(ending) > endings.indexOf(known)) verdicts.set(delivery, ending);
      if (buried) this.options.buried(buried.consumer, buried.fingerprint);
    }
  }
}

function keyOf({ reaction, message }: Task): string {
  return `${reaction.name} ${message.event.id}`;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
