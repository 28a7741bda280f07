import {
  readCorrespondence,
  type Correspondence,
  type Letter,
  type QuotePaper,
  type RequestOf,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { QuotePapers } from '../../quotes/quote-papers.port';

interface Found extends Omit<Correspondence, 'papers' | 'today'> {
  readonly timeZone: string;
  readonly quoteIds: readonly string[];
}

const address = (who: SqlFragment) => sql`array_remove(array[${who}.street,
  nullif(concat_ws(' ', ${who}.postal_code, ${who}.city), '')], null)`;
const person = (
  who: SqlFragment,
) => sql`case when ${who}.id is not null then json_build_object('id', ${who}.id,
  'name', ${who}.display_name, 'email', ${who}.email, 'phone', coalesce(${who}.mobile, ${who}.phone), 'address', ${address(who)}) end`;

/** The customer of a letter is that of its documents: those of anybody else are left out. */
const letterRows = sql`
  join project p on p.id = l."projectId"
  join store st on st.id = p.store_id
  cross join lateral (
    select array_agg(h.id order by d.place) as ids, (array_agg(h.customer_id order by d.place))[1] as customer_id
    from unnest(l."documentIds") with ordinality as d(id, place)
      join quote h on h.id = d.id and h.project_id = p.id and (l.audience <> 'CUSTOMER' or h.customer_id = l."partyId")
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
    private readonly papers: QuotePapers,
    private readonly clock: Clock,
  ) {}

  @Answers(readCorrespondence)
  async handle({ letters }: RequestOf<typeof readCorrespondence>) {
    const found = await this.find(letters);
    const ids = [...new Set(found.flatMap(({ quoteIds }) => quoteIds))];
    const papers = new Map((await this.papers.of(ids)).map((paper) => [paper.quoteId, paper]));
    return { items: found.map((letter) => this.written(letter, papers)) };
  }

  private find(letters: readonly Letter[]): Promise<Found[]> {
    return this.db.query<Found>(sql`
      select l.key, json_build_object('id', p.id, 'number', p.number, 'label', p.label) as project,
        json_build_object('name', st.name, 'legalEntity', st.legal_entity_name, 'siren', st.siren, 'email', st.email,
          'phone', st.phone, 'address', ${address(sql`st`)}) as store, st.time_zone as "timeZone",
        ${person(sql`c`)} as customer, ${person(sql`fd`)} as "frontDesk", ${person(sql`sp`)} as salesperson,
        ${person(sql`bo`)} as "backOffice", ${person(sql`ins`)} as installer,
        case when r.id is not null then json_build_object('id', r.id, 'name', r.display_name, 'email', r.email,
          'optedOut', r.email_opt_out) end as recipient,
        coalesce(q.ids, '{}') as "quoteIds"
      from (
        select key, "projectId", array(select jsonb_array_elements_text("documentIds")::uuid) as "documentIds", audience, "partyId"
        from jsonb_to_recordset(${sql.json(letters)}) as raw(key uuid, "projectId" uuid, "documentIds" jsonb, audience text, "partyId" uuid)
      ) l ${letterRows}`);
  }

  private written(
    { timeZone, quoteIds, ...letter }: Found,
    papers: ReadonlyMap<string, QuotePaper>,
  ): Correspondence {
    return {
      ...letter,
      today: this.clock.today(timeZone),
      papers: quoteIds.flatMap((id) => papers.get(id) ?? []),
    };
  }
}
