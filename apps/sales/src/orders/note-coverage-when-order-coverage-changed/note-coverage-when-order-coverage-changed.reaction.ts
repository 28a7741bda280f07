import { orderCoverageChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { OrderCoverage } from './order-coverage.repository';

@Injectable()
export class NoteCoverageWhenOrderCoverageChanged {
  constructor(private readonly coverage: OrderCoverage) {}

  @On(orderCoverageChangedV1, { batch: true })
  handle(heard: Heard<DataOf<typeof orderCoverageChangedV1>>[], tx: Tx): Promise<void> {
    return this.coverage.note(tx, newest(heard));
  }
}
