import { quoteExpiredV1, quoteExpiringV1, type DataOf, type NoticeKind } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { Notices, type NoticeDraft } from '../notices.port';

type Deadline = DataOf<typeof quoteExpiringV1>;

/** The salesperson's bell: the quotes of one store that begin to expire on one day are one notice. */
@Injectable()
export class TellSalespersonWhenQuoteRunsOut {
  constructor(
    private readonly notices: Notices,
    private readonly calendar: StoreCalendar,
  ) {}

  @On(quoteExpiringV1, { batch: true })
  expiring(heard: Heard<Deadline>[], tx: Tx): Promise<void> {
    return this.tell(tx, 'QUOTE_EXPIRING', heard);
  }

  @On(quoteExpiredV1, { batch: true })
  expired(heard: Heard<Deadline>[], tx: Tx): Promise<void> {
    return this.tell(tx, 'QUOTE_EXPIRED', heard);
  }

  private async tell(tx: Tx, kind: NoticeKind, heard: readonly Heard<Deadline>[]): Promise<void> {
    const drafts: NoticeDraft[] = [];
    for (const { data } of heard) {
      const { salespersonId, storeId, quoteId, number, projectId, expiryDate, amountInclTax } = data;
      if (salespersonId === null) continue;
      drafts.push({
        recipientId: salespersonId,
        kind,
        key: `${kind}:${storeId}:${await this.calendar.todayIn(storeId)}`,
        gathers: true,
        aboutId: quoteId,
        storeId,
        project: { id: projectId },
        words: number ?? undefined,
        facts: { expiryDate, amountInclTax },
      });
    }
    await this.notices.tell(tx, drafts);
  }
}
