import type { OrderFilter, QuoteFilter } from '@comptoir/contracts';
import type { Scope, SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { conditionOf } from '../lists/document-list';
import { orderList } from '../order-list/order-list';
import { ListViews } from '../lists/list-views.port';
import { quoteList } from '../quote-list/quote-list';

/** What was meant by a selection: which list, and the filter where there was one. */
export type Meant =
  | { readonly target: 'quotes'; readonly filter: QuoteFilter | null }
  | { readonly target: 'orders'; readonly filter: OrderFilter | null };

/** Documents of a list (`h` header, `s` state, `st` store), and whether one is among those that were meant. */
export interface MeantDocuments {
  readonly from: SqlFragment;
  readonly condition: SqlFragment;
}

/** The lists that can be selected from, read as they are now. */
@Injectable()
export class TargetLists {
  constructor(private readonly views: ListViews) {}

  /** Inside the scope only. */
  async documents(meant: Meant, scope: Scope): Promise<MeantDocuments> {
    if (meant.target === 'orders') {
      const filter: OrderFilter = meant.filter ?? { dateField: 'createdOn' };
      const view = await this.views.of(orderList, filter);
      return { from: orderList.from(view.lead), condition: conditionOf(orderList, { filter, scope, view }) };
    }
    const filter: QuoteFilter = meant.filter ?? { dateField: 'createdOn' };
    const view = await this.views.of(quoteList, filter);
    return { from: quoteList.from(view.lead), condition: conditionOf(quoteList, { filter, scope, view }) };
  }
}
