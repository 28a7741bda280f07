import {
  partnerSubject,
  type CommandDefinition,
  type DataOf,
  type EventDefinition,
  type PartnerName,
  type ServiceName,
} from '@comptoir/contracts';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { childOf, currentCause, currentTrace } from '../backbone/trace';
import type { Heard } from '../consumers/heard';
import { streamOfSubject } from '../streams/names';

/** What a message says besides its data. */
interface Circumstances {
  readonly storeId?: string;
  /** The bulk operation it belongs to. */
  readonly operationId?: string;
}

export interface Announcement<Data> extends Circumstances {
  /** The aggregate's id: the last token of the subject, so letters, digits, `-` and `_` only. */
  readonly id: string;
  /** The aggregate's version after the change. One type is announced at most once per version. */
  readonly version: number;
  readonly data: Data;
}

export interface Order<Data> extends Circumstances {
  /** Commands of one key are delivered in the order in which they were given. */
  readonly key: string;
  readonly data: Data;
}

/** Who said it first, where that was not this service. */
interface Origin {
  readonly id: string;
  readonly source: string;
  readonly time: string;
}

interface Draft extends Circumstances {
  readonly origin?: Origin;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number | null;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
}

/** Data of one message, as JSON. Streams take 256 KiB with headers; more belongs behind an id. */
const largest = 240 * 1024;
const token = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * The only way out for events and commands: they become rows of the transaction that changes the state, so both
 * exist or neither does. The relay publishes them after the commit, at least once, in order per aggregate; with
 * NATS away they wait, and writing goes on.
 *
 * Raise the aggregate's version (`update … set version = version + 1`) before announcing: the row lock it takes is
 * what makes the order of announcements the order of versions.
 */
export class Outbox {
  constructor(
    private readonly service: ServiceName,
    private readonly wake: () => void,
  ) {}

  announce<E extends EventDefinition>(
    tx: Tx,
    event: E,
    announcement: Announcement<DataOf<E>>,
  ): Promise<void> {
    return this.announceAll(tx, event, [announcement]);
  }

  /** Many at once, in one statement. */
  announceAll<E extends EventDefinition>(
    tx: Tx,
    event: E,
    announcements: readonly Announcement<DataOf<E>>[],
  ): Promise<void> {
    if (event.service !== this.service) throw new Error(`${event.type} is not this service's to announce`);
    return this.keep(
      tx,
      announcements.map(({ id, version, data, ...circumstances }) => ({
        aggregate: event.aggregate,
        aggregateId: id,
        version,
        type: event.type,
        subject: event.subject(id),
        data: jsonOf(event, data),
        ...circumstances,
      })),
    );
  }

  command<C extends CommandDefinition>(tx: Tx, command: C, order: Order<DataOf<C>>): Promise<void> {
    return this.commandAll(tx, command, [order]);
  }

  commandAll<C extends CommandDefinition>(
    tx: Tx,
    command: C,
    orders: readonly Order<DataOf<C>>[],
  ): Promise<void> {
    return this.keep(
      tx,
      orders.map(({ key, data, ...circumstances }) => ({
        aggregate: command.name,
        aggregateId: key,
        version: null,
        type: command.type,
        subject: command.subject(key),
        data: jsonOf(command, data),
        ...circumstances,
      })),
    );
  }

  /** Passes on to a partner what another service announced: the same id, source, time and data, below the partner's name. */
  forwardAll<E extends EventDefinition>(
    tx: Tx,
    partner: PartnerName,
    event: E,
    heard: readonly Heard<DataOf<E>>[],
  ): Promise<void> {
    return this.keep(
      tx,
      heard.map(({ id, time, aggregateId, aggregateVersion, storeId, operationId, data }) => ({
        aggregate: `${partner}.${event.aggregate}`,
        aggregateId,
        version: aggregateVersion ?? null,
        type: event.type,
        subject: partnerSubject(partner, event.subject(aggregateId)),
        data: jsonOf(event, data),
        storeId,
        operationId,
        origin: { id, source: `/comptoir/${event.service}`, time: time.toISOString() },
      })),
    );
  }

  private async keep(tx: Tx, drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) return;
    const foreign = drafts.find(({ aggregateId }) => !token.test(aggregateId));
    if (foreign) throw new Error(`not a subject token: ${foreign.aggregateId.slice(0, 60)}`);
    const circumstances = { traceparent: childOf(currentTrace()), causationId: currentCause() };
    const rows = drafts.map((draft, place) => rowOf(draft, place, circumstances)).join(',');
    await tx.execute(sql`
      insert into outbox (id, agg_type, agg_id, agg_ver, type, stream, subject, data, headers)
      select id, agg_type, agg_id, agg_ver, type, stream, subject, data, headers
      from json_to_recordset(${`[${rows}]`}::json) as draft(id uuid, agg_type text, agg_id text, agg_ver bigint, type text,
        stream text, subject text, data jsonb, headers jsonb, place int) order by place`);
    tx.afterCommit(this.wake);
  }
}

/** As JSON, around the data that is JSON already. */
function rowOf(draft: Draft, place: number, circumstances: object): string {
  const { aggregate, aggregateId, version, type, subject, storeId, operationId, origin, data } = draft;
  const row = JSON.stringify({
    id: newId(),
    agg_type: aggregate,
    agg_id: aggregateId,
    agg_ver: version,
    type,
    stream: streamOfSubject(subject),
    subject,
    headers: { ...circumstances, storeId, operationId, ...origin },
    place,
  });
  return `${row.slice(0, -1)},"data":${data}}`;
}

function jsonOf(definition: EventDefinition | CommandDefinition, data: unknown): string {
  const json = JSON.stringify(definition.data.parse(data));
  if (Buffer.byteLength(json) > largest)
    throw new Error(`${definition.type} carries more than ${largest} bytes`);
  return json;
}
