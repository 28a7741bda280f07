import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Refusal } from '@comptoir/kernel';
import { Db } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../gateway.config';

const longestDatabaseQueue = 200;
const sampleMs = 1_000;

/**
 * Refuses work (503, Retry-After) that would only make everything slower: too many requests at once, an event loop
 * that lags, or a queue for database connections. Streams do not count: they wait, they do not work.
 */
@Injectable()
export class Pressure implements OnModuleDestroy {
  private inFlight = 0;
  private lag = 0;
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });
  private readonly timer = setInterval(() => this.sample(), sampleMs);

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {
    this.timer.unref();
    this.delay.enable();
  }

  enter(reply: FastifyReply): void {
    const { MAX_IN_FLIGHT, MAX_LOOP_DELAY_MS } = this.config;
    const crowded = this.inFlight >= MAX_IN_FLIGHT || this.lag > MAX_LOOP_DELAY_MS;
    if (crowded || this.db.pool.waitingCount > longestDatabaseQueue)
      throw new Refusal('unavailable', 'overloaded', { retryAfter: 1 });
    this.inFlight++;
    reply.raw.once('close', () => this.inFlight--);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.delay.disable();
  }

  private sample(): void {
    this.lag = Number.isNaN(this.delay.mean) ? 0 : this.delay.mean / 1e6;
    this.delay.reset();
  }
}
