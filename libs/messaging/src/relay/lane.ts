import { Signal } from '../backbone/signal';
import type { MessagingLog, Pace } from '../options';
import { crashPoint } from '../crash-point.config';
import type { MessagingMetrics } from '../metrics';
import type { OutboxStore } from './outbox-store';
import { publishInOrder, type Publish, type PublishedBatch } from './publish-in-order';
import { reconcileStream, type StreamFacts } from './reconcile-stream';

/** The broker as a lane sees it. */
export interface Broker {
  readonly up: boolean;
  /** Grows with every connection: what was true of an earlier one need not be true now. */
  readonly connections: number;
  readonly publish: Publish;
  factsOf(stream: string): Promise<StreamFacts>;
}

interface LaneOptions {
  readonly stream: string;
  readonly pace: Pace;
  readonly log: MessagingLog;
  readonly metrics: MessagingMetrics;
}

const batchSize = 256;
const longestPause = 2_000;

/**
 * Carries the outbox rows of one stream to it. A stream that is full or missing holds up its own lane only.
 *
 * Before anything is published on a new connection, and every half minute, the stream is compared with the outbox;
 * a position handed out twice is taken as proof that the broker lost something, whenever it shows.
 */
export class Lane {
  private readonly signal = new Signal();
  private stopped = false;
  private furthest = 0;
  private checkedAt = -Infinity;
  private checkedConnection = -1;
  private failures = 0;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly broker: Broker,
    private readonly options: LaneOptions,
  ) {}

  wake(): void {
    this.signal.raise();
  }

  stop(): void {
    this.stopped = true;
    this.signal.raise();
  }

  /** Runs until stopped or until the session dies; rejects only when the database fails. */
  async run(): Promise<void> {
    while (!this.stopped && this.outbox.alive) {
      const pause = this.broker.up ? await this.step() : this.options.pace.relayIdleMs;
      if (pause > 0) await this.signal.wait(pause);
    }
  }

  /** One look; returns how long to wait before the next. */
  async step(): Promise<number> {
    const { stream, pace, log } = this.options;
    try {
      await this.compareWhenDue();
    } catch (error) {
      if (!this.outbox.alive) throw error;
      return this.pauseAfter('the stream cannot be examined', error);
    }
    const rows = await this.outbox.pending(stream, batchSize);
    if (rows.length === 0) return pace.relayIdleMs;
    const batch = await publishInOrder(rows, this.broker.publish);
    await this.record(batch);
    if (batch.failed.length > 0)
      return this.pauseAfter('the stream refuses messages', batch.failed[0]?.error);
    if (this.failures > 0) log.info({ stream }, 'the stream takes messages again');
    this.failures = 0;
    return rows.length === batchSize ? 0 : pace.relayBusyMs;
  }

  private async record({ published, failed }: PublishedBatch): Promise<void> {
    const { stream, metrics } = this.options;
    const reused = await this.reusedAmong(published);
    if (reused !== undefined) this.tell(await this.outbox.unpublishFrom(stream, reused));
    await this.outbox.markPublished(published);
    crashPoint('relay.after-mark');
    for (const error of new Set(failed.map((row) => row.error))) {
      await this.outbox.markFailed(
        failed.filter((row) => row.error === error).map((row) => row.seq),
        error,
      );
    }
    metrics.published(stream, published.length);
    this.furthest =
      reused === undefined
        ? Math.max(this.furthest, ...published.map((row) => row.position))
        : await this.outbox.furthest(stream);
  }

  /**
   * The first position that the stream gave away a second time: the one it gave before is lost. Either it is not
   * beyond all that were given, or, for a message that had arrived already, another row of ours is at it. Asked
   * before the new rows are marked, so that a crash in between forgets nothing.
   */
  private async reusedAmong(published: PublishedBatch['published']): Promise<number | undefined> {
    const fresh = published.filter((row) => !row.duplicate && row.position <= this.furthest);
    const known = published.filter((row) => row.duplicate).map((row) => row.position);
    const claimed = await this.outbox.firstClaimed(this.options.stream, known);
    const reused = [...fresh.map((row) => row.position), ...(claimed === undefined ? [] : [claimed])];
    return reused.length > 0 ? Math.min(...reused) : undefined;
  }

  private async compareWhenDue(): Promise<void> {
    const { stream, pace } = this.options;
    const { connections } = this.broker;
    if (connections === this.checkedConnection && Date.now() - this.checkedAt < pace.reconcileMs) return;
    const marked = await reconcileStream(this.outbox, stream, await this.broker.factsOf(stream));
    this.furthest = await this.outbox.furthest(stream);
    this.checkedConnection = connections;
    this.checkedAt = Date.now();
    this.tell(marked);
  }

  private tell(marked: number): void {
    if (marked > 0)
      this.options.log.warn(
        { stream: this.options.stream, marked },
        'the broker lost messages; publishing them again',
      );
  }

  private pauseAfter(what: string, error: unknown): number {
    if (this.failures++ % 20 === 0)
      this.options.log.warn({ stream: this.options.stream, error: String(error) }, what);
    this.checkedAt = -Infinity;
    return Math.min(longestPause, 100 * 2 ** Math.min(this.failures, 5));
  }
}
