import { Clock, type Day } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { Principal } from '../sessions/principal.http';
import { Principals } from '../sessions/principals.http';
import { isDigestTime, nextDigestAt } from './digest';

interface UserMorning {
  readonly today: Day;
  /** Whether it is the time of today's digest. */
  readonly isNow: boolean;
  readonly nextAt: Date;
}

/** By the clock of the business, on the wall of each user's zone. */
@Injectable()
export class DigestMornings {
  constructor(
    private readonly principals: Principals,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  async of(principal: Principal): Promise<UserMorning> {
    const { today, timeZone } = await this.principals.calendars.of(principal);
    const morning = { timeZone, at: this.config.DIGEST_AT };
    const now = this.clock.now();
    return { today: today as Day, isNow: isDigestTime(morning, now), nextAt: nextDigestAt(morning, now) };
  }

  now(): Date {
    return this.clock.now();
  }
}
