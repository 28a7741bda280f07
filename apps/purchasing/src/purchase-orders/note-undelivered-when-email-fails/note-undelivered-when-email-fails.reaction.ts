import { emailBouncedV1, emailFailedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseOrderLetters } from '../move-purchase-order/purchase-order-letters.port';

/** A purchase order that never reached its supplier is not on its way: whoever buys must see that. */
@Injectable()
export class NoteUndeliveredWhenEmailFails {
  constructor(private readonly letters: PurchaseOrderLetters) {}

  @On(emailBouncedV1)
  bounced({ data }: Heard<DataOf<typeof emailBouncedV1>>, tx: Tx): Promise<void> {
    return this.letters.undelivered(tx, data);
  }

  @On(emailFailedV1)
  failed({ data }: Heard<DataOf<typeof emailFailedV1>>, tx: Tx): Promise<void> {
    return this.letters.undelivered(tx, data);
  }
}
