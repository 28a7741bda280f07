import { Refusal } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { TokenBuckets } from './token-bucket';

/** So many requests per user (or per address, before somebody has signed in). Each answer says what is left. */
@Injectable()
export class RateLimit {
  private readonly buckets: TokenBuckets;
  private readonly burst: number;

  constructor(@Inject(CONFIG) config: GatewayConfig) {
    this.burst = config.RATE_LIMIT_BURST;
    this.buckets = new TokenBuckets({ burst: this.burst, perSecond: config.RATE_LIMIT_PER_SECOND });
  }

  take(who: string, reply: FastifyReply): void {
    const { allowed, remaining, resetSeconds } = this.buckets.take(who, performance.now());
    void reply.headers({
      'ratelimit-limit': String(this.burst),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    });
    if (!allowed) throw new Refusal('too-many', 'rate.exceeded', { retryAfter: resetSeconds });
  }
}
