import { findOrders, findQuotes, findSalesPapers } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { dice, lostOrRepeated, startTestService, walk, type TestService } from '@comptoir/testing';
import { insertSampleOrders, sampleOrders } from '../../test/order-samples.builder';
import { insertSampleQuotes, insertSampleWorld, sampleQuotes } from '../quote-list/quote-samples.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';

const around = Day.parse('2026-11-24');
const roll = dice(97);
let sales: TestService;
let quotes: string[];
let orders: string[];
/** What is there no more. */
const gone = new Set<string>();

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  quotes = await insertQuotes(4_000);
  orders = await insertOrders(2_000);
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales.stop());

async function insertQuotes(count: number): Promise<string[]> {
  const fresh = sampleQuotes(count, around, roll).map((quote) => ({ ...quote, number: null }));
  for (let at = 0; at < fresh.length; at += 2_000)
    await sales.db.transaction((tx) => insertSampleQuotes(tx, fresh.slice(at, at + 2_000)));
  return fresh.map(({ id }) => id);
}
async function insertOrders(count: number): Promise<string[]> {
  const fresh = sampleOrders(count, around, roll);
  for (let at = 0; at < fresh.length; at += 2_000)
    await sales.db.transaction((tx) => insertSampleOrders(tx, fresh.slice(at, at + 2_000)));
  return fresh.map(({ id }) => id);
}

/** What happens between two pages: some come, some change what they are sorted by, some go. */
async function meddle(moved: Set<string>): Promise<void> {
  await insertQuotes(3);
  await insertOrders(2);
  const some = (ids: readonly string[]) => Array.from({ length: 7 }, () => ids[roll(ids.length)] ?? '');
  const [meantQuotes, meantOrders] = [some(quotes), some(orders)];
  for (const ids of [meantQuotes, meantOrders]) {
    for (const id of ids.slice(0, 5)) moved.add(id);
    for (const id of ids.slice(5)) gone.add(id);
  }
  const [days, cents] = [roll(20) - 10, roll(1_000_000)];
  await sales.db.execute(sql`
    update quote_state set amount_incl_tax = amount_incl_tax + ${cents}, expiry_date = expiry_date + ${days}::int
    where quote_id = any(${meantQuotes.slice(0, 5)}::uuid[])`);
  await sales.db.execute(sql`
    update order_state set amount_incl_tax = amount_incl_tax + ${cents}, confirmed_on = confirmed_on + ${days}::int
    where order_id = any(${meantOrders.slice(0, 5)}::uuid[])`);
  await sales.db.execute(sql`delete from quote where id = any(${meantQuotes.slice(5)}::uuid[])`);
  await sales.db.execute(sql`delete from sales_order where id = any(${meantOrders.slice(5)}::uuid[])`);
}

interface Walked {
  readonly items: readonly { readonly id: string }[];
  readonly page: { readonly next: string | null; readonly previous: string | null };
}
type Cursor = { cursor?: string };
const pages: readonly [string, string, (cursor: Cursor) => Promise<Walked>, () => readonly string[]][] = [
  ...(['-createdOn', '-expiryDate', 'customer'] as const).map((sort): (typeof pages)[number] => [
    'quotes',
    sort,
    (cursor) => sales.ask(findQuotes, { sort, limit: 200, ...cursor }),
    () => quotes,
  ]),
  ...(['-createdOn', '-confirmedOn', 'store'] as const).map((sort): (typeof pages)[number] => [
    'orders',
    sort,
    (cursor) => sales.ask(findOrders, { sort, limit: 200, ...cursor }),
    () => orders,
  ]),
  ...(['-createdOn', 'amountInclTax'] as const).map((sort): (typeof pages)[number] => [
    'papers',
    sort,
    (cursor) => sales.ask(findSalesPapers, { sort, limit: 200, ...cursor }),
    () => [...quotes, ...orders],
  ]),
];

describe.each(pages)('paging %s by %s while others write', (_, __, page, rows) => {
  it('shows nothing twice that stood still and misses nothing that stood still, there and back', async () => {
    const moved = new Set<string>();
    const { there, back } = await walk(
      (cursor) => page(cursor ? { cursor } : {}),
      () => meddle(moved),
    );
    const still = rows()
      .filter((id) => !moved.has(id) && !gone.has(id))
      .map((id) => ({ id }));
    expect(still.length).toBeGreaterThan(rows().length / 2);
    expect(lostOrRepeated(there, still)).toEqual([]);
    expect(lostOrRepeated(back, still)).toEqual([]);
  });
});
