import type { OrderFilter } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import type { ListView } from '../lists/document-list';
import { StoreDays } from '../stores/store-days';
import { orderList, type OrderSort } from './order-list';

/** How the list of orders is to be read for a filter and in an order, now. */
@Injectable()
export class OrderListViews {
  constructor(
    private readonly storeDays: StoreDays,
    private readonly clock: Clock,
  ) {}

  async of(filter: OrderFilter, sort?: OrderSort): Promise<ListView> {
    return { days: await this.storeDays.groups(this.clock.now()), lead: orderList.leadFor(filter, sort) };
  }
}
