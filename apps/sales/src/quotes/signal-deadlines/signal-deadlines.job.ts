import { Clock } from '@comptoir/kernel';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { StoreDays } from '../../stores/store-days';
import { FollowUps } from './follow-ups.port';
import { DeadlineSignals } from './deadline-signals.repository';

const minute = 60_000;

@Injectable()
export class SignalDeadlines {
  constructor(
    private readonly signals: DeadlineSignals,
    private readonly stores: StoreDays,
    private readonly clock: Clock,
    private readonly followUps: FollowUps,
  ) {}

  @Every(minute, 'deadlines could not be signalled')
  async run(): Promise<void> {
    const days = await this.stores.groups(this.clock.now());
    await this.signals.tellDue(days, (tx, projectIds, actor) => this.followUps.heed(tx, projectIds, actor));
  }
}
