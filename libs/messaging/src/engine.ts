import type { Db } from '@comptoir/persistence';
import { sql } from '@comptoir/persistence';
import { jetstreamManager } from '@nats-io/jetstream';
import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
} from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { AnswersBackbone } from './backbone/answers-backbone';
import type { Backbone } from './backbone/backbone';
import { Consumer } from './consumers/consumer';
import { reactionsAmong, type Reaction } from './consumers/reaction';
import { replayDeadLetters } from './dead-letters/replay-dead-letters';
import type { MessagingOptions, Pace } from './options';
import type { Pokes } from './pokes/pokes';
import { Relay } from './relay/relay';
import { durablesOf } from './streams/wiring';

export type EngineOptions = MessagingOptions &
  Required<Pick<MessagingOptions, 'log' | 'metrics'>> & { readonly pace: Pace };

interface EngineParts {
  readonly backbone: Backbone;
  readonly answers: AnswersBackbone;
  readonly db: Db;
  readonly discovery: DiscoveryService;
  readonly pokes: Pokes;
}

/** How the machinery of one process stands, for health checks and tests. */
export interface EngineHealth {
  readonly connected: boolean;
  readonly relay: 'leader' | 'standby' | 'stopped';
  readonly consumers: readonly { durable: string; paused: boolean }[];
}

/** Starts and stops what runs by itself: the relay, the consumers, replays and gauges. */
export class Engine implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly relay: Relay;
  private reactions: readonly Reaction[] = [];
  private consumers: readonly Consumer[] = [];
  private chores?: NodeJS.Timeout;
  private chore?: Promise<void>;

  constructor(
    private readonly options: EngineOptions,
    private readonly parts: EngineParts,
  ) {
    this.relay = new Relay(parts.backbone, options);
  }

  /** Tells the relay that something was committed. */
  readonly wake = (): void => this.relay.wake();

  get health(): EngineHealth {
    return {
      connected: this.parts.backbone.up && this.parts.answers.up,
      relay: this.relay.state,
      consumers: this.consumers.map(({ durable, paused }) => ({ durable: durable.durable, paused })),
    };
  }

  /** Throws for a reaction that the topology does not know of: a service that is deaf to it must not start. */
  onApplicationBootstrap(): void {
    const { service, pace, log, metrics } = this.options;
    const { backbone, db, discovery } = this.parts;
    this.reactions = reactionsAmong(discovery, service);
    this.consumers = durablesOf(service).map(
      (durable) => new Consumer(backbone, { durable, reactions: this.reactions, db, pace, log, metrics }),
    );
    for (const consumer of this.consumers) consumer.start();
    this.relay.start();
    this.chores = setInterval(() => {
      this.chore ??= this.doChores().finally(() => (this.chore = undefined));
    }, pace.housekeepingMs);
  }

  /** Takes nothing new and finishes what is in hand. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.chores);
    await Promise.all([...this.consumers.map((consumer) => consumer.stop()), this.relay.stop(), this.chore]);
  }

  /** Last of all: answers are sent, so the connections may go. */
  async onApplicationShutdown(): Promise<void> {
    const { pokes, backbone, answers } = this.parts;
    pokes.flush();
    await Promise.all([backbone.close(), answers.close()]);
  }

  private async doChores(): Promise<void> {
    const { db } = this.parts;
    try {
      await replayDeadLetters(db, this.reactions);
      const row = await db.one<{ open: number }>(
        sql`select count(*)::int as open from dead_letter where status = 'dead'`,
      );
      this.options.metrics.deadLetters(row?.open ?? 0);
      await this.measureLag();
    } catch (error) {
      this.options.log.warn({ error: String(error) }, 'housekeeping was interrupted; tried again');
    }
  }

  private async measureLag(): Promise<void> {
    const connection = this.parts.backbone.live;
    if (!connection) return;
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 });
    for (const { durable } of this.consumers) {
      const info = await manager.consumers.info(durable.stream, durable.durable);
      this.options.metrics.consumerLag(durable.durable, info.num_pending + info.num_ack_pending);
    }
  }
}
