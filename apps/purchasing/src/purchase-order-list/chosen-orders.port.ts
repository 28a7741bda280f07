import type { ChosenPurchaseOrders } from '@comptoir/contracts';
import type { Scope, SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { isChosen } from './chosen-purchase-orders.row';
import { ListViews } from './list-views.port';

/** What was chosen in the list, as the list itself finds it. */
@Injectable()
export class ChosenOrders {
  constructor(private readonly views: ListViews) {}

  /** Whether `purchase_order o` is among them at this moment, and in the scope. */
  async within(chosen: ChosenPurchaseOrders, scope: Scope): Promise<SqlFragment> {
    return isChosen(chosen, [scope], await this.views.now());
  }
}
