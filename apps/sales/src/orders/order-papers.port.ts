import type { OrderPaper } from '@comptoir/contracts';
import { Clock, Money, type Day } from '@comptoir/kernel';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { placeOf, withAddress, type Place } from '../parties/address-lines';
import { milestonesColumn, type MilestoneJson } from '../payments/payment-schedules.port';
import { lineTotal } from '../pricing/line-total';
import { lineOfJson, linesColumn, type LineJson } from './order.row';

interface PaperRow extends Omit<OrderPaper, 'lines' | 'milestones' | 'today' | 'store' | 'customer'> {
  readonly lines: readonly LineJson[];
  readonly milestones: readonly MilestoneJson[];
  readonly timeZone: string;
  readonly store: Omit<OrderPaper['store'], 'address'> & Place;
  readonly customer: Omit<OrderPaper['customer'], 'address'> & Place;
}

/** Orders as they are printed. */
@Injectable()
export class OrderPapers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids; unknown ones are left out. */
  async of(orderIds: readonly string[]): Promise<OrderPaper[]> {
    const rows = await this.db.query<PaperRow>(sql`
      select h.id as "orderId", s.version, s.status, coalesce(h.number, h.reference, '') as number,
        s.created_on as "createdOn", s.confirmed_on as "confirmedOn", s.planned_delivery as "plannedDelivery",
        (select q.number from quote q where q.id = h.quote_id) as "quoteNumber", h.amendments,
        json_build_object('number', h.project_number, 'label', h.project_label) as project, st.time_zone as "timeZone",
        json_build_object('name', st.name, 'legalEntity', st.legal_entity_name, 'siren', st.siren, 'email', st.email,
          'phone', st.phone, ${placeOf(sql`st`)}) as store,
        json_build_object('id', c.id, 'name', c.display_name, 'email', c.email, 'optedOut', c.email_opt_out,
          'language', c.language,
          ${placeOf(sql`c`)}) as customer,
        h.salesperson_name as salesperson, ${linesColumn} as lines, ${milestonesColumn(sql`h.id`)} as milestones,
        h.vat, h.note, ${centsText(sql`s.amount_excl_tax`)} as "amountExclTax",
        ${centsText(sql`s.amount_incl_tax`)} as "amountInclTax", ${centsText(sql`s.paid`)} as paid,
        ${centsText(sql`s.amount_incl_tax - s.paid`)} as remaining
      from unnest(${orderIds}::uuid[]) with ordinality as wanted(id, place)
        join sales_order h on h.id = wanted.id join order_state s on s.order_id = h.id
        join store st on st.id = s.store_id join party c on c.id = h.customer_id
      order by wanted.place`);
    return rows.map((row) => paperOf(row, this.clock.today(row.timeZone)));
  }
}

function paperOf(
  { timeZone: _, store, customer, lines, milestones, ...paper }: PaperRow,
  today: Day,
): OrderPaper {
  return {
    ...paper,
    today,
    store: withAddress(store),
    customer: withAddress(customer),
    lines: lines.map(printed),
    milestones: milestones.map(({ id: _id, amount, ...milestone }) => ({
      ...milestone,
      amount: `${Money.ofCents(amount)}`,
    })),
  };
}

/** No purchase price, and nothing of what is bought where. */
function printed(json: LineJson): OrderPaper['lines'][number] {
  const line = lineOfJson(json);
  const { id, article, label, quantity, unitPrice, discountPercent, vatRate } = line;
  const eco = `${line.ecoContribution}`;
  const total = `${lineTotal(line)}`;
  return { id, article, label, quantity, unitPrice, discountPercent, vatRate, ecoContribution: eco, total };
}
