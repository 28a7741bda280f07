import {
  readCorrespondence,
  type Correspondence,
  type Letter,
  type OrderPaper,
  type QuotePaper,
  type RequestOf,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { OrderPapers } from '../../orders/order-papers.port';
import { QuotePapers } from '../../quotes/quote-papers.port';

interface Found extends Omit<Correspondence, 'papers' | 'orders' | 'today'> {
  readonly timeZone: string;
  readonly quoteIds: readonly string[];
  readonly orderIds: readonly string[];
}

const address = (who: SqlFragment) => sql`array_remove(array[${who}.street,
  nullif(concat_ws(' ', ${who}.postal_code, ${who}.city), '')], null)`;
const person = (
  who: SqlFragment,
) => sql`case when ${who}.id is not null then json_build_object('id', ${who}.id,
  'name', ${who}.display_name, 'email', ${who}.email, 'phone', coalesce(${who}.mobile, ${who}.phone), 'address', ${address(who)}) end`;

/** As many documents as one letter brings. */
const mostDocuments = 50;
/** Signed quotes, and confirmed orders that no quote precedes. */
const signed = sql`array(
  select id from (
    select h.id, s.signed_on as on_day from quote h join quote_state s on s.quote_id = h.id
      where h.project_id = p.id and s.status = 'SIGNED'
    union all
    select h.id, s.confirmed_on from sales_order h join order_state s on s.order_id = h.id
      where h.project_id = p.id and h.quote_id is null and s.confirmed_on is not null and s.status <> 'CANCELLED'
  ) bound order by on_day, id limit ${mostDocuments}::int)`;

/** The customer of a letter is that of its documents: those of anybody else are left out. */
const letterRows = sql`
  join project p on p.id = l."projectId"
  join store st on st.id = p.store_id
  cross join lateral (
    select array_agg(h.id order by d.place) filter (where h.list = 'quotes') as quote_ids,
      array_agg(h.id order by d.place) filter (where h.list = 'orders') as order_ids,
      (array_agg(h.customer_id order by d.place))[1] as customer_id
    from unnest(case when l."documentIds" = '{}' then ${signed} else l."documentIds" end) with ordinality as d(id, place)
      cross join lateral (
        select 'quotes' as list, id, project_id, customer_id from quote where id = d.id
        union all select 'orders', id, project_id, customer_id from sales_order where id = d.id
      ) h
    where h.project_id = p.id and (l.audience <> 'CUSTOMER' or h.customer_id = l."partyId")
  ) q
  join party c on c.id = coalesce(q.customer_id, p.customer_id)
  left join party fd on fd.id = p.front_desk_id
  left join party sp on sp.id = p.salesperson_id
  left join party bo on bo.id = p.back_office_id
  left join party ins on ins.id = p.installer_id
  left join party r on r.id = l."partyId" and r.id = case l.audience when 'CUSTOMER' then q.customer_id
    when 'FRONT_DESK' then fd.id when 'SALESPERSON' then sp.id when 'BACK_OFFICE' then bo.id when 'INSTALLER' then ins.id end`;

@Controller()
export class ReadCorrespondence {
  constructor(
    private readonly db: Db,
    private readonly quotes: QuotePapers,
    private readonly orders: OrderPapers,
    private readonly clock: Clock,
  ) {}

  @Answers(readCorrespondence)
  async handle({ letters }: RequestOf<typeof readCorrespondence>) {
    const found = await this.find(letters);
    const [papers, orders] = await Promise.all([
      this.quotes.of(different(found.flatMap(({ quoteIds }) => quoteIds))),
      this.orders.of(different(found.flatMap(({ orderIds }) => orderIds))),
    ]);
    const quoteOf = new Map(papers.map((paper) => [paper.quoteId, paper]));
    const orderOf = new Map(orders.map((paper) => [paper.orderId, paper]));
    return { items: found.map((letter) => this.written(letter, quoteOf, orderOf)) };
  }

  private find(letters: readonly Letter[]): Promise<Found[]> {
    return this.db.query<Found>(sql`
      select l.key, json_build_object('id', p.id, 'number', p.number, 'label', p.label) as project,
        st.id as "storeId", json_build_object('name', st.name, 'legalEntity', st.legal_entity_name, 'siren', st.siren, 'email', st.email,
          'phone', st.phone, 'address', ${address(sql`st`)}) as store, st.time_zone as "timeZone",
        ${person(sql`c`)} as customer, ${person(sql`fd`)} as "frontDesk", ${person(sql`sp`)} as salesperson,
        ${person(sql`bo`)} as "backOffice", ${person(sql`ins`)} as installer,
        case when r.id is not null then json_build_object('id', r.id, 'name', r.display_name, 'email', r.email,
          'optedOut', r.email_opt_out, 'language', r.language) end as recipient,
        coalesce(q.quote_ids, '{}') as "quoteIds", coalesce(q.order_ids, '{}') as "orderIds"
      from (
        select key, "projectId", array(select jsonb_array_elements_text("documentIds")::uuid) as "documentIds", audience, "partyId"
        from jsonb_to_recordset(${sql.json(letters)}) as raw(key uuid, "projectId" uuid, "documentIds" jsonb, audience text, "partyId" uuid)
      ) l ${letterRows}`);
  }

  private written(
    { timeZone, quoteIds, orderIds, ...letter }: Found,
    quoteOf: ReadonlyMap<string, QuotePaper>,
    orderOf: ReadonlyMap<string, OrderPaper>,
  ): Correspondence {
    return {
      ...letter,
      today: this.clock.today(timeZone),
      papers: quoteIds.flatMap((id) => quoteOf.get(id) ?? []),
      orders: orderIds.flatMap((id) => orderOf.get(id) ?? []),
    };
  }
}

function different(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
