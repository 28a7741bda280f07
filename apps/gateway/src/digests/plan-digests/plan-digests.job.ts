import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { DigestPlanner } from '../digest-planner.port';

const everyMs = 30_000;
/** One at a time and so many a round: a morning that comes to a whole house at once is no burst for anybody. */
const mostAtOnce = 50;

@Injectable()
export class PlanDigests {
  constructor(private readonly planner: DigestPlanner) {}

  @Every(everyMs, 'daily digests could not be planned')
  async run(): Promise<void> {
    for (let planned = 0; planned < mostAtOnce; planned++) {
      if (!(await this.planner.next())) return;
    }
  }
}
