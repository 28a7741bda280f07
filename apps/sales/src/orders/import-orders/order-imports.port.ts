import { orderImportedV1 } from '@comptoir/contracts';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { refreshOrderability } from '../../coverages/orderability.port';
import type { Actor } from '../../history/history.port';
import { takeNumbers } from '../../numbering/numbers.port';
import { usualSchedule } from '../../payments/payment-schedule';
import { refreshDue } from '../../payments/payment-schedules.port';
import type { ImportedOrder } from '../../pricing/imported-order';
import type { ImportOutcome } from '../../pricing/imported-quote';
import { totalsOf } from '../../pricing/totals';
import type { OrderState } from '../order';
import { OrderReleases } from '../cancel-order/order-releases.repository';
import { OrderChronicle } from '../order-chronicle.repository';
import { orderFactsOf } from '../order-facts.repository';
import { insertOrders, rewriteOrders, type NewOrder } from '../order-insertion.repository';
import { orderColumns, stateOfRow, type OrderRow } from '../order.row';
import { cancels, orderLineOfImport, statusAfter, verdictOn } from './taken-over';

type KnownRow = OrderRow & { readonly reference: string };
type Owner = Pick<OrderState, 'storeId' | 'customerId' | 'salespersonId'>;
type Draft = NewOrder & { readonly known: boolean };

/** Orders taken over from another system. The same file again changes nothing. */
@Injectable()
export class OrderImports {
  constructor(
    private readonly chronicle: OrderChronicle,
    private readonly releases: OrderReleases,
  ) {}

  /**
   * Writes what is new or may still change, and says for each order, in order, what became of it. A handful of
   * statements for all of them: hand over some thousand at a time. Projects and articles must exist. What is to be
   * cancelled purchasing lets go first, one after the other.
   */
  async takeOver(tx: Tx, orders: readonly ImportedOrder[], actor: Actor): Promise<ImportOutcome[]> {
    if (orders.length === 0) return [];
    const known = await knownOrders(tx, orders);
    const owners = await ownersOf(tx, orders);
    const toCancel = orders.flatMap((order) => {
      const kept = known.get(order.reference);
      return kept && cancels(kept, order) ? [kept] : [];
    });
    const bound = await this.releases.within(tx, toCancel);
    const outcomes = orders.map((order): ImportOutcome => {
      const kept = known.get(order.reference);
      if (!kept) return 'created';
      return bound.has(kept.id) ? 'ordered' : verdictOn(kept, order);
    });
    const written = orders.flatMap((order, index) => {
      const owner = owners.get(order.projectId);
      if (!owner) throw new Error(`no project ${order.projectId}`);
      const outcome = outcomes[index];
      return outcome === 'created' || outcome === 'updated'
        ? [draftOf(order, owner, known.get(order.reference))]
        : [];
    });
    await this.write(tx, await withOwnNumbers(tx, written), actor);
    return outcomes;
  }

  private async write(tx: Tx, drafts: readonly Draft[], actor: Actor): Promise<void> {
    await insertOrders(
      tx,
      drafts.filter(({ known }) => !known),
    );
    await rewriteOrders(
      tx,
      drafts.filter(({ known }) => known),
    );
    const ids = drafts.map(({ state }) => state.id);
    await refreshOrderability(tx, sql`o.order_id = any(${ids}::uuid[])`);
    await refreshDue(tx, ids);
    const facts = await orderFactsOf(tx, drafts);
    const happenings = facts.map((order) => ({ event: orderImportedV1, facts: order }));
    await this.chronicle.tell(tx, happenings, actor);
  }
}

async function knownOrders(
  tx: Tx,
  orders: readonly ImportedOrder[],
): Promise<ReadonlyMap<string, OrderState>> {
  const references = orders.map(({ reference }) => reference);
  await tx.execute(sql`
    select 1 from sales_order h join order_state s on s.order_id = h.id
    where h.reference = any(${references}::text[]) order by h.id for update of s`);
  const rows = await tx.query<KnownRow>(sql`
    select ${orderColumns}, h.reference from sales_order h join order_state s on s.order_id = h.id
    where h.reference = any(${references}::text[])`);
  return new Map(rows.map((row) => [row.reference, stateOfRow(row)]));
}

async function ownersOf(tx: Tx, orders: readonly ImportedOrder[]): Promise<ReadonlyMap<string, Owner>> {
  const ids = [...new Set(orders.map(({ projectId }) => projectId))];
  const rows = await tx.query<Owner & { readonly id: string }>(sql`
    select id, store_id as "storeId", customer_id as "customerId", salesperson_id as "salespersonId"
    from project where id = any(${ids}::uuid[])`);
  return new Map(rows.map(({ id, ...owner }) => [id, owner]));
}

function draftOf(order: ImportedOrder, owner: Owner, kept: OrderState | undefined): Draft {
  const { reference, projectId, createdOn, plannedDelivery } = order;
  const status = statusAfter(kept, order);
  const fixed = kept !== undefined && kept.status !== 'DRAFT';
  const lines = fixed ? kept.lines : order.lines.map((line) => orderLineOfImport(line, newId()));
  const totals = totalsOf(lines);
  const state: OrderState = {
    ...owner,
    id: kept?.id ?? newId(),
    version: (kept?.version ?? 0) + 1,
    number: kept?.number ?? (status === 'DRAFT' ? null : reference),
    projectId,
    status,
    createdOn,
    confirmedOn: kept?.confirmedOn ?? order.confirmedOn,
    plannedDelivery,
    quoteId: kept?.quoteId ?? null,
    carryOver: kept?.carryOver ?? 'NONE',
    reason: kept?.reason ?? null,
    note: kept?.note ?? null,
    amendments: kept?.amendments ?? 0,
    lines,
    milestones: fixed
      ? kept.milestones
      : usualSchedule(totals.amountInclTax, { createdOn, plannedDelivery }, newId),
  };
  return { reference, state, totals, known: kept !== undefined };
}

/** The other system's number stays the order's number, unless it could be mistaken for one of our own series. */
async function withOwnNumbers(tx: Tx, drafts: readonly Draft[]): Promise<Draft[]> {
  const numbered: Draft[] = [];
  for (const draft of drafts) {
    const { number, createdOn } = draft.state;
    const foreign = draft.known || number === null || !/^CO-\d{4}-\d+$/.test(number);
    const [own = number] = foreign ? [] : await takeNumbers(tx, 'ORDER', Number(createdOn.slice(0, 4)));
    numbered.push({ ...draft, state: { ...draft.state, number: own } });
  }
  return numbered;
}
