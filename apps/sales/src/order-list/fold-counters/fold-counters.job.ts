import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { OrderCounters } from '../order-counters.repository';

const halfAMinute = 30_000;

@Injectable()
export class FoldCounters {
  constructor(private readonly counters: OrderCounters) {}

  @Every(halfAMinute, 'the counters of orders could not be folded')
  async run(): Promise<void> {
    await this.counters.fold();
  }
}
