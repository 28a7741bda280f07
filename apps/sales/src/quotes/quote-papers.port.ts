import type { QuotePaper } from '@comptoir/contracts';
import { Clock, type Day } from '@comptoir/kernel';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { placeOf, withAddress, type Place } from '../parties/address-lines';
import { lineOfJson, linesColumn, type LineJson } from './quote.row';
import { lineView } from './read-quote/quote-views.repository';
import { SigningLinks } from './sign-quote/signing-links.port';

interface PaperRow extends Omit<QuotePaper, 'lines' | 'today' | 'store' | 'customer'> {
  readonly lines: readonly LineJson[];
  readonly timeZone: string;
  readonly store: Omit<QuotePaper['store'], 'address'> & Place;
  readonly customer: Omit<QuotePaper['customer'], 'address'> & Place;
}

/** What stands on the printed pages of quotes, for rooms that print or send them. */
@Injectable()
export class QuotePapers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly links: SigningLinks,
  ) {}

  /** In the order of the ids; unknown ones are left out. */
  async of(quoteIds: readonly string[]): Promise<QuotePaper[]> {
    const rows = await this.db.query<PaperRow>(sql`
      select h.id as "quoteId", s.version, s.status, coalesce(h.number, h.reference, '') as number,
        s.created_on as "createdOn", s.expiry_date as "expiryDate", s.last_reminded_on as "lastRemindedOn",
        json_build_object('number', h.project_number, 'label', h.project_label) as project, st.time_zone as "timeZone",
        json_build_object('name', st.name, 'legalEntity', st.legal_entity_name, 'siren', st.siren, 'email', st.email,
          'phone', st.phone, ${placeOf(sql`st`)}) as store,
        json_build_object('id', c.id, 'name', c.display_name, 'email', c.email, 'optedOut', c.email_opt_out,
          'language', c.language,
          ${placeOf(sql`c`)}) as customer,
        h.salesperson_name as salesperson, ${linesColumn} as lines, h.vat, h.note,
        ${centsText(sql`s.amount_excl_tax`)} as "amountExclTax", ${centsText(sql`s.amount_incl_tax`)} as "amountInclTax"
      from unnest(${quoteIds}::uuid[]) with ordinality as wanted(id, place)
        join quote h on h.id = wanted.id join quote_state s on s.quote_id = h.id
        join store st on st.id = s.store_id join party c on c.id = h.customer_id
      order by wanted.place`);
    return rows.map((row) => {
      const paper = paperOf(row, this.clock.today(row.timeZone));
      const signingLink = canBeSigned(paper) ? this.links.to(paper) : undefined;
      return { ...paper, ...(signingLink && { signingLink }) };
    });
  }
}

function canBeSigned({ status, expiryDate, today }: QuotePaper): boolean {
  return status === 'SENT' && (expiryDate === null || expiryDate >= today);
}

function paperOf({ timeZone: _, store, customer, lines, ...paper }: PaperRow, today: Day): QuotePaper {
  return {
    ...paper,
    today,
    store: withAddress(store),
    customer: withAddress(customer),
    lines: lines.map((line) => lineView(lineOfJson(line))),
  };
}
