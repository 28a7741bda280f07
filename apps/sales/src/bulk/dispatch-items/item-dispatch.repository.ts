import { crashPoint } from '@comptoir/messaging';
import { Db, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { BulkOrder, ItemRules, ReadyItem, SkippedItem } from '../../bulk-kinds/bulk-kind';
import { mailKinds } from '../../quotas/quota';
import { BulkLedger } from '../bulk-ledger.repository';
import { BulkRules } from '../bulk-rules.repository';
import { ItemHandover } from './item-handover.port';
import { mailServerIsDown } from './mail-server.row';
import type { Meant } from '../../selections/meant';

export interface OpenOperation {
  readonly id: string;
  readonly order: BulkOrder;
  readonly meant: Meant;
}
interface SeenOperation {
  readonly createdBy: { readonly id: string; readonly name: string };
  /** The place of the last item that was handed over; 0 where none was. */
  readonly handed: number;
  readonly inFlight: number;
}
type Verdict = ReadyItem<unknown> & { readonly place: number; readonly reason: SkippedItem['reason'] | null };

/** Items of one command. */
const chunkSize = 200;
/** Items of one operation that are handed over and not answered yet: the owner of the effect is never drowned. */
const mostInFlight = 2_000;
/** JSON of the items of one command, in bytes; a message holds a little more. */
const chunkBytes = 200_000;

/**
 * Hands items over to the service that does them, chunk by chunk, each chunk one transaction. What looks for items is
 * planned afresh: thousands come at once, and a plan that was made for a table without them reads all of it.
 */
@Injectable()
export class ItemDispatch {
  constructor(
    private readonly db: Db,
    private readonly rules: BulkRules,
    private readonly ledger: BulkLedger,
    private readonly handover: ItemHandover,
  ) {}

  /** The time to stop them is over, by the database's clock. */
  async startDue(): Promise<void> {
    await this.db.execute(sql`
      update bulk_operation set state = 'RUNNING' where state = 'SCHEDULED' and starts_at <= clock_timestamp()`);
  }

  /** Operations with items that nobody has been given yet: the oldest of each store, then the next of each. */
  open(): Promise<OpenOperation[]> {
    return this.db.query<OpenOperation>(
      sql`
        select id, parameters -> 'order' as "order", parameters -> 'meant' as meant
        from bulk_operation o cross join lateral (
          select store_id from bulk_item where operation_id = o.id and state = 'PENDING' and place > o.handed
          order by place limit 1) next
        where state = 'RUNNING'
        order by row_number() over (partition by next.store_id order by starts_at, id), starts_at, id`.afresh,
    );
  }

  /**
   * Looks at some items once more, leaves out what must not be done any more and commands the rest. False when there is
   * nothing to hand over now: all is, or enough is in flight, or another instance was at it.
   */
  async dispatchChunk({ id, order, meant }: OpenOperation): Promise<boolean> {
    const rules = await this.rules.of(order, meant);
    const dispatched = await this.db.transaction(async (tx) => {
      const operation = await look(tx, id);
      if (!operation || operation.inFlight >= mostInFlight) return false;
      const verdicts = await next(tx, { id, handed: operation.handed }, rules);
      const skipped = verdicts.flatMap(({ itemId, reason }) => (reason === null ? [] : [{ itemId, reason }]));
      await this.ledger.settle(
        tx,
        skipped.map((item) => ({ ...item, operationId: id, state: 'SKIPPED', effectId: null })),
      );
      const ready = fitting(verdicts.filter(({ reason }) => reason === null));
      const to = ready.at(-1)?.place;
      const behind = { id, order, createdBy: operation.createdBy, from: operation.handed };
      if (to !== undefined && !(await this.handover.command(tx, { ...behind, to }, ready))) return false;
      crashPoint('bulk.dispatching');
      return verdicts.length > 0;
    });
    crashPoint('bulk.dispatched');
    return dispatched;
  }
}

/**
 * Where it runs; one of e-mails not while none can leave, though it began to run after the others were told to rest. It is
 * not locked: answers settle items meanwhile.
 */
function look(tx: Tx, id: string): Promise<SeenOperation | undefined> {
  return tx.one<SeenOperation>(
    sql`
      select json_build_object('id', created_by, 'name', created_by_name) as "createdBy", handed,
        (select count(*) from bulk_item where operation_id = o.id and state = 'PENDING' and place <= handed)::int as "inFlight"
      from bulk_operation o
      where id = ${id} and state = 'RUNNING' and not (kind = any(${mailKinds}) and ${mailServerIsDown})`
      .afresh,
  );
}

/** Others may look at them as well: whoever hands them over first does it. */
function next(
  tx: Tx,
  { id, handed }: Pick<SeenOperation, 'handed'> & { readonly id: string },
  { joins, reason, facts }: ItemRules,
): Promise<Verdict[]> {
  return tx.query<Verdict>(
    sql`
      select t.item_id as "itemId", t.place, t.store_id as "storeId", t.project_id as "projectId", ${reason} as reason, ${facts} as facts
      from (
        select id as item_id, place, project_id, customer_id, store_id, document_ids, audience, recipient_id
        from bulk_item where operation_id = ${id} and state = 'PENDING' and place > ${handed} order by place limit ${chunkSize}
      ) t join project p on p.id = t.project_id ${joins} order by t.place`.afresh,
  );
}

/** As many as one message holds; the others come with the next chunk. */
function fitting(items: readonly Verdict[]): Verdict[] {
  let bytes = 0;
  const end = items.findIndex(({ facts }, index) => {
    bytes += Buffer.byteLength(JSON.stringify(facts)) + 200;
    return index > 0 && bytes > chunkBytes;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}
