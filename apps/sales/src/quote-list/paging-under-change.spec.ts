import { findQuotes, type QuoteListItem, type ResponseOf } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';
import {
  dice,
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  type SampleQuote,
} from './quote-samples.builder';

const around = Day.parse('2026-11-24');
const roll = dice(97);
let sales: TestService;
let rows: SampleQuote[];
/** What is there no more. */
const gone = new Set<string>();

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  rows = sampleQuotes(10_000, around, dice(5));
  for (let at = 0; at < rows.length; at += 2_500)
    await sales.db.transaction((tx) => insertSampleQuotes(tx, rows.slice(at, at + 2_500)));
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales.stop());

type Sort = '-createdOn' | '-expiryDate' | 'customer';
const page = (sort: Sort, cursor?: string): Promise<ResponseOf<typeof findQuotes>> =>
  sales.ask(findQuotes, { sort, limit: 200, ...(cursor ? { cursor } : {}) });

/** What happens between two pages: some come, some change what they are sorted by, some go. */
async function meddle(moved: Set<string>): Promise<void> {
  const fresh = sampleQuotes(5, around, roll).map((quote) => ({ ...quote, number: null }));
  await sales.db.transaction((tx) => insertSampleQuotes(tx, fresh));
  const some = Array.from({ length: 10 }, () => rows[roll(rows.length)]?.id ?? '');
  for (const id of some.slice(0, 7)) moved.add(id);
  for (const id of some.slice(7)) gone.add(id);
  await sales.db.execute(sql`
    update quote_state set amount_incl_tax = amount_incl_tax + ${roll(1_000_000)}, expiry_date = expiry_date + ${roll(20) - 10}::int
    where quote_id = any(${some.slice(0, 7)}::uuid[])`);
  await sales.db.execute(sql`delete from quote where id = any(${some.slice(7)}::uuid[])`);
}

describe.each<Sort>(['-createdOn', '-expiryDate', 'customer'])('paging by %s while others write', (sort) => {
  it('shows nothing twice that stood still and misses nothing that stood still, there and back', async () => {
    const moved = new Set<string>();
    const there: QuoteListItem[] = [];
    let last: ResponseOf<typeof findQuotes>;
    let cursor: string | undefined;
    do {
      last = await page(sort, cursor);
      there.push(...last.items);
      cursor = last.page.next ?? undefined;
      await meddle(moved);
    } while (cursor);
    const before = new Set(gone);
    assertComplete(there, moved);

    const back: QuoteListItem[] = [...last.items];
    for (cursor = last.page.previous ?? undefined; cursor;) {
      const previous: ResponseOf<typeof findQuotes> = await page(sort, cursor);
      back.unshift(...previous.items);
      cursor = previous.page.previous ?? undefined;
      await meddle(moved);
    }
    assertComplete(back, moved);
    expect(back.filter(({ id }) => before.has(id) && !last.items.some((item) => item.id === id))).toEqual([]);
  });
});

function assertComplete(seen: readonly QuoteListItem[], moved: ReadonlySet<string>): void {
  const times = new Map<string, number>();
  for (const { id } of seen) times.set(id, (times.get(id) ?? 0) + 1);
  const still = rows.filter(({ id }) => !moved.has(id) && !gone.has(id));
  expect(still.length).toBeGreaterThan(7_000);
  expect(still.filter(({ id }) => times.get(id) !== 1)).toEqual([]);
}
