import { Clock } from '@comptoir/kernel';
import { sql, storeScope, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { TargetLists, type Meant } from '../selections/target-lists.port';
import type { BulkOrder, ItemRules } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';

const everywhere: Scope = { stores: 'all' };

/** The rules of an order as they are now: its kind's, with today's days and what the selection meant. */
@Injectable()
export class BulkRules {
  constructor(
    private readonly lists: TargetLists,
    private readonly clock: Clock,
  ) {}

  /** `scope`: how far the orderer's permission reaches; checked when the operation is made, and frozen with it. */
  async of(order: BulkOrder, meant: Meant, scope: Scope = everywhere): Promise<ItemRules> {
    const { from, condition } = await this.lists.documents(meant, everywhere);
    return kindOf(order).rules({
      order,
      matches: meant.target === 'quotes' ? condition : sql`false`,
      stillMeant: sql`exists (select from ${from} where h.id = any(t.document_ids) and ${condition})`,
      permitted: storeScope(scope, sql`p.store_id`, sql`p.salesperson_id`),
      now: this.clock.now(),
    });
  }
}
