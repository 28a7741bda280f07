import {
  countSalesPapers,
  findOrders,
  findQuotes,
  findSalesPapers,
  paperSorts,
  paperTypes,
  projectStages,
  readProjectPapers,
  readSalesPaper,
  readSalesPaperIndicators,
  readSalesPaperRelaxations,
  type InputOf,
  type PaperType,
  type SalesPaper,
} from '@comptoir/contracts';
import { Day, daysOf, IsoWeek, Money } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNetwork,
  asNobody,
  asSalesperson,
  dice,
  startTestService,
  type TestCaller,
  type TestService,
} from '@comptoir/testing';
import fc from 'fast-check';
import { centsOf, insertSampleOrders, sampleOrders, totalOf } from '../../test/order-samples.builder';
import {
  customerId,
  customerNames,
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
  salespersonId,
} from '../quote-list/quote-samples.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';

type Filter = Omit<InputOf<typeof findSalesPapers>, 'limit' | 'cursor' | 'sort'>;
/** A paper as a plain recount sees it. */
interface Sample {
  readonly id: string;
  readonly type: PaperType;
  readonly storeId: string;
  readonly customer: number;
  readonly salesperson: number;
  readonly createdOn: Day;
  readonly status: string;
  readonly stage: (typeof projectStages)[number];
  readonly exclTax: bigint;
  readonly inclTax: bigint;
}

let sales: TestService;
let papers: Sample[];
const [lyon = '', denis = ''] = sampleStores.map(({ id }) => id);
const around = Day.parse('2026-11-24');

beforeAll(async () => {
  sales = await startTestService(salesService);
  const quotes = sampleQuotes(260, around, dice(5));
  const orders = sampleOrders(180, around, dice(6));
  await sales.db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, quotes);
    await insertSampleOrders(tx, orders);
  });
  sales.app.get(KnownStores).forget();
  papers = [
    ...quotes.map((quote) => ({
      ...quote,
      type: 'QUOTE' as const,
      exclTax: quote.cents,
      inclTax: (quote.cents * 6n) / 5n,
    })),
    ...orders.map((order) => ({
      ...order,
      type: 'ORDER' as const,
      exclTax: centsOf(order),
      inclTax: totalOf(order).cents,
    })),
  ];
});
afterAll(() => sales.stop());

const readers: readonly { as: TestCaller; sees: (paper: Sample) => boolean }[] = [
  {
    as: aCaller({ 'quote.read': { scope: 'network' }, 'order.read': { scope: 'network' } }),
    sees: () => true,
  },
  {
    as: aCaller({
      'quote.read': { scope: 'stores', stores: [lyon] },
      'order.read': { scope: 'stores', stores: [lyon, denis] },
    }),
    sees: ({ type, storeId }) => storeId === lyon || (type === 'ORDER' && storeId === denis),
  },
  {
    as: asSalesperson(salespersonId(1), [lyon, denis]),
    sees: ({ salesperson, storeId }) => salesperson === 1 && [lyon, denis].includes(storeId),
  },
  { as: aCaller({ 'order.read': { scope: 'network' } }), sees: ({ type }) => type === 'ORDER' },
];
const everyone = readers[0]?.as as TestCaller;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
function matches(paper: Sample, filter: Filter): boolean {
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  const { createdOn } = paper;
  return (
    (!filter.type || filter.type.includes(paper.type)) &&
    (!filter.store || filter.store.includes(paper.storeId)) &&
    (!filter.stage || filter.stage.includes(paper.stage)) &&
    (!filter.party ||
      [customerId(paper.customer), salespersonId(paper.salesperson)].includes(filter.party)) &&
    (!filter.from || createdOn >= filter.from) &&
    (!filter.to || createdOn <= filter.to) &&
    (!week || (createdOn >= week.from && createdOn <= week.to)) &&
    (!filter.q || plain(customerNames[paper.customer] ?? '').includes(filter.q))
  );
}
function recount(rows: readonly Sample[]) {
  const sum = (centsIn: (paper: Sample) => bigint) =>
    `${Money.ofCents(rows.reduce((total, paper) => total + centsIn(paper), 0n))}`;
  return {
    count: rows.length,
    amountExclTax: sum(({ exclTax }) => exclTax),
    amountInclTax: sum(({ inclTax }) => inclTax),
  };
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const filters: fc.Arbitrary<Filter> = fc
  .record({
    store: some(sampleStores.map(({ id }) => id)),
    stage: some(['SURVEY_TO_DO', 'CONTROLLED', 'CLOSED'] as const),
    party: fc.constantFrom(customerId(0), customerId(3), salespersonId(1)),
    from: fc.constantFrom('2026-10-01', '2026-11-20'),
    to: fc.constantFrom('2026-11-24', '2026-12-31'),
    week: fc.constantFrom('2026-W47', '2026-W43'),
    q: fc.constantFrom('lef', 'celik', 'said'),
  })
  .chain((filter) =>
    fc
      .subarray(Object.keys(filter), { maxLength: 3 })
      .map((kept) => Object.fromEntries(Object.entries(filter).filter(([key]) => kept.includes(key)))),
  );
const find = (input: InputOf<typeof findSalesPapers> = {}, as = everyone) =>
  sales.ask(findSalesPapers, { limit: 200, ...input }, { as });

describe('the papers of all kinds', () => {
  it('agree with their count, their figures and a plain recount, whatever the filter, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(...readers), async (filter, { as, sees }) => {
        const rows = papers.filter((paper) => sees(paper) && matches(paper, filter));
        const { count, ...amounts } = recount(rows);
        const answer = await find(filter, as);
        expect(answer).toMatchObject({ page: { total: count }, totals: amounts });
        expect(new Set(answer.items.map(({ id }) => id)).size).toBe(Math.min(count, 200));
        expect(await sales.ask(countSalesPapers, filter, { as })).toEqual({ count, ...amounts });
        const { items } = await sales.ask(readSalesPaperIndicators, filter, { as });
        for (const { key, ...figure } of items) {
          expect(figure).toEqual(recount(rows.filter(({ type }) => type === key)));
        }
      }),
      { numRuns: 40, seed: 20261124 },
    );
  });

  it('show of each what its own list shows', async () => {
    const shown = new Map((await everyPaper('-createdOn')).map((item) => [item.id, item]));
    const same = ({
      id,
      number,
      project,
      customer,
      store,
      createdOn,
      status,
      amountInclTax,
    }: SalesPaper) => ({
      id,
      number,
      customer,
      store,
      createdOn,
      status,
      amountInclTax,
      label: project.label,
    });
    const { items: quotes } = await sales.ask(findQuotes, { limit: 200 }, { as: everyone });
    const { items: orders } = await sales.ask(findOrders, { limit: 200 }, { as: everyone });
    for (const quote of quotes) {
      expect(same(shown.get(quote.id) as SalesPaper)).toEqual(same({ ...quote, type: 'QUOTE' }));
      expect(shown.get(quote.id)?.type).toBe('QUOTE');
    }
    for (const order of orders) {
      expect(same(shown.get(order.id) as SalesPaper)).toEqual(same({ ...order, type: 'ORDER' }));
      expect(shown.get(order.id)?.type).toBe('ORDER');
    }
  });

  it('are those of one kind where it is chosen, with the figures of all', async () => {
    const orders = papers.filter(({ type }) => type === 'ORDER');
    const { items, page } = await find({ type: ['ORDER'] });
    expect(page.total).toBe(orders.length);
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['ORDER']));
    const figures = await sales.ask(readSalesPaperIndicators, { type: ['ORDER'] }, { as: everyone });
    expect(figures.items.map(({ key, count }) => [key, count])).toEqual([
      ['QUOTE', papers.length - orders.length],
      ['ORDER', orders.length],
    ]);
  });
});

async function everyPaper(sort: NonNullable<InputOf<typeof findSalesPapers>['sort']>): Promise<SalesPaper[]> {
  const all: SalesPaper[] = [];
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const { items, page } = await find({ sort, limit: 90, ...(cursor ? { cursor } : {}) });
    all.push(...items);
    cursor = page.next;
  }
  return all;
}

describe('their pages', () => {
  it.each(paperSorts.flatMap((sort) => [sort, `-${sort}` as const]))(
    'mix all kinds by %s and lose or repeat none, there and back',
    async (sort) => {
      const forwards = await everyPaper(sort);
      const ids = forwards.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(papers.map(({ id }) => id)));
      expect(ids).toHaveLength(papers.length);
      let { page } = await find({ sort, limit: 90 });
      while (page.next) ({ page } = await find({ sort, limit: 90, cursor: page.next }));
      const backwards: string[] = [];
      for (let cursor = page.previous; cursor;) {
        const before = await find({ sort, limit: 90, cursor });
        backwards.unshift(...before.items.map(({ id }) => id));
        cursor = before.page.previous;
      }
      expect(backwards).toEqual(ids.slice(0, 4 * 90));
    },
  );

  it('stand in the order that they say', async () => {
    const amounts = (await everyPaper('amountInclTax')).map((item) => Number(item.amountInclTax));
    expect(amounts).toEqual([...amounts].sort((one, other) => one - other));
    const newest = (await everyPaper('-createdOn')).map(({ createdOn }) => createdOn);
    expect(newest).toEqual([...newest].sort().reverse());
    const stages = (await everyPaper('stage')).map(({ project }) => projectStages.indexOf(project.stage));
    expect(stages).toEqual([...stages].sort((one, other) => one - other));
    const stores = (await everyPaper('store')).map(({ store }) => plain(store.name));
    expect(stores).toEqual([...stores].sort());
    const numbers = (await everyPaper('-number')).map(({ number }) => number ?? '');
    expect(numbers.indexOf('')).toBe(numbers.filter((number) => number !== '').length);
    const first = (await find({ sort: '-createdOn' })).items.slice(0, 40);
    expect(new Set(first.map(({ type }) => type))).toEqual(new Set(paperTypes));
  });

  it('refuse a cursor of another list', async () => {
    const { page } = await sales.ask(findQuotes, { limit: 5 }, { as: everyone });
    await expect(find({ cursor: page.next ?? '' })).toBeRefused('cursor.malformed');
  });
});

describe('rights', () => {
  const orders = aCaller({ 'order.read': { scope: 'network' } });

  it('refuse who may read no kind, and a kind that one may not read', async () => {
    await expect(find({}, asNobody())).toBeRefused('permission.missing');
    await expect(find({ type: ['QUOTE'] }, orders)).toBeRefused('permission.missing');
    await expect(find({ type: ['QUOTE', 'ORDER'] }, orders)).toBeRefused('permission.missing');
    expect((await sales.ask(readSalesPaperIndicators, {}, { as: orders })).items).toMatchObject([
      { key: 'ORDER' },
    ]);
  });

  it('tell what a paper is only to who may read it', async () => {
    const [quote, order] = paperTypes.map((type) => papers.find((paper) => paper.type === type) as Sample);
    const read = (id: string | undefined, as = everyone) =>
      sales.ask(readSalesPaper, { paperId: id ?? newId() }, { as });
    expect(await read(quote?.id)).toMatchObject({ type: 'QUOTE', id: quote?.id, status: quote?.status });
    expect(await read(order?.id)).toMatchObject({ type: 'ORDER', id: order?.id, status: order?.status });
    await expect(read(quote?.id, orders)).toBeRefused('paper.not-found');
    await expect(read(newId())).toBeRefused('paper.not-found');
  });
});

describe('the papers of a project', () => {
  it('are those of its project alone, each with the one that it took over, as far as one may read them', async () => {
    const [order] = await sales.db.query<{ id: string; projectId: string; quoteId: string | null }>(
      sql`select id, project_id as "projectId", quote_id as "quoteId" from sales_order order by id limit 1`,
    );
    const projectId = order?.projectId ?? '';
    const rows = await sales.db.query<{ id: string }>(sql`
      select id from quote where project_id = ${projectId} union all select id from sales_order where project_id = ${projectId}`);
    const read = async (as: TestCaller) => (await sales.ask(readProjectPapers, { projectId }, { as })).items;
    const all = await read(asNetwork());
    expect(all.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(all.find(({ id }) => id === order?.id)).toMatchObject({
      type: 'ORDER',
      takenFrom: order?.quoteId,
    });
    const readsOrders = aCaller({ 'project.read': { scope: 'network' }, 'order.read': { scope: 'network' } });
    expect((await read(readsOrders)).every(({ type }) => type === 'ORDER')).toBe(true);
    await expect(read(asNobody())).toBeRefused('permission.missing');
    const elsewhere = asManager([newId()]);
    await expect(read(elsewhere)).toBeRefused('project.not-found');
  });
});

describe('a list that shows nothing', () => {
  it('names the filter that hides the most, of all kinds together, and the kinds left out', async () => {
    const filter: Filter = { type: ['ORDER'], party: customerId(0), q: 'celik' };
    const { items } = await sales.ask(readSalesPaperRelaxations, filter, { as: everyone });
    const without = (field: keyof Filter) => {
      const { [field]: _, ...rest } = filter;
      return papers.filter((paper) => matches(paper, rest)).length;
    };
    expect(new Map(items.map(({ dimension, rows }) => [dimension, rows]))).toEqual(
      new Map([
        ['type', 0],
        ['party', without('party')],
        ['q', without('q')],
      ]),
    );
    expect(items[0]?.rows).toBe(Math.max(without('party'), without('q')));
    const none: Filter = { type: ['ORDER'], from: '2026-12-01' };
    expect(await sales.ask(readSalesPaperRelaxations, none, { as: everyone })).toMatchObject({
      items: [{ dimension: 'date', rows: papers.filter(({ type }) => type === 'ORDER').length }, { rows: 0 }],
      most: 1_000,
    });
  });
});
