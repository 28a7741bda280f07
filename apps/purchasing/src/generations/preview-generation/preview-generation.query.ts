import {
  previewGeneration,
  type GenerationPart,
  type GenerationRequest,
  type NeedReason,
  type ResponseOf,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { isLate } from '../../needs/need-item.port';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { SelectedOrders } from '../selected-orders.port';
import { partOfNeed, reasonOfNeed, wantedNeeds } from '../wanted-needs.row';

type Preview = ResponseOf<typeof previewGeneration>;
interface Counted {
  readonly part: GenerationPart;
  readonly reason: NeedReason | null;
  readonly lines: number;
  readonly orderIds: string[];
}
const groupsShown = 500;

@Controller()
export class PreviewGeneration {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    private readonly selected: SelectedOrders,
  ) {}

  @Answers(previewGeneration)
  async handle(asked: GenerationRequest, { caller }: AskContext): Promise<Preview> {
    const request = await this.selected.within(asked, caller);
    const wanted = wantedNeeds(request, caller.scopeFor('purchase-order.write'));
    const [parts, groups] = await Promise.all([this.parts(wanted), this.groups(request, wanted)]);
    const lines = (part: GenerationPart) =>
      parts.filter((counted) => counted.part === part).reduce((sum, counted) => sum + counted.lines, 0);
    return {
      counts: {
        orders: new Set(parts.flatMap(({ orderIds }) => orderIds)).size,
        suppliers: new Set(groups.map(({ supplier }) => supplier.id)).size,
        groups: groups.length,
        ready: lines('READY'),
        ordered: lines('ORDERED'),
        blocked: lines('BLOCKED'),
        withoutSupplier: lines('WITHOUT_SUPPLIER'),
        late: groups.reduce((sum, { late }) => sum + late, 0),
      },
      amountExclTax: `${Money.sum(groups.map(({ amountExclTax }) => Money.of(amountExclTax)))}`,
      groups: groups.slice(0, groupsShown),
      leftOut: parts.flatMap(({ part, reason, lines }) => (reason ? [{ part, reason, lines }] : [])),
    };
  }

  private parts(wanted: SqlFragment): Promise<Counted[]> {
    return this.db.query<Counted>(sql`
      select ${partOfNeed} as part, ${reasonOfNeed} as reason, count(*)::int as lines,
        array_agg(distinct n.order_id) as "orderIds"
      from need_today n where ${wanted} group by 1, 2 order by 3 desc, 2`);
  }

  /** Quantities that are asked for one by one count as far as they are left. */
  private async groups(request: GenerationRequest, wanted: SqlFragment): Promise<Preview['groups']> {
    const today = await this.calendar.todayOf(sql`n.store_id`);
    const byProject = request.groupBy === 'SUPPLIER_AND_PROJECT' || request.deliverTo === 'SITE';
    const project = byProject
      ? sql`json_build_object('id', n.project_id, 'name', n.project_number || ' ' || n.project_label)`
      : sql`null::json`;
    const projectKey = byProject ? sql`n.project_id` : sql`null::uuid`;
    const amount = sql`coalesce(sum(round(least(n.remaining, w.quantity) * n.unit_price * 100)), 0)`;
    return this.db.query<Preview['groups'][number]>(sql`
      select json_build_object('id', n.supplier_id, 'name', min(n.supplier_name)) as supplier,
        (array_agg(${project}))[1] as project,
        json_build_object('id', n.store_id, 'name', coalesce(min(st.name), '')) as store,
        wanted.day as "requestedOn", count(*)::int as lines, count(distinct n.order_id)::int as orders,
        ${centsText(amount)} as "amountExclTax", ${centsText(sql`min(n.order_minimum)`)} as "orderMinimum",
        coalesce(${amount} < min(n.order_minimum), false) as "belowMinimum",
        count(*) filter (where ${isLate(today)})::int as late
      from need_today n left join store st on st.id = n.store_id
      left join jsonb_to_recordset(${sql.json(request.lines)}) as
        w("orderLineId" uuid, quantity numeric, "requestedOn" date) on w."orderLineId" = n.order_line_id
      cross join lateral (
        select coalesce(w."requestedOn", ${request.requestedOn ?? null}::date, n.planned_delivery) as day) wanted
      where ${wanted} and n.reasons = '{}' group by n.supplier_id, n.store_id, ${projectKey}, wanted.day
      order by ${amount} desc, n.supplier_id, n.store_id`);
  }
}
