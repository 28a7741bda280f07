import { paperTypes } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { sql, storeScope, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Meant } from '../selections/meant';
import { TargetLists } from '../selections/target-lists.port';
import type { BulkOrder, ItemRules } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';

const everywhere: Scope = { stores: 'all' };
const ofAnyKind = Object.fromEntries(paperTypes.map((type) => [type, everywhere]));

/** The rules of an order as they are now: its kind's, with today's days and what the selection meant. */
@Injectable()
export class BulkRules {
  constructor(
    private readonly lists: TargetLists,
    private readonly clock: Clock,
  ) {}

  /** `scope`: how far the orderer's permission reaches; checked when the operation is made, and frozen with it. */
  async of(order: BulkOrder, meant: Meant, scope: Scope = everywhere): Promise<ItemRules> {
    const papers = await this.lists.papers(meant, ofAnyKind);
    const among = papers.map(
      ({ from, condition }) =>
        sql`exists (select from ${from} where h.id = any(t.document_ids) and ${condition})`,
    );
    return kindOf(order).rules({
      order,
      matches: papers.find(({ type }) => type === 'QUOTE')?.condition ?? sql`false`,
      stillMeant: sql.or(among),
      permitted: storeScope(scope, sql`p.store_id`, sql`p.salesperson_id`),
      now: this.clock.now(),
    });
  }
}
