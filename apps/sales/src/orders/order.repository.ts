import { orderConfirmedV1 } from '@comptoir/contracts';
import { Db, sql, storeScope, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { refreshOrderability } from '../coverages/orderability.port';
import type { Actor } from '../history/history.port';
import { takeNumbers } from '../numbering/numbers.port';
import { refreshDue, replaceMilestones } from '../payments/payment-schedules.port';
import { ProjectStages } from '../projects/project-stages.port';
import { vatLines } from '../quotes/quote-facts';
import { recordAmendment } from './amend-order/order-amendments.repository';
import { CarriedQuotes } from './carried-quotes.repository';
import { OrderChronicle } from './order-chronicle.repository';
import { orderFactsOf } from './order-facts.repository';
import { refreshSearch } from './order-headings.port';
import { insertOrders, replaceLines } from './order-insertion.repository';
import { purchasesOf } from './order-purchases.repository';
import { Order, type OrderBeginning, type OrderState } from './order';
import { orderErrors } from './order.errors';
import { orderColumns, stateOfRow, type OrderRow } from './order.row';

type Beginning = Omit<OrderBeginning, 'id' | 'createdOn'>;

/**
 * Row to order and back: one transaction with its announcements, history, number, schedule and what they change
 * elsewhere. Locked in this order: the project, the quote, the order, the series of numbers.
 */
@Injectable()
export class OrderRepository {
  constructor(
    private readonly db: Db,
    private readonly stages: ProjectStages,
    private readonly quotes: CarriedQuotes,
    private readonly chronicle: OrderChronicle,
  ) {}

  /** Refuses (`order.not-found`) what does not exist or lies outside the scope: nobody learns which. */
  async get(id: string, scope: Scope): Promise<Order> {
    const row = await this.db.one<OrderRow>(sql`
      select ${orderColumns} from sales_order h join order_state s on s.order_id = h.id
      where h.id = ${id} and ${storeScope(scope, sql`s.store_id`, sql`s.salesperson_id`)}`);
    if (!row) throw orderErrors.notFound(id);
    return new Order(stateOfRow(row));
  }

  /** Store, customer and salesperson of a new order without a quote. */
  async projectOf(projectId: string, scope: Scope): Promise<Beginning> {
    const row = await this.db.one<Beginning>(sql`
      select id as "projectId", store_id as "storeId", customer_id as "customerId", salesperson_id as "salespersonId",
        null as "quoteId"
      from project where id = ${projectId} and ${storeScope(scope, sql`store_id`, sql`salesperson_id`)}`);
    if (!row) throw orderErrors.projectNotFound(projectId);
    return row;
  }

  /** Keeps a new order without a quote; when it exists already, nothing: the request was a repetition. */
  async add(order: Order, actor: Actor): Promise<void> {
    await this.db.transaction((tx) => this.insert(tx, order, actor));
  }

  /** Keeps what happened to the order, all or nothing. Of two people who change it, the second is refused. */
  async save(order: Order, actor: Actor): Promise<void> {
    const { id, projectId, quoteId } = order.facts;
    await this.db.transaction(async (tx) => {
      if (order.news.includes(orderConfirmedV1))
        await this.stages.advance(tx, projectId, 'orderConfirmed', actor);
      else await this.stages.lock(tx, [projectId]);
      const quote = quoteId === null ? undefined : await this.quotes.lock(tx, quoteId);
      const kept = await this.keep(tx, order);
      await refreshOrderability(tx, sql`o.order_id = ${id}`);
      await refreshDue(tx, [id]);
      const state = await number(tx, kept, order.numberedIn);
      if (quote) await this.quotes.keep(tx, quote, state);
      if (order.amendment) await recordAmendment(tx, order.amendment, { order: state, by: actor.name });
      await this.tell(tx, order, state, actor);
      await this.stages.heedPurchases(tx, await purchasesOf(tx, [projectId]), actor);
    });
  }

  /** Keeps a new order in a transaction that has locked its quote, if it has one. False when it exists already. */
  async insert(tx: Tx, order: Order, actor: Actor): Promise<boolean> {
    const state = { ...order.facts, version: 1 };
    const written = await insertOrders(tx, [{ state, totals: order.totals }]);
    if (written.size === 0) return false;
    await refreshOrderability(tx, sql`o.order_id = ${state.id}`);
    await this.tell(tx, order, state, actor);
    return true;
  }

  private async keep(tx: Tx, order: Order): Promise<OrderState> {
    const { facts: now, totals } = order;
    const rows = await tx.execute(sql`
      update order_state set version = version + 1, status = ${now.status}, confirmed_on = ${now.confirmedOn},
        planned_delivery = ${now.plannedDelivery}, amount_excl_tax = ${String(totals.amountExclTax.cents)}::bigint,
        amount_incl_tax = ${String(totals.amountInclTax.cents)}::bigint, cost = ${String(totals.cost.cents)}::bigint
      where order_id = ${now.id} and version = ${now.version}`);
    if (rows === 0) throw orderErrors.changedMeanwhile(now.id);
    await tx.execute(sql`
      update sales_order set reason = ${now.reason}, note = ${now.note}, amendments = ${now.amendments},
        vat = ${sql.json(vatLines(totals.vat))} where id = ${now.id}`);
    if (order.linesChanged) {
      await replaceLines(tx, [now]);
      await replaceMilestones(tx, [now]);
    }
    return { ...now, version: now.version + 1 };
  }

  private async tell(tx: Tx, order: Order, state: OrderState, actor: Actor): Promise<void> {
    const [facts] = await orderFactsOf(tx, [{ state, totals: order.totals }]);
    if (!facts) throw new Error('an order without facts');
    const reason = order.amendment?.reason ?? state.reason;
    await this.chronicle.tell(
      tx,
      order.news.map((event) => ({ event, facts, reason })),
      actor,
    );
  }
}

async function number(tx: Tx, state: OrderState, year: number | undefined): Promise<OrderState> {
  if (year === undefined) return state;
  const [given = null] = await takeNumbers(tx, 'ORDER', year);
  await tx.execute(sql`update sales_order set number = ${given} where id = ${state.id}`);
  await refreshSearch(tx, sql`h.id = ${state.id}`);
  return { ...state, number: given };
}
