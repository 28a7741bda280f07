import { createHash } from 'node:crypto';
import {
  findOrders,
  findQuotes,
  purchaseOrderStatuses,
  quoteIndicatorKeys,
  readOrderIndicators,
  readQuoteIndicators,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { gatewayMigrations } from '@comptoir/gateway/migrations/gateway-migrations';
import { dataSourceOf, migrate } from '@comptoir/persistence';
import { purchasingMigrations } from '@comptoir/purchasing/migrations/purchasing-migrations';
import { totalsOf as pricedBySales } from '@comptoir/sales/pricing/totals';
import { salesService } from '@comptoir/sales/sales-service';
import { startTestService, testDatabase, type TestDatabase, type TestService } from '@comptoir/testing';
import { Documents } from './documents';
import { generate } from './generate';
import { decimal, totalsOf, vatRates } from './pricing';
import { linesTable, quotesTable, statesTable, type Trade } from './sales-tables';
import { settingsFrom } from './settings';
import { articlesOf, storesOf, supplierIds } from './trade';

function tradeOf(documents: number, seed: number): Trade {
  const suppliers = supplierIds();
  const articles = articlesOf(suppliers);
  return { stores: storesOf(), suppliers, articles, documents: new Documents(documents, seed, articles) };
}

function digestOf(trade: Trade): string {
  const hash = createHash('sha256');
  for (const make of [quotesTable, statesTable, linesTable])
    for (const row of make(trade).rows()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

describe('a data set', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(digestOf(tradeOf(200, 7))).toBe(digestOf(tradeOf(200, 7)));
    expect(digestOf(tradeOf(200, 7))).not.toBe(digestOf(tradeOf(200, 8)));
  });

  it('is priced to the cent as the quotes themselves are', () => {
    const { documents } = tradeOf(400, 3);
    for (let index = 0; index < documents.count; index++) {
      const lines = documents.linesOf({ index });
      const ours = totalsOf(lines);
      const theirs = pricedBySales(
        lines.map((line) => ({
          quantity: (line.quantity / 1_000).toFixed(3),
          unitPrice: decimal(line.unitPrice),
          discountPercent: (line.discount / 100).toFixed(2),
          vatRate: vatRates[line.rate] ?? '20',
          ecoContribution: Money.ofCents(line.eco),
          optional: false,
          purchasePrice: decimal(line.purchasePrice),
        })),
      );
      expect([ours.excl, ours.incl, ours.cost]).toEqual(
        [theirs.amountExclTax, theirs.amountInclTax, theirs.cost].map(({ cents }) => Number(cents)),
      );
    }
  });
});

describe('a generated database', () => {
  const structure = `
    select indexdef as made from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'u', 'f')
    order by 1`;
  let sales: TestService;
  let gateway: TestDatabase;
  let purchasing: TestDatabase;
  let before: unknown[];

  const structures = () => Promise.all([sales.database, purchasing].map((one) => one.query(structure)));
  const fill = (replace: boolean) =>
    generate({
      documents: 3_000,
      seed: 1,
      lines: 'full',
      replace,
      databases: { gateway: gateway.url, sales: sales.database.url, purchasing: purchasing.url },
      say: () => undefined,
    });

  beforeAll(async () => {
    [sales, gateway, purchasing] = await Promise.all([
      startTestService(salesService),
      testDatabase(),
      testDatabase(),
    ]);
    await migrate(dataSourceOf(gateway.url, gatewayMigrations));
    await migrate(dataSourceOf(purchasing.url, purchasingMigrations));
    before = await structures();
    await fill(false);
  });
  afterAll(async () => {
    await sales.stop();
    await gateway.drop();
    await purchasing.drop();
  });

  it('has its keys and indexes back', async () => {
    expect(await structures()).toEqual(before);
  });

  it('has every status, and few open quotes', async () => {
    const rows = await sales.database.query<{ status: string; share: number }>(
      `select status, count(*)::float / sum(count(*)) over () as share from quote_state group by status order by status`,
    );
    expect(rows.map(({ status }) => status)).toEqual([
      'CANCELLED',
      'DRAFT',
      'FINALIZED',
      'REFUSED',
      'SENT',
      'SIGNED',
      'SUPERSEDED',
    ]);
    const open = rows.find(({ status }) => status === 'SENT')?.share;
    expect(open).toBeGreaterThan(0.03);
    expect(open).toBeLessThan(0.06);
  });

  it('has counters that equal a count of its list, and totals that equal the sum of its lines', async () => {
    const { items: cards } = await sales.ask(readQuoteIndicators, {});
    for (const validity of quoteIndicatorKeys) {
      const { page, totals } = await sales.ask(findQuotes, {
        validity: [validity],
        limit: 1,
        from: '2000-01-01',
      });
      const { count, amountExclTax, amountInclTax } = cards.find(({ key }) => key === validity) ?? {};
      expect({ validity, count, amountExclTax, amountInclTax }).toEqual({
        validity,
        count: page.total,
        ...totals,
      });
    }
    const wrong = await sales.database.query(`
      select from quote_state s where amount_excl_tax <> (select sum(total) from quote_line l where l.quote_id = s.quote_id)`);
    expect(wrong).toHaveLength(0);
  });

  it('has orders in every state, three documents in ten, priced, paid and carried over as sales would', async () => {
    const [share] = await sales.database.query<{ share: number }>(`
      select (select count(*) from sales_order)::float / ((select count(*) from sales_order) + (select count(*) from quote)) as share`);
    expect(share?.share).toBeGreaterThan(0.27);
    expect(share?.share).toBeLessThan(0.33);
    const { items } = await sales.ask(readOrderIndicators, {});
    for (const { key, ...card } of items) {
      const { page, totals } = await sales.ask(findOrders, {
        flag: [key],
        limit: 1,
        from: '2000-01-01',
        dateField: 'createdOn',
      });
      expect({ key, ...card }).toEqual({ key, count: page.total, ...totals });
      expect(card.count).toBeGreaterThan(0);
    }
    const wrong = await sales.database.query(`
      select from order_state s where amount_excl_tax <> (select sum(total) from order_line l where l.order_id = s.order_id)
        or amount_incl_tax <> (select sum(amount) from payment_milestone m where m.order_id = s.order_id)`);
    expect(wrong).toHaveLength(0);
  });

  it('has purchase orders in nearly every state, whose lines are those that sales says are covered', async () => {
    const states = await purchasing.query<{ status: string }>(
      `select distinct status from purchase_order order by status`,
    );
    const reached = purchaseOrderStatuses.filter((status) => status !== 'CANCELLED');
    expect(states.map(({ status }) => status)).toEqual([...reached].sort());
    const wrong = await purchasing.query(`
      select o.id from purchase_order o join (
        select purchase_order_id, count(*) as lines, sum(round(quantity * unit_price * 100)) as amount
        from purchase_line group by 1) l on l.purchase_order_id = o.id
      where o.line_count <> l.lines or o.amount <> l.amount
      union all select n.order_line_id from need n left join (
        select order_line_id, sum(covers) as covers from purchase_line group by 1) l using (order_line_id)
      where n.ordered <> coalesce(l.covers, 0)`);
    expect(wrong).toHaveLength(0);
    const underway = `in ('DRAFT', 'APPROVED', 'SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED')`;
    const [bought] = await purchasing.query<{ lines: number; received: string }>(`
      select count(*)::int as lines, sum(received) as received from purchase_line l
      join purchase_order o on o.id = l.purchase_order_id where o.status ${underway}`);
    const [covered] = await sales.database.query<{ lines: number; received: string }>(`
      select count(*)::int as lines, sum(c.received) as received from order_coverage c
      join order_state s using (order_id) where s.status <> 'CANCELLED'`);
    expect(bought).toEqual(covered);
    expect(bought?.lines).toBeGreaterThan(0);
  });

  it('is not written over unless that is asked for', async () => {
    await expect(fill(false)).rejects.toThrow('--replace');
    await fill(true);
  });
});

it('the command line is answered in sentences', () => {
  expect(() => settingsFrom([], '/nowhere')).toThrow('npm run generate');
  expect(() => settingsFrom(['--documents', '10'], '/nowhere')).toThrow('No Comptoir runs here');
  const settings = settingsFrom(
    ['--documents', '10', '--database-url', 'postgres://u:p@h:1/x', '--lines', '0'],
    '/nowhere',
  );
  expect(settings).toMatchObject({
    documents: 10,
    seed: 1,
    lines: '0',
    databases: { sales: 'postgres://u:p@h:1/comptoir_sales' },
  });
});
