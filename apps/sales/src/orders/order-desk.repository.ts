import type { OrderView, Permission } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { expectedVersion, type AskContext } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import type { Order, OrderBeginning } from './order';
import { OrderRepository } from './order.repository';
import { OrderViews } from './read-order/order-views.repository';

interface OpenOrder {
  readonly order: Order;
  /** The day that the store's calendar shows. */
  readonly today: Day;
}

/** Load, keep and show: what every verb on an order does around its decision. */
@Injectable()
export class OrderDesk {
  constructor(
    private readonly orders: OrderRepository,
    private readonly views: OrderViews,
    private readonly calendar: StoreCalendar,
  ) {}

  /** The order within reach of the permission; refuses when it is not the version that the caller read. */
  async open(orderId: string, permission: Permission, { caller, etag }: AskContext): Promise<OpenOrder> {
    const seen = expectedVersion(etag);
    const order = await this.orders.get(orderId, caller.scopeFor(permission));
    order.assertVersion(seen);
    return { order, today: await this.calendar.todayIn(order.facts.storeId) };
  }

  /** For whom a new order of this project is, beginning today. */
  async beginOn(
    projectId: string,
    permission: Permission,
    { caller }: AskContext,
  ): Promise<Omit<OrderBeginning, 'id'>> {
    const project = await this.orders.projectOf(projectId, caller.scopeFor(permission));
    return { ...project, createdOn: await this.calendar.todayIn(project.storeId) };
  }

  async keep(order: Order, permission: Permission, context: AskContext): Promise<OrderView> {
    await this.orders.save(order, context.caller);
    return this.views.show(order.id, permission, context);
  }

  /** Keeps a new order; a repeated request is answered with the one that it made. */
  async add(order: Order, permission: Permission, context: AskContext): Promise<OrderView> {
    await this.orders.add(order, context.caller);
    return this.views.show(order.id, permission, context);
  }
}
