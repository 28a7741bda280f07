import type { PlannedMessage, PurchaseOrderPaper } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export type ReadyMessage = Pick<PlannedMessage, 'subject' | 'text' | 'html' | 'calendar'> & {
  readonly language: NonNullable<PlannedMessage['language']>;
  readonly purchaseOrder: PurchaseOrderPaper | null;
};

/** Messages that their sender has written itself. */
@Injectable()
export class ReadyMessages {
  constructor(private readonly db: Db) {}

  async of(emailIds: readonly string[]): Promise<ReadonlyMap<string, ReadyMessage>> {
    if (emailIds.length === 0) return new Map();
    const rows = await this.db.query<ReadyMessage & { id: string }>(sql`
      select email_id as id, subject, body_text as text, body_html as html, calendar, purchase_order as "purchaseOrder",
        language
      from ready_message where email_id = any(${emailIds}::uuid[])`);
    return new Map(rows.map(({ id, ...message }) => [id, message]));
  }
}
