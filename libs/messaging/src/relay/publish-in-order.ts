import type { ServiceName } from '@comptoir/contracts';
import { crashPoint } from '../crash-point.config';
import { headersOf } from '../envelope/cloud-event';
import { messageHeaders } from '../envelope/message-headers';
import type { Acknowledgement, AckedPublisher } from './acked-publisher';
import type { OutboxRow, Published } from './outbox-store';

export interface PublishedBatch {
  readonly published: readonly (Published & { readonly duplicate: boolean })[];
  /** The first row of each aggregate that could not be published; what follows it was not tried. */
  readonly failed: readonly { readonly seq: string; readonly error: string }[];
}

export type Publish = (row: OutboxRow) => Promise<Acknowledgement>;

/**
 * Publishes rows: aggregates side by side, each aggregate strictly one after the other, stopping at its first
 * failure, so that no version overtakes an earlier one.
 */
export async function publishInOrder(rows: readonly OutboxRow[], publish: Publish): Promise<PublishedBatch> {
  const published: (Published & { duplicate: boolean })[] = [];
  const failed: { seq: string; error: string }[] = [];
  await Promise.all(
    byAggregate(rows).map(async (group) => {
      for (const row of group) {
        try {
          const { seq: position, duplicate } = await publish(row);
          published.push({ seq: row.seq, position, duplicate });
        } catch (error) {
          failed.push({ seq: row.seq, error: String(error) });
          return;
        }
      }
    }),
  );
  return { published, failed };
}

function byAggregate(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const key = `${row.agg_type} ${row.agg_id}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Publishes one row with its id as `Nats-Msg-Id`: published again, it is recognised and not kept twice. */
export function publishing(publisher: AckedPublisher, service: ServiceName): Publish {
  return async (row) => {
    const headers = messageHeaders([...headersOf(eventOf(row, service)), ['Nats-Msg-Id', row.id]]);
    crashPoint('relay.before-publish');
    const ack = await publisher.publish(row.subject, row.data, headers);
    crashPoint('relay.after-publish');
    return ack;
  };
}

function eventOf(row: OutboxRow, service: ServiceName) {
  return {
    id: row.id,
    source: `/comptoir/${service}`,
    type: row.type,
    time: row.created_at.toISOString(),
    subject: row.agg_id,
    aggregateVersion: row.agg_ver === null ? undefined : Number(row.agg_ver),
    epoch: row.epoch,
    ...row.headers,
  };
}
