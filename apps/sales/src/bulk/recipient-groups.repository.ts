import { emailAudiences, type RecipientGroup } from '@comptoir/contracts';
import { Db, sql, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { OrderOf } from '../bulk-kinds/bulk-kind';
import { BulkPlans } from './bulk-plan.repository';

/** As many parties without an address as are named, so that they can be completed on the spot. */
const named = 50;

/** How far each group of recipients could be reached, whether the order names it or not. */
@Injectable()
export class RecipientGroups {
  constructor(
    private readonly db: Db,
    private readonly plans: BulkPlans,
  ) {}

  async of(order: OrderOf<'email'>, orderer: { userId: string; scope: Scope }): Promise<RecipientGroup[]> {
    const groups: RecipientGroup[] = [];
    for (const audience of emailAudiences) {
      const plan = await this.plans.of(
        { ...order, email: { ...order.email, recipients: [audience] } },
        orderer,
      );
      const group = await this.db.one<Omit<RecipientGroup, 'audience'>>(sql`
        with verdict as materialized (${plan.verdicts}), mute as (
          select distinct on (recipient_id) project_id, label, number, recipient_id, facts -> 'recipient' ->> 'name' as name
          from verdict where reason = 'NO_ADDRESS' order by recipient_id, number)
        select count(*) filter (where reason is null)::int as messages,
          count(distinct project_id) filter (where reason is null)::int as projects,
          count(distinct project_id) filter (where reason = 'NO_RECIPIENT')::int as "withoutParty",
          count(distinct recipient_id) filter (where reason = 'OPTED_OUT')::int as "optedOut",
          count(distinct project_id) filter (where reason = 'NO_ADDRESS')::int as "withoutAddress",
          coalesce((select json_agg(json_build_object('projectId', project_id, 'label', label,
            'party', json_build_object('id', recipient_id, 'name', name)) order by number)
            from (select * from mute order by number limit ${named}) first), '[]') as "toComplete"
        from verdict`);
      if (group) groups.push({ audience, ...group });
    }
    return groups;
  }
}
