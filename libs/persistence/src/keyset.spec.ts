import { testDatabase, type TestDatabase } from '@comptoir/testing';
import fc from 'fast-check';
import { cursorCodec } from './cursor';
import { dataSourceOf } from './data-source';
import { Db } from './db';
import { keysetOf, type KeysetRow, type Page } from './keyset';
import { sortsOf } from './sort';
import { sql } from './sql';

interface Paper {
  id: number;
}

const codec = cursorCodec('a key of the tests, long enough to be one');
const id = { column: sql`id`, type: sql`int`, direction: 'asc' } as const;
const sorts = sortsOf('papers', {
  id: [id],
  name: [{ column: sql`name`, type: sql`text`, direction: 'asc' }, id],
  group: [{ column: sql`name`, type: sql`text`, direction: 'asc', apart: true }, id],
  at: [{ column: sql`at`, type: sql`timestamptz`, direction: 'desc' }, id],
  expiry: [{ column: sql`expiry`, type: sql`date`, direction: 'asc', nulls: 'last' }, id],
  urgency: [
    { column: sql`expiry`, type: sql`date`, direction: 'desc', nulls: 'first' },
    { column: sql`name`, type: sql`text`, direction: 'asc' },
    id,
  ],
  // the fast way to sort by a nullable column: one expression without nulls, one direction, one index
  due: [{ column: sql`coalesce(expiry, 'infinity'::date)`, type: sql`date`, direction: 'asc' }, id],
});
type SortName = Parameters<typeof sorts.get>[0];
const everySort: SortName[] = sorts.names.flatMap((name) => [name, `-${name}` as const]);

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = await Db.open(dataSourceOf(database.url, []));
  await db.execute(
    sql`create table paper (id int primary key, name text not null, at timestamptz not null, expiry date)`,
  );
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

/** Many equal keys and nulls, and instants that differ by a microsecond only. */
async function givenPapers(from: number, to: number): Promise<void> {
  await db.execute(sql`insert into paper
    select n, 'n' || n % 4, timestamptz '2026-11-24' + (n % 5) * interval '1 microsecond',
      case n % 3 when 0 then null else date '2026-11-24' + n % 6 end
    from generate_series(${from}::int, ${to}::int) n`);
}

async function pageOf(name: SortName, limit: number, cursor?: string | null): Promise<Page<Paper>> {
  const keyset = keysetOf({ sort: sorts.get(name), limit, cursor, codec });
  const rows = await db.query<Paper & KeysetRow>(
    sql`select id, ${keyset.select} from paper where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
  );
  return keyset.page(rows);
}

async function whole(name: SortName): Promise<number[]> {
  return (await pageOf(name, 10_000)).items.map((paper) => paper.id);
}

async function walk(
  name: SortName,
  limit: number,
  way: 'next' | 'previous',
  from?: string | null,
): Promise<{ ids: number[]; last: Page<Paper> }> {
  const ids: number[] = [];
  let page = await pageOf(name, limit, from);
  for (;;) {
    const found = page.items.map((paper) => paper.id);
    if (way === 'next') ids.push(...found);
    else ids.unshift(...found);
    const cursor = page[way];
    if (!cursor) return { ids, last: page };
    page = await pageOf(name, limit, cursor);
  }
}

describe.each(everySort)('pages sorted by %s', (name) => {
  beforeEach(async () => {
    await db.execute(sql`truncate paper`);
    await givenPapers(1, 50);
  });

  it('show every row once, forwards and backwards', async () => {
    const expected = await whole(name);
    for (const limit of [1, 7, 49, 50, 51]) {
      const forwards = await walk(name, limit, 'next');
      expect(forwards.ids).toEqual(expected);
      const { previous } = forwards.last;
      const before = previous ? (await walk(name, limit, 'previous', previous)).ids : [];
      expect([...before, ...forwards.last.items.map((paper) => paper.id)]).toEqual(expected);
    }
  });

  it('show the rows that were there once, while others come in between', async () => {
    const first = await pageOf(name, 9);
    let page = first;
    const seen = page.items.map((paper) => paper.id);
    let added = 100;
    while (page.next) {
      await givenPapers(added, added + 6);
      added += 7;
      page = await pageOf(name, 9, page.next);
      seen.push(...page.items.map((paper) => paper.id));
      if (added > 170) break;
    }
    while (page.next) {
      page = await pageOf(name, 9, page.next);
      seen.push(...page.items.map((paper) => paper.id));
    }
    const order = await whole(name);
    expect(new Set(seen).size).toBe(seen.length);
    expect(order.filter((paper) => paper <= 50 && !seen.includes(paper))).toEqual([]);
    expect(seen).toEqual(order.filter((paper) => seen.includes(paper)));
    const back = await walk(name, 9, 'previous', page.previous);
    expect(back.ids).toEqual(order.slice(0, back.ids.length));
  });

  it('go on after the row at the edge was deleted', async () => {
    const expected = await whole(name);
    const first = await pageOf(name, 10);
    await db.execute(sql`delete from paper where id = ${expected[9]}`);
    const second = await pageOf(name, 10, first.next);
    expect(second.items.map((paper) => paper.id)).toEqual(expected.slice(10, 20));
    const again = await pageOf(name, 10, second.previous);
    expect(again.items.map((paper) => paper.id)).toEqual(expected.slice(0, 9));
  });
});

describe('a page', () => {
  it('tells that nothing comes before the first and after the last', async () => {
    await db.execute(sql`truncate paper`);
    expect(await pageOf('id', 5)).toEqual({ items: [], next: null, previous: null });
    await givenPapers(1, 10);
    const first = await pageOf('id', 5);
    expect(first.previous).toBeNull();
    const second = await pageOf('id', 5, first.next);
    expect([second.next, second.items]).toEqual([null, [6, 7, 8, 9, 10].map((n) => ({ id: n }))]);
    expect((await pageOf('id', 5, second.previous)).previous).toBeNull();
  });

  it('refuses the cursor of another sort, and anything else', async () => {
    const { next } = await pageOf('name', 1);
    await expect(pageOf('-name', 1, next)).rejects.toThrow('cursor.malformed');
    await expect(pageOf('id', 1, "' or true --")).rejects.toThrow('cursor.malformed');
    expect(() => sorts.get('constructor' as SortName)).toThrow(TypeError);
  });

  it('keeps any text in its key', async () => {
    await db.execute(sql`truncate paper`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.string().filter((text) => !text.includes('\0')),
          { minLength: 2, maxLength: 8 },
        ),
        async (names) => {
          await db.execute(sql`truncate paper`);
          await db.execute(
            sql`insert into paper select n, name, now(), null from unnest(${names}::text[]) with ordinality as t(name, n)`,
          );
          expect((await walk('name', 1, 'next')).ids).toEqual(await whole('name'));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('goes straight to its place in an index', async () => {
    await db.execute(sql`truncate paper`);
    await givenPapers(1, 20_000);
    await db.execute(sql`create index paper_due on paper ((coalesce(expiry, 'infinity'::date)), id)`);
    await db.execute(sql`analyze paper`);
    const keyset = keysetOf({
      sort: sorts.get('due'),
      limit: 50,
      codec,
      cursor: codec.encode({ k: ['infinity', '15000'], d: 'next', s: 'papers:due' }),
    });
    const [plan] = await db.query<{ 'QUERY PLAN': unknown }>(
      sql`explain (analyze, format json) select id, ${keyset.select} from paper where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    );
    expect(JSON.stringify(plan)).toMatch(/"Index Scan".*"Index Name":"paper_due".*"Index Cond"/);
    expect(JSON.stringify(plan)).not.toContain('"Rows Removed by Filter"');
  });
});
