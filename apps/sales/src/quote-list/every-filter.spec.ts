import {
  carryOvers,
  countQuotes,
  findQuotes,
  partyFilterRoles,
  projectActivities,
  projectStages,
  quoteDateFields,
  quoteIndicatorKeys,
  quoteProgress,
  quoteStatuses,
  readQuoteIndicators,
  type InputOf,
} from '@comptoir/contracts';
import { addDays, daysOf, Day, IsoWeek } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import { aCaller, startTestService, type TestService } from '@comptoir/testing';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';
import {
  customerId,
  dice,
  insertSampleQuotes,
  insertSampleWorld,
  salespersonId,
  sampleQuotes,
  sampleStores,
} from './quote-samples.builder';

type Filter = InputOf<typeof findQuotes>;

/** A quote with everything that a filter may ask of it, as plain data. */
interface Plain {
  readonly id: string;
  readonly number: string | null;
  readonly store: string;
  readonly customer: string;
  readonly customerName: string;
  readonly people: Readonly<Record<string, string | null>>;
  readonly suppliers: readonly string[];
  readonly orderable: boolean;
  readonly createdOn: string;
  readonly expiryDate: string | null;
  readonly sentOn: string | null;
  readonly signedOn: string | null;
  readonly status: string;
  readonly stage: string;
  readonly activity: string;
  readonly hold: string;
  readonly carryOver: string;
}

let sales: TestService;
let all: Plain[];
const today = '2026-11-24';
const roll = dice(41);
const lyon = sampleStores[0]?.id ?? '';
const network = aCaller({ 'quote.read': { scope: 'network' } });

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  await sales.db.transaction((tx) => insertSampleQuotes(tx, sampleQuotes(700, Day.parse(today), dice(17))));
  await enrich();
  sales.app.get(KnownStores).forget();
  all = await sales.db.query<Plain>(sql`
    select h.id, h.number, h.store_id as store, h.customer_id as customer, h.customer_name as "customerName",
      json_build_object('salesperson', h.salesperson_id, 'backOffice', h.back_office_id, 'frontDesk', h.front_desk_id,
        'installer', h.installer_id) as people,
      array(select a.supplier_id::text from quote_line l join article a on a.id = l.article_id
        where l.quote_id = h.id and a.supplier_id is not null) as suppliers,
      exists (select from quote_line l join article a on a.id = l.article_id where l.quote_id = h.id and not l.optional
        and a.purchasable and a.supplier_id is not null and a.supplier_reference is not null) as orderable,
      h.created_on as "createdOn", s.expiry_date as "expiryDate", s.sent_on as "sentOn", s.signed_on as "signedOn",
      s.status, p.stage, p.activity, p.hold, s.carry_over as "carryOver"
    from quote h join quote_state s on s.quote_id = h.id join project p on p.id = h.project_id`);
});
afterAll(() => sales.stop());

/** Dates of sending and signing, more people, and lines of articles that can, or cannot, be bought. */
async function enrich(): Promise<void> {
  await sales.db.execute(sql`
    update quote_state set sent_on = created_on + 1, signed_on = case when status = 'SIGNED' then created_on + 9 end
    where status not in ('DRAFT', 'FINALIZED')`);
  await sales.db.execute(sql`
    update quote set back_office_id = ${salespersonId(0)}, front_desk_id = ${salespersonId(1)},
      installer_id = case when number is null then null else ${salespersonId(2)}::uuid end where ascii(right(id::text, 1)) % 2 = 0`);
  const [complete, nameless] = [newId(), newId()];
  await sales.db.execute(sql`
    insert into article (id, reference, label, supplier_id, supplier_reference, sale_price, vat_rate) values
      (${complete}, 'A', 'A', ${customerId(1)}, 'ref', 1, '20'), (${nameless}, 'B', 'B', ${customerId(2)}, null, 1, '20')`);
  await sales.db.execute(sql`
    insert into quote_line (quote_id, position, id, article_id, label, quantity, unit_price, vat_rate, total)
    select id, 1, gen_random_uuid(), case ascii(right(id::text, 1)) % 3 when 0 then ${complete}::uuid else ${nameless}::uuid end,
      'L', 1, 1, '20', 100 from quote where ascii(right(id::text, 1)) % 3 < 2`);
}

const threshold = (store: string) => sampleStores.find(({ id }) => id === store)?.threshold ?? 0;

function card({ status, expiryDate, store }: Plain, name: string): boolean {
  const sent = status === 'SENT';
  const until = addDays(Day.parse(today), threshold(store));
  if (name === 'signed') return status === 'SIGNED';
  if (name === 'pending') return status === 'DRAFT' || status === 'FINALIZED' || (sent && !expiryDate);
  if (name === 'inProgress') return sent && (!expiryDate || expiryDate >= today);
  if (!sent || !expiryDate) return false;
  if (name === 'expired') return expiryDate < today;
  return name === 'expiring' ? expiryDate >= today && expiryDate <= until : expiryDate > until;
}

function progress(quote: Plain, name: string): boolean {
  const reached = (stage: string) =>
    projectStages.indexOf(quote.stage as never) >= projectStages.indexOf(stage as never);
  const rules: Record<string, boolean> = {
    blocked: quote.hold === 'BLOCKED',
    onHold: quote.hold === 'ON_HOLD',
    notControlled: !reached('CONTROLLED'),
    purchased: reached('PURCHASING'),
    awaitingDelivery: quote.stage === 'READY_TO_DELIVER',
    carriedOver: quote.carryOver !== 'NONE',
    canGeneratePurchases:
      quote.status === 'SIGNED' &&
      quote.hold === 'NONE' &&
      quote.carryOver !== 'FULL' &&
      ['CONTROLLED', 'PURCHASING'].includes(quote.stage) &&
      quote.orderable,
  };
  return rules[name] ?? false;
}

function takesPart({ customer, people, suppliers }: Plain, party: string, role?: string): boolean {
  const roles: Record<string, boolean> = {
    ...Object.fromEntries(Object.entries(people).map(([name, id]) => [name, id === party])),
    customer: customer === party,
    supplier: suppliers.includes(party),
  };
  return role ? (roles[role] ?? false) : Object.values(roles).includes(true);
}

/** No accents, one case, one kind of apostrophe. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** The plain recount of one filter. */
function shows(quote: Plain, filter: Filter): boolean {
  const on = quote[filter.dateField ?? 'createdOn'];
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  const upTo = filter.weekTo ? daysOf(IsoWeek.parse(filter.weekTo)).to : week?.to;
  const among = (values: readonly string[] | undefined, value: string) => !values || values.includes(value);
  const text = folded(`${quote.number ?? ''} Cuisine ${quote.customerName}`);
  return (
    among(filter.store, quote.store) &&
    among(filter.status, quote.status) &&
    among(filter.stage, quote.stage) &&
    among(filter.activity, quote.activity) &&
    among(filter.carryOver, quote.carryOver) &&
    (!filter.validity || filter.validity.some((name) => card(quote, name))) &&
    (filter.progress ?? []).every((name) => progress(quote, name)) &&
    (!filter.party || takesPart(quote, filter.party, filter.partyRole)) &&
    (!filter.from || (on !== null && on >= filter.from)) &&
    (!filter.to || (on !== null && on <= filter.to)) &&
    (!week || (on !== null && on >= week.from && on <= (upTo ?? week.to))) &&
    (filter.q ?? '').split(' ').every((word) => text.includes(folded(word)))
  );
}

const each = <Name extends keyof Filter>(name: Name, values: readonly unknown[]): Filter[] =>
  values.map((value) => ({ [name]: [value] }) as Filter);
/** Every value of every filter, alone. */
const singles: readonly Filter[] = [
  ...each(
    'store',
    sampleStores.map(({ id }) => id),
  ),
  ...each('status', quoteStatuses),
  ...each('validity', quoteIndicatorKeys),
  ...each('progress', quoteProgress),
  ...each('stage', projectStages),
  ...each('activity', projectActivities),
  ...each('carryOver', carryOvers),
  ...partyFilterRoles.map((partyRole, index) => ({
    party: partyRole === 'customer' || partyRole === 'supplier' ? customerId(1) : salespersonId(index % 3),
    partyRole,
  })),
  { party: salespersonId(1) },
  { party: customerId(2) },
  ...quoteDateFields.flatMap((dateField): Filter[] => [
    { dateField, from: '2026-11-10', to: '2026-11-30' },
    { dateField, week: '2026-W47' },
    { dateField, week: '2026-W45', weekTo: '2026-W48' },
  ]),
  ...['lefevre', 'CELIK', 'said ben', "o'connor", 'DE-2026', '<b>x', '%', '_', "' or 1=1 --"].map((q) => ({
    q,
  })),
];
const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
const together = (...filters: Filter[]): Filter => Object.assign({}, ...filters) as Filter;
const combinations = [
  ...Array.from({ length: 60 }, () => together(pick(singles), pick(singles))),
  ...Array.from({ length: 60 }, () => together(pick(singles), pick(singles), pick(singles))),
];
/** The page with the exact total, which a page of many hits leaves to an ask of its own. */
async function ask(filter: Filter, as = network) {
  const { items, page } = await sales.ask(findQuotes, { ...filter, limit: 200 }, { as });
  const { count } = page.atLeast ? await sales.ask(countQuotes, filter, { as }) : { count: page.total };
  return { items, total: count };
}

describe('every filter against a plain recount', () => {
  it.each(singles.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
    await assertSame(filter);
  });

  it('in pairs and triples', async () => {
    for (const filter of combinations) await assertSame(filter);
  });

  async function assertSame(filter: Filter): Promise<void> {
    const expected = all.filter((quote) => shows(quote, filter));
    const { items, total } = await ask(filter);
    expect({ filter, total }).toEqual({ filter, total: expected.length });
    const ids = new Set(expected.map(({ id }) => id));
    expect(items.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(items).toHaveLength(Math.min(200, expected.length));
  }
});

describe('what a role is shown', () => {
  const here = aCaller({ 'quote.read': { scope: 'stores', stores: [lyon] } });

  it('counts nothing of other stores, whatever the filter: not in the list, not in a total, not in a card', async () => {
    for (const filter of singles) {
      const expected = all.filter((quote) => quote.store === lyon && shows(quote, filter));
      const { items, total } = await ask(filter, here);
      expect({ filter, total }).toEqual({ filter, total: expected.length });
      expect(items.filter(({ store }) => store.id !== lyon)).toEqual([]);
      const { validity: _, ...others } = filter;
      const cards = (await sales.ask(readQuoteIndicators, others, { as: here })).items;
      const inside = all.filter((quote) => quote.store === lyon && shows(quote, others));
      expect(cards.map(({ key, count }) => [key, count])).toEqual(
        quoteIndicatorKeys.map((key) => [key, inside.filter((quote) => card(quote, key)).length]),
      );
    }
  });

  it('has a margin in its JSON only with the right, and only where that reaches', async () => {
    expect(JSON.stringify(await ask({}, here))).not.toContain('margin');
    const partly = aCaller({
      'quote.read': { scope: 'network' },
      'margin.read': { scope: 'stores', stores: [lyon] },
    });
    const { items } = await ask({}, partly);
    expect(items.filter((item) => 'margin' in item !== (item.store.id === lyon))).toEqual([]);
  });
});
