import {
  orderAmendedV1,
  orderCancelledV1,
  orderConfirmedV1,
  partnerRights,
  partners,
  paymentBouncedV1,
  paymentReceivedV1,
  paymentRefundedV1,
  quoteSignedV1,
} from '@comptoir/contracts';
import { On, Outbox, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { PartnerAccountRepository } from '../partner-account.repository';

/** Each partner hears what its rights name, of the stores that its account reaches. */
@Injectable()
export class PassOnWhenSalesAnnounced {
  constructor(
    private readonly accounts: PartnerAccountRepository,
    private readonly outbox: Outbox,
  ) {}

  @On(quoteSignedV1, { batch: true })
  @On(orderConfirmedV1, { batch: true })
  @On(orderAmendedV1, { batch: true })
  @On(orderCancelledV1, { batch: true })
  @On(paymentReceivedV1, { batch: true })
  @On(paymentBouncedV1, { batch: true })
  @On(paymentRefundedV1, { batch: true })
  async handle(heard: Heard<unknown>[], tx: Tx): Promise<void> {
    for (const partner of partners) {
      const account = await this.accounts.of(partner);
      for (const { event, permission } of partnerRights[partner].hears) {
        const reached = heard.filter(
          ({ type, storeId }) =>
            type === event.type && storeId && account?.caller.mayOn(permission, { storeId }),
        );
        await this.outbox.forwardAll(tx, partner, event, reached);
      }
    }
  }
}
