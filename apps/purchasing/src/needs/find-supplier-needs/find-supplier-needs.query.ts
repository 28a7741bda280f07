import { findSupplierNeeds, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { isLate } from '../need-item.port';
import { needsBehind } from '../needs-behind.port';

type SupplierNeeds = ResponseOf<typeof findSupplierNeeds>;

@Controller()
export class FindSupplierNeeds {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(findSupplierNeeds)
  async handle(filter: RequestOf<typeof findSupplierNeeds>, { caller }: AskContext): Promise<SupplierNeeds> {
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const items = await this.db.query<SupplierNeeds['items'][number]>(sql`
      select json_build_object('id', n.supplier_id, 'name', n.supplier_name) as supplier, count(*)::int as lines,
        count(distinct n.project_id)::int as projects, ${centsText(sql`sum(n.amount)`)} as "amountExclTax",
        n.lead_time_days as "leadTimeDays", ${centsText(sql`n.order_minimum`)} as "orderMinimum",
        count(*) filter (where ${isLate(today)})::int as late
      from need_today n where ${needsBehind(filter, caller.scopeFor('purchase-order.read'))}
      group by n.supplier_id, n.supplier_name, n.lead_time_days, n.order_minimum
      order by sum(n.amount) desc, n.supplier_id`);
    return { items };
  }
}
