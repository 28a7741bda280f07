import type { Db } from '@comptoir/persistence';
import type { Backbone } from '../backbone/backbone';
import { Signal } from '../backbone/signal';
import { crashPoint } from '../crash-point.config';
import type { MessagingMetrics } from '../metrics';
import type { MessagingLog, Pace } from '../options';
import type { Durable } from '../streams/wiring';
import type { Delivery } from './delivery';
import { verdictOn } from './failure';
import { BatchHandler, type Ending } from './handle-batch';
import { Puller } from './puller';
import type { Reaction } from './reaction';

export interface ConsumerOptions {
  readonly durable: Durable;
  readonly reactions: readonly Reaction[];
  readonly db: Db;
  readonly pace: Pace;
  readonly log: MessagingLog;
  readonly metrics: MessagingMetrics;
}

const aliveMs = 10_000;
const lookMs = 500;
const afterBug = 5_000;

/**
 * Reads one durable for ever: pulls, handles in batches, acknowledges after the commit. While the infrastructure is
 * down it keeps what it has in hand, tells the server so, and tries again: no delivery and no attempt is spent.
 */
export class Consumer {
  private readonly signal = new Signal();
  private readonly puller: Puller;
  private readonly handler: BatchHandler;
  private inHand: readonly Delivery[] = [];
  private running?: Promise<void>;
  private heartbeat?: NodeJS.Timeout;
  private stopped = false;
  private end: () => void = () => undefined;
  private readonly ended = new Promise<void>((resolve) => (this.end = resolve));
  paused = false;

  constructor(
    private readonly backbone: Backbone,
    private readonly options: ConsumerOptions,
  ) {
    const { durable, db, reactions, pace } = options;
    this.puller = new Puller(backbone, {
      stream: durable.stream,
      durable: durable.durable,
      batchSize: pace.batchSize,
      arrived: () => this.signal.raise(),
    });
    this.handler = new BatchHandler({
      db,
      durable: durable.durable,
      reactions,
      maxDeliveries: pace.maxDeliveries,
      buried: (consumer, fingerprint) => this.tellBuried(consumer, fingerprint),
    });
  }

  get durable(): Durable {
    return this.options.durable;
  }

  start(): void {
    this.heartbeat = setInterval(() => {
      for (const delivery of [...this.inHand, ...this.puller.held]) delivery.working();
    }, aliveMs);
    this.running = this.runForEver();
  }

  /** Takes nothing new, finishes the batch in hand, gives back what was not begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.end();
    this.signal.raise();
    this.puller.stop();
    await this.running;
    clearInterval(this.heartbeat);
  }

  private async runForEver(): Promise<void> {
    await Promise.race([this.puller.start(`_INBOX_${this.durable.consumer}`), this.ended]);
    while (!this.stopped) {
      this.inHand = this.puller.take();
      if (this.inHand.length > 0) await this.finish(this.inHand);
      else await this.signal.wait(lookMs);
      this.inHand = [];
    }
  }

  private async finish(batch: readonly Delivery[]): Promise<void> {
    while (true) {
      try {
        this.settle(await this.handler.handle(batch));
        return this.pause(false);
      } catch (error) {
        if (verdictOn(error) !== 'down') return this.giveBack(batch, error);
        this.pause(true, error);
        if (this.stopped) return this.giveBack(batch, error, 0);
        await this.rest();
      }
    }
  }

  private settle(endings: Map<Delivery, Ending>): void {
    const { pace, metrics } = this.options;
    const counts = new Map<Ending, number>();
    crashPoint('consumer.before-ack');
    for (const [delivery, ending] of endings) {
      if (ending === 'retry') delivery.nak(delayOf(pace.retryDelaysMs, delivery.deliveries));
      else delivery.ack();
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
    for (const [ending, count] of counts) metrics.consumed(this.durable.durable, ending, count);
  }

  private pause(paused: boolean, error?: unknown): void {
    if (this.paused === paused) return;
    this.paused = paused;
    this.options.metrics.consumerPaused(this.durable.durable, paused);
    const facts = { durable: this.durable.durable, error: error === undefined ? undefined : String(error) };
    this.options.log.warn(
      facts,
      paused ? 'infrastructure is down; the consumer pauses' : 'the consumer goes on',
    );
  }

  private giveBack(batch: readonly Delivery[], error: unknown, delayMs = afterBug): void {
    this.options.log.error(
      { durable: this.durable.durable, error },
      'a batch could not be handled; given back',
    );
    for (const delivery of batch) delivery.nak(delayMs);
  }

  /** Waits for the next probe, or for the end. */
  private async rest(): Promise<void> {
    const until = Date.now() + this.options.pace.probeMs;
    while (!this.stopped && Date.now() < until) await this.signal.wait(Math.max(1, until - Date.now()));
  }

  private tellBuried(consumer: string, fingerprint: string): void {
    const { consumer: service, durable } = this.durable;
    this.options.log.error({ durable, consumer, fingerprint }, 'a message became a dead letter');
    this.backbone.live?.publish(`dlq.${service}.${consumer}`, JSON.stringify({ durable, fingerprint }));
  }
}

function delayOf(delays: readonly number[], deliveries: number): number {
  return delays[Math.min(deliveries, delays.length) - 1] ?? 1_000;
}
