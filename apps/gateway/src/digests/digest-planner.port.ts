import { Injectable } from '@nestjs/common';
import { Principals } from '../sessions/principals.http';
import { DigestMornings } from './digest-mornings.port';
import { DigestWriter } from './digest-writer.port';
import { DigestRepository } from './digest.repository';

/** The digests that are due, one user after the other. */
@Injectable()
export class DigestPlanner {
  constructor(
    private readonly digests: DigestRepository,
    private readonly principals: Principals,
    private readonly mornings: DigestMornings,
    private readonly writer: DigestWriter,
  ) {}

  /** False when none is due. Missed mornings are not made up for: there is today's, or the next one. */
  async next(): Promise<boolean> {
    const userId = await this.digests.claim(this.mornings.now());
    if (userId === undefined) return false;
    const principal = await this.principals.ofUser(userId);
    if (!principal) return true;
    const { today, isNow, nextAt } = await this.mornings.of(principal);
    if (isNow) {
      const message = await this.writer.write(principal, today);
      await this.digests.settle({ userId, day: today, nextAt, message });
    } else await this.digests.putOff(userId, nextAt);
    return true;
  }
}
