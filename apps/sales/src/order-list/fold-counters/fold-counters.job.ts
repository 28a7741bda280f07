import { Db } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { orderCounter } from '../order-counters.port';

const halfAMinute = 30_000;

@Injectable()
export class FoldCounters {
  constructor(private readonly db: Db) {}

  @Every(halfAMinute, 'the counters of orders could not be folded')
  async run(): Promise<void> {
    await orderCounter.fold(this.db);
  }
}
