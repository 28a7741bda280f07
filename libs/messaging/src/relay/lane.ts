import { Signal } from '../backbone/signal';
import type { MessagingLog, Pace } from '../options';
import { crashPoint } from '../crash-point.config';
import type { MessagingMetrics } from '../metrics';
import type { LeaderSession } from './leader-session';
import { furthestPosition, markFailed, markPublished, pendingRows, unpublishFrom } from './outbox-rows';
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
    private readonly session: LeaderSession,
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
    while (!this.stopped && this.session.alive) {
      const pause = this.broker.up ? await this.step() : this.options.pace.relayIdleMs;
      if (pause > 0) await this.signal.wait(pause);
    }
  }

  /** One look; returns how long to wait before the next. */
  private async step(): Promise<number> {
    const { stream, pace, log } = this.options;
    try {
      await this.compareWhenDue();
    } catch (error) {
      if (!this.session.alive) throw error;
      return this.pauseAfter('the stream cannot be examined', error);
    }
    const rows = await pendingRows(this.session, stream, batchSize);
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
    await markPublished(this.session, published);
    crashPoint('relay.after-mark');
    for (const error of new Set(failed.map((row) => row.error))) {
      await markFailed(
        this.session,
        failed.filter((row) => row.error === error).map((row) => row.seq),
        error,
      );
    }
    metrics.published(stream, published.length);
    const fresh = published.filter((row) => !row.duplicate).map((row) => row.position);
    const reused = fresh.filter((position) => position <= this.furthest);
    if (reused.length > 0) await this.restoreFrom(Math.min(...reused));
    else this.furthest = Math.max(this.furthest, ...fresh);
  }

  private async compareWhenDue(): Promise<void> {
    const { stream, pace } = this.options;
    const { connections } = this.broker;
    if (connections === this.checkedConnection && Date.now() - this.checkedAt < pace.reconcileMs) return;
    const marked = await reconcileStream(this.session, stream, await this.broker.factsOf(stream));
    this.furthest = await furthestPosition(this.session, stream);
    this.checkedConnection = connections;
    this.checkedAt = Date.now();
    this.tell(marked);
  }

  private async restoreFrom(position: number): Promise<void> {
    this.tell(await unpublishFrom(this.session, this.options.stream, position));
    this.furthest = await furthestPosition(this.session, this.options.stream);
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
