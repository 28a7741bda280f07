import type { EmailTopic } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';

/** A row that came to its end, as the events tell it. */
export interface EndedRow {
  readonly id: string;
  readonly version: number;
  readonly store_id: string;
  readonly topic: EmailTopic;
  readonly project_id: string | null;
  readonly quote_ids: string[];
  readonly recipient_id: string;
  readonly operation_id: string | null;
  readonly item_id: string | null;
}

export const endedColumns = sql`id, version, store_id, topic, project_id, quote_ids, recipient_id, operation_id,
  case when topic in ('REMINDER', 'INFORMATION') and operation_id is not null then id else item_id end as item_id`;

/** An event about an e-mail as it stands. */
export function announcementOf<More>(row: EndedRow, more: More) {
  return {
    id: row.id,
    version: row.version,
    storeId: row.store_id,
    operationId: row.operation_id ?? undefined,
    data: {
      emailId: row.id,
      version: row.version,
      storeId: row.store_id,
      topic: row.topic,
      projectId: row.project_id,
      quoteIds: row.quote_ids,
      recipientId: row.recipient_id,
      operationId: row.operation_id,
      itemId: row.item_id,
      ...more,
    },
  };
}
