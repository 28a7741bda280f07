import { orderDeliveryChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { LateGoods } from './late-goods.port';

/** Whoever is to install goods hears that they come later, or are in time again. */
@Injectable()
export class NoteDeliveryWhenOrderDeliveryChanged {
  constructor(private readonly lateGoods: LateGoods) {}

  @On(orderDeliveryChangedV1)
  handle({ data }: Heard<DataOf<typeof orderDeliveryChangedV1>>, tx: Tx): Promise<void> {
    return this.lateGoods.expect(tx, data);
  }
}
