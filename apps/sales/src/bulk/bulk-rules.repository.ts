import type { QuoteFilter } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { conditionOf } from '../lists/document-list';
import { quoteList } from '../quote-list/quote-list';
import { QuoteListViews } from '../quote-list/quote-list-views.port';
import type { BulkOrder, ItemRules } from './bulk-kind';
import { kindOf } from './bulk-kinds';

/** What was meant by the selection: the filter, where there was one. */
export type Meant = QuoteFilter | null;

const everywhere: Scope = { stores: 'all' };

/** The rules of an order as they are now: its kind's, with today's days and the filter that the selection had. */
@Injectable()
export class BulkRules {
  constructor(
    private readonly views: QuoteListViews,
    private readonly clock: Clock,
  ) {}

  /** `scope`: how far the orderer's permission reaches; checked when the operation is made, and frozen with it. */
  async of(order: BulkOrder, meant: Meant, scope: Scope = everywhere): Promise<ItemRules> {
    return kindOf(order).rules({
      order,
      matches: await this.matching(meant),
      permitted: storeScope(scope, sql`p.store_id`, sql`p.salesperson_id`),
      now: this.clock.now(),
    });
  }

  private async matching(meant: Meant): Promise<SqlFragment> {
    if (meant === null) return sql`true`;
    return conditionOf(quoteList, { filter: meant, scope: everywhere, view: await this.views.of(meant) });
  }
}
