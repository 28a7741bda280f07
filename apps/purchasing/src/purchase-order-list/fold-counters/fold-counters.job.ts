import { Db } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { needCounter } from '../../needs/need-counter.port';
import { purchaseCounter } from '../purchase-counter.port';

const halfAMinute = 30_000;

@Injectable()
export class FoldCounters {
  constructor(private readonly db: Db) {}

  @Every(halfAMinute, 'the counters of purchasing could not be folded')
  async run(): Promise<void> {
    await purchaseCounter.fold(this.db);
    await needCounter.fold(this.db);
  }
}
