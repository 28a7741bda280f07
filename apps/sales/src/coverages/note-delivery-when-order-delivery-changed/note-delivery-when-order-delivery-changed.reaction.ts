import { orderDeliveryChangedV1, type DataOf } from '@comptoir/contracts';
import { On, Pokes, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** By when the goods of an order are to arrive: the newest version counts. Whether that is too late its state says. */
@Injectable()
export class NoteDeliveryWhenOrderDeliveryChanged {
  constructor(private readonly pokes: Pokes) {}

  @On(orderDeliveryChangedV1)
  async handle({ data }: Heard<DataOf<typeof orderDeliveryChangedV1>>, tx: Tx): Promise<void> {
    const { orderId, version, latest } = data;
    const noted = await tx.one<{ storeId: string }>(sql`
      update order_state set expected_on = ${latest?.expectedOn ?? null}, expected_version = ${version}::int,
        expected_from = ${latest?.purchaseOrderNumber ?? null}
      where order_id = ${orderId} and expected_version < ${version}::int returning store_id as "storeId"`);
    if (noted) tx.afterCommit(() => this.pokes.poke(noted.storeId, 'orders'));
  }
}
