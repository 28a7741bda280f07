import {
  emailFailedV1,
  emailSentV1,
  emailSuppressedV1,
  type BulkResult,
  type DataOf,
} from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { BulkLedger } from '../bulk-ledger.repository';

type Sent = DataOf<typeof emailSentV1>;
type NotSent = DataOf<typeof emailSuppressedV1>;

@Injectable()
export class SettleItemsWhenEmailsEnd {
  constructor(private readonly ledger: BulkLedger) {}

  @On(emailSentV1, { batch: true })
  async sent(heard: Heard<Sent>[], tx: Tx): Promise<void> {
    await this.ledger.settle(
      tx,
      heard.flatMap(({ data }) => resultOf(data, 'DONE', null)),
    );
  }

  @On(emailSuppressedV1, { batch: true })
  async suppressed(heard: Heard<NotSent>[], tx: Tx): Promise<void> {
    await this.ledger.settle(
      tx,
      heard.flatMap(({ data }) => resultOf(data, 'SKIPPED', data.reason)),
    );
  }

  @On(emailFailedV1, { batch: true })
  async failed(heard: Heard<NotSent>[], tx: Tx): Promise<void> {
    await this.ledger.settle(
      tx,
      heard.flatMap(({ data }) => resultOf(data, 'FAILED', data.reason)),
    );
  }
}

/** Nothing for an e-mail that no bulk operation asked for. */
function resultOf(
  { operationId, itemId, emailId }: Sent | NotSent,
  state: BulkResult['state'],
  reason: string | null,
) {
  return operationId === null || itemId === null
    ? []
    : [{ operationId, itemId, state, reason, effectId: emailId }];
}
