import {
  carryOvers,
  partyFilterRoles,
  projectActivities,
  projectStages,
  type countSalesPapers,
  type InputOf,
  type PaperType,
} from '@comptoir/contracts';
import { daysOf, IsoWeek, Money } from '@comptoir/kernel';
import { newId, sql, type Queryable, type SqlFragment } from '@comptoir/persistence';
import { everyValue } from '@comptoir/testing';
import { customerId, sampleStores, salespersonId } from '../src/quote-list/quote-samples.builder';

/** What every list of papers can be narrowed by, as it is asked for. */
type PaperFilter = Omit<InputOf<typeof countSalesPapers>, 'type' | 'progress'>;

/** A paper with everything that a filter may ask of it, as plain data. */
export interface PlainPaper {
  readonly id: string;
  readonly type: PaperType;
  readonly number: string | null;
  readonly label: string;
  readonly store: string;
  readonly customer: string;
  readonly customerName: string;
  readonly people: Readonly<Record<string, string | null>>;
  readonly suppliers: readonly string[];
  /** Lines of articles that can be bought. */
  readonly orderable: boolean;
  readonly days: Readonly<Record<string, string | null>>;
  readonly status: string;
  readonly stage: string;
  readonly activity: string;
  readonly hold: string;
  readonly carryOver: string;
  readonly exclTax: string;
  readonly inclTax: string;
}

interface Tables {
  readonly header: SqlFragment;
  readonly state: SqlFragment;
  readonly line: SqlFragment;
  readonly key: SqlFragment;
  /** What of a line keeps it out of what can be bought. */
  readonly left: SqlFragment;
  /** Days besides that of its creation. */
  readonly days: SqlFragment;
}
const tables: Readonly<Record<PaperType, Tables>> = {
  QUOTE: {
    header: sql`quote`,
    state: sql`quote_state`,
    line: sql`quote_line`,
    key: sql`quote_id`,
    left: sql`l.optional`,
    days: sql`'expiryDate', s.expiry_date, 'sentOn', s.sent_on, 'signedOn', s.signed_on`,
  },
  ORDER: {
    header: sql`sales_order`,
    state: sql`order_state`,
    line: sql`order_line`,
    key: sql`order_id`,
    left: sql`false`,
    days: sql`'confirmedOn', s.confirmed_on, 'plannedDelivery', s.planned_delivery, 'dueOn', s.due_on`,
  },
};

/** All papers of a kind as they are now, read without any of the list's own conditions. */
export function plainPapers(db: Queryable, type: PaperType): Promise<PlainPaper[]> {
  const { header, state, line, key, left, days } = tables[type];
  return db.query<PlainPaper>(sql`
    select h.id, ${type}::text as type, h.number, h.project_label as label, h.store_id as store,
      h.customer_id as customer, h.customer_name as "customerName",
      json_build_object('salesperson', h.salesperson_id, 'backOffice', h.back_office_id, 'frontDesk', h.front_desk_id,
        'installer', h.installer_id) as people,
      array(select a.supplier_id::text from ${line} l join article a on a.id = l.article_id
        where l.${key} = h.id and a.supplier_id is not null) as suppliers,
      exists (select from ${line} l join article a on a.id = l.article_id where l.${key} = h.id and not ${left}
        and a.purchasable and a.supplier_id is not null and a.supplier_reference is not null) as orderable,
      json_build_object('createdOn', h.created_on, ${days}) as days,
      s.status, p.stage, p.activity, p.hold, s.carry_over as "carryOver",
      s.amount_excl_tax::text as "exclTax", s.amount_incl_tax::text as "inclTax"
    from ${header} h join ${state} s on s.${key} = h.id join project p on p.id = h.project_id`);
}

/** More people, on every other paper; which ones is told by its id. */
export async function addPeople(db: Queryable, type: PaperType): Promise<void> {
  await db.execute(sql`
    update ${tables[type].header} set back_office_id = ${salespersonId(0)}, front_desk_id = ${salespersonId(1)},
      installer_id = case when ascii(right(id::text, 1)) % 4 = 0 then ${salespersonId(2)}::uuid end
    where ascii(right(id::text, 1)) % 2 = 0`);
}

/** Days of sending and signing, and lines of articles that can, or cannot, be bought. */
export async function enrichQuotes(db: Queryable): Promise<void> {
  await addPeople(db, 'QUOTE');
  await db.execute(sql`
    update quote_state set sent_on = created_on + 1, signed_on = case when status = 'SIGNED' then created_on + 9 end
    where status not in ('DRAFT', 'FINALIZED')`);
  const [complete, nameless] = [newId(), newId()];
  await db.execute(sql`
    insert into article (id, reference, label, supplier_id, supplier_reference, sale_price, vat_rate) values
      (${complete}, 'A', 'A', ${customerId(1)}, 'ref', 1, '20'), (${nameless}, 'B', 'B', ${customerId(2)}, null, 1, '20')`);
  await db.execute(sql`
    insert into quote_line (quote_id, position, id, article_id, label, quantity, unit_price, vat_rate, total)
    select id, 1, gen_random_uuid(), case ascii(right(id::text, 1)) % 3 when 0 then ${complete}::uuid else ${nameless}::uuid end,
      'L', 1, 1, '20', 100 from quote where ascii(right(id::text, 1)) % 3 < 2`);
}

/** Activities, what was taken over, days of delivery and of payment. */
export async function enrichOrders(db: Queryable): Promise<void> {
  await addPeople(db, 'ORDER');
  const activity = sql`(${[...projectActivities]}::text[])[1 + ascii(right(o.id::text, 1)) % ${projectActivities.length}::int]`;
  await db.execute(sql`
    update project p set activity = ${activity} from sales_order o where o.project_id = p.id`);
  await db.execute(sql`
    update order_state s set project_activity = ${activity},
      carry_over = (${[...carryOvers]}::text[])[1 + ascii(right(o.id::text, 2)) % ${carryOvers.length}::int],
      due_on = case when ascii(right(o.id::text, 1)) % 5 > 0 then o.created_on + 20 end
    from sales_order o where o.id = s.order_id`);
}

/** No accents, one case, one kind of apostrophe. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const among = (values: readonly string[] | undefined, value: string) => !values || values.includes(value);

function takesPart({ customer, people, suppliers }: PlainPaper, party: string, role?: string): boolean {
  const roles: Record<string, boolean> = {
    ...Object.fromEntries(Object.entries(people).map(([name, id]) => [name, id === party])),
    customer: customer === party,
    supplier: suppliers.includes(party),
  };
  return role ? (roles[role] ?? false) : Object.values(roles).includes(true);
}

/** The plain recount of what every list of papers is narrowed by. */
export function showsPaper(paper: PlainPaper, filter: PaperFilter, dateField = 'createdOn'): boolean {
  const on = paper.days[dateField] ?? null;
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  const upTo = filter.weekTo ? daysOf(IsoWeek.parse(filter.weekTo)).to : week?.to;
  const text = folded(`${paper.number ?? ''} ${paper.label} ${paper.customerName}`);
  return (
    among(filter.store, paper.store) &&
    among(filter.stage, paper.stage) &&
    among(filter.activity, paper.activity) &&
    among(filter.carryOver, paper.carryOver) &&
    (!filter.party || takesPart(paper, filter.party, filter.partyRole)) &&
    (!filter.from || (on !== null && on >= filter.from)) &&
    (!filter.to || (on !== null && on <= filter.to)) &&
    (!week || (on !== null && on >= week.from && on <= (upTo ?? week.to))) &&
    (filter.q ?? '').split(' ').every((word) => text.includes(folded(word)))
  );
}

/** A stage that a project has reached, or passed. */
export const reached = (paper: PlainPaper, stage: (typeof projectStages)[number]) =>
  projectStages.indexOf(paper.stage as typeof stage) >= projectStages.indexOf(stage);

/** Every value of every filter that all lists of papers have, alone. */
export const sharedFilters: readonly PaperFilter[] = [
  ...everyValue<PaperFilter>(
    'store',
    sampleStores.map(({ id }) => id),
  ),
  ...everyValue<PaperFilter>('stage', projectStages),
  ...everyValue<PaperFilter>('activity', projectActivities),
  ...everyValue<PaperFilter>('carryOver', carryOvers),
  ...partyFilterRoles.map((partyRole, index) => ({
    party: partyRole === 'customer' || partyRole === 'supplier' ? customerId(1) : salespersonId(index % 3),
    partyRole,
  })),
  { party: salespersonId(1) },
  { party: customerId(2) },
  ...['lefevre', 'CELIK', 'said ben', "o'connor", 'DE-2026', '<b>x', '%', '_', "' or 1=1 --"].map((q) => ({
    q,
  })),
];

/** A range, a week and a range of weeks of each of these days. */
export function dateFilters<Field extends string>(fields: readonly Field[]) {
  return fields.flatMap((dateField) => [
    { dateField, from: '2026-11-10', to: '2026-11-30' },
    { dateField, week: '2026-W47' },
    { dateField, week: '2026-W45', weekTo: '2026-W48' },
  ]);
}

/** How many and for how much, as a list tells it. */
export const figuresOf = (papers: readonly PlainPaper[]) => {
  const sum = (column: 'exclTax' | 'inclTax') =>
    `${Money.ofCents(papers.reduce((total, paper) => total + BigInt(paper[column]), 0n))}`;
  return { count: papers.length, amountExclTax: sum('exclTax'), amountInclTax: sum('inclTax') };
};
