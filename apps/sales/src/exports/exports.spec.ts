import {
  cancelExport,
  createExport,
  createSelection,
  findExports,
  findQuotes,
  readExport,
  type ExportView,
  type InputOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  dice,
  startTestService,
  type TestCaller,
  type TestService,
  tokenFor,
} from '@comptoir/testing';
import { readXlsx } from 'hucre';
import { PDFDocument } from 'pdf-lib';
import {
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
} from '../quote-list/quote-samples.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';
import { ForgetExports } from './forget-exports/forget-exports.job';

type Order = Extract<InputOf<typeof createExport>, { content: 'rows'; list: 'quotes' }>;

let sales: TestService;
const [lyon, denis] = sampleStores.map(({ id }) => id) as [string, string];
const columns: Order['columns'] = [
  'number',
  'customer',
  'store',
  'createdOn',
  'daysLeft',
  'status',
  'amountExclTax',
  'amountInclTax',
  'margin',
];

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  await sales.db.transaction((tx) =>
    insertSampleQuotes(tx, sampleQuotes(3_000, Day.parse('2026-11-24'), dice(11))),
  );
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales.stop());

const manager = asManager([lyon]);
const order = (as: TestCaller, more: Partial<Order> = {}, idempotencyKey?: string) =>
  sales.ask(
    createExport,
    { content: 'rows', list: 'quotes', format: 'xlsx', columns, ...more },
    { as, ...(idempotencyKey ? { idempotencyKey } : {}) },
  );
const read = (as: TestCaller, exportId: string) => sales.ask(readExport, { exportId }, { as });
const over = (as: TestCaller, { id }: ExportView) =>
  sales.eventually(async () => {
    const view = await read(as, id);
    if (view.state === 'QUEUED' || view.state === 'RUNNING') throw new Error(`still ${view.state}`);
    return view;
  });
async function download(as: TestCaller | undefined, exportId: string) {
  const headers: Record<string, string> = as
    ? { authorization: `Bearer ${await tokenFor(as, 'sales')}` }
    : {};
  const answer = await fetch(`${sales.url}/internal/exports/${exportId}/file`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
/** The finished file of an order. */
async function fileOf(as: TestCaller, more: Partial<Order> = {}): Promise<Buffer> {
  const done = await over(as, await order(as, more));
  expect(done).toMatchObject({ state: 'COMPLETED', failure: null });
  const { status, bytes } = await download(as, done.id);
  expect(status).toBe(200);
  return bytes;
}
const rowsOf = async (bytes: Buffer, sheet = 0) => (await readXlsx(bytes)).sheets[sheet]?.rows ?? [];

describe('ordering a file', () => {
  it('refuses who may not take data away, or not see the list', async () => {
    await expect(order(asNobody())).toBeRefused('permission.missing');
    const reader = aCaller({ 'quote.read': { scope: 'network' } });
    await expect(order(reader)).toBeRefused('permission.missing');
    await expect(order(reader, { format: 'csv' })).toBeRefused('permission.missing');
  });

  it('refuses columns twice or unknown, and a filter together with a selection', async () => {
    await expect(order(manager, { columns: ['number', 'number'] })).toBeRefused('request.invalid');
    await expect(order(manager, { columns: ['password'] } as object)).toBeRefused('request.invalid');
    await expect(order(manager, { filter: {}, selectionId: newId() })).toBeRefused('request.invalid');
    await expect(order(manager, { selectionId: newId() })).toBeRefused('selection.not-found');
  });

  it('is one file however often it is ordered with one key, and no other one', async () => {
    const as = asManager([lyon]);
    const first = await order(as, {}, 'key');
    expect((await order(as, {}, 'key')).id).toBe(first.id);
    await expect(order(as, { format: 'csv' }, 'key')).toBeRefused('idempotency-key.reused');
    await over(as, first);
  });
});

describe('a workbook', () => {
  it('has the rows of the screen in its order, typed, and its totals', async () => {
    const filter = { status: ['SENT' as const] };
    const bytes = await fileOf(manager, { filter, sort: '-amountInclTax' });
    const [headings, ...rows] = await rowsOf(bytes);
    const screen = await sales.ask(
      findQuotes,
      { ...filter, sort: '-amountInclTax', limit: 200 },
      { as: manager },
    );
    expect(headings).toEqual([
      'N°',
      'Client',
      'Magasin',
      'Date',
      'Jours restants',
      'Statut',
      'Total HT',
      'Total TTC',
      'Marge',
    ]);
    expect(rows).toHaveLength(screen.page.total + 1);
    expect(rows.slice(0, screen.items.length)).toEqual(
      screen.items.map((item) => [
        item.number,
        item.customer.name,
        item.store.name,
        new Date(`${item.createdOn}T00:00:00Z`),
        item.daysLeft,
        'Envoyé',
        Number(item.amountExclTax),
        Number(item.amountInclTax),
        Number(item.margin),
      ]),
    );
    const { amountExclTax = '', amountInclTax = '' } = screen.totals ?? {};
    expect(rows.at(-1)).toEqual([
      'Total',
      null,
      null,
      null,
      null,
      null,
      Number(amountExclTax),
      Number(amountInclTax),
      null,
    ]);
  });

  it('says on a second sheet what it holds, who took it and when', async () => {
    const bytes = await fileOf(manager, { filter: { status: ['SENT', 'SIGNED'], q: '=1+1', store: [lyon] } });
    expect(await rowsOf(bytes, 1)).toEqual([
      ['Filtre', 'Valeur'],
      ['Magasin', 'Lyon Part-Dieu'],
      ['Statut', 'Envoyé, Signé'],
      ['Recherche', '=1+1'],
      ['Lignes', '0'],
      ['Total HT', '0.00'],
      ['Total TTC', '0.00'],
      ['Exporté par', 'Marc Magasin'],
      ['Exporté le', '24/11/2026'],
    ]);
  });

  it('speaks English where it is asked to', async () => {
    const bytes = await fileOf(manager, {
      language: 'en',
      columns: ['status', 'amountInclTax'],
      filter: { status: ['SIGNED'] },
    });
    expect((await rowsOf(bytes)).slice(0, 2)).toEqual([
      ['Status', 'Total incl. tax'],
      ['Signed', expect.any(Number)],
    ]);
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['Quotes', 'Filters']);
  });

  it('holds what was selected, as it is now', async () => {
    const { items } = await sales.ask(findQuotes, { limit: 7 }, { as: manager });
    const ids = items.map(({ id }) => id);
    const selection = await sales.ask(
      createSelection,
      { target: 'quotes', mode: 'ids', ids },
      { as: manager },
    );
    const rows = await rowsOf(await fileOf(manager, { selectionId: selection.id, columns: ['number'] }));
    expect(rows.map(([number]) => number)).toEqual(['N°', ...items.map(({ number }) => number), 'Total']);
  });
});

describe('rights', () => {
  const all = aCaller({ 'quote.read': { scope: 'network' }, 'export.run': { scope: 'network' } });
  const storesIn = async (bytes: Buffer) =>
    new Set((await rowsOf(bytes)).slice(1, -1).map(([, , store]) => store));

  it('keeps rows inside both rights: to read and to take away', async () => {
    const narrow = aCaller({
      'quote.read': { scope: 'stores', stores: [lyon, denis] },
      'export.run': { scope: 'stores', stores: [denis] },
    });
    expect(await storesIn(await fileOf(narrow))).toEqual(new Set(['Saint-Denis']));
    expect((await storesIn(await fileOf(all))).size).toBe(3);
  });

  it('leaves margins out of a file for those who may not read them, and empty where they may not', async () => {
    expect((await rowsOf(await fileOf(all)))[0]).not.toContain('Marge');
    const partly = aCaller({
      'quote.read': { scope: 'network' },
      'export.run': { scope: 'network' },
      'margin.read': { scope: 'stores', stores: [lyon] },
    });
    const rows = (await rowsOf(await fileOf(partly))).slice(1, -1);
    const withMargin = new Set(rows.filter((row) => row[8] !== null).map(([, , store]) => store));
    expect(withMargin).toEqual(new Set(['Lyon Part-Dieu']));
  });

  it('gives a file to its orderer alone, and writes down who ordered and took it', async () => {
    const done = await over(manager, await order(manager));
    expect((await download(undefined, done.id)).status).toBe(401);
    expect((await download(asManager([lyon]), done.id)).status).toBe(404);
    await expect(read(asManager([lyon]), done.id)).toBeRefused('export.not-found');
    const { status, headers, bytes } = await download(manager, done.id);
    expect(status).toBe(200);
    expect(bytes).toHaveLength(done.bytes ?? 0);
    expect(headers.get('content-disposition')).toBe('attachment; filename="devis_2026-11-24_1000.xlsx"');
    const lines = await sales.db.query<{ action: string; actor: string }>(
      sql`select action, actor from history_line where aggregate_id = ${done.id} order by id`,
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'export.ordered',
      'export.completed',
      'export.downloaded',
    ]);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set(['Marc Magasin']));
    expect((await sales.ask(findExports, {}, { as: asManager([lyon]) })).items).toEqual([]);
    expect((await sales.ask(findExports, {}, { as: manager })).items[0]).toEqual(done);
  });
});

describe('a CSV file', () => {
  it('has the same rows, written the French way', async () => {
    const text = (
      await fileOf(manager, {
        format: 'csv',
        columns: ['number', 'createdOn', 'amountInclTax'],
        filter: { status: ['SIGNED'] },
      })
    ).toString();
    const screen = await sales.ask(findQuotes, { status: ['SIGNED'], limit: 200 }, { as: manager });
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    const [item] = screen.items;
    expect(lines).toHaveLength(screen.page.total + 2);
    expect(lines.slice(0, 2)).toEqual([
      'N°;Date;Total TTC',
      `${item?.number ?? ''};${item?.createdOn.split('-').reverse().join('/')};${item?.amountInclTax.replace('.', ',')}`,
    ]);
    expect(lines.at(-1)).toBe(`Total;;${screen.totals?.amountInclTax.replace('.', ',')}`);
  });
});

describe('printing', () => {
  const pagesOf = async (bytes: Buffer) => (await PDFDocument.load(bytes)).getPageCount();
  const reader = aCaller({ 'quote.read': { scope: 'stores', stores: [lyon] } });

  it('makes a PDF of the list for whoever may see it, up to what a person can leaf through', async () => {
    const filter = { status: ['SENT' as const] };
    const pdf = await fileOf(reader, { format: 'pdf', filter });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const { page } = await sales.ask(findQuotes, filter, { as: reader });
    expect(await pagesOf(pdf)).toBeGreaterThanOrEqual(Math.floor(page.total / 36));
    await sales.db.transaction((tx) =>
      insertSampleQuotes(tx, sampleQuotes(2_600, Day.parse('2026-11-24'), dice(12))),
    );
    const everyone = aCaller({ 'quote.read': { scope: 'network' } });
    expect(await over(everyone, await order(everyone, { format: 'pdf' }))).toMatchObject({
      state: 'FAILED',
      failure: 'TOO_MANY_ROWS',
    });
  });

  it('puts the selected documents into one file, those that may be read', async () => {
    const { items } = await sales.ask(findQuotes, { limit: 3 }, { as: reader });
    const ids = items.map(({ id }) => id);
    const { id } = await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as: reader });
    const printed = await sales.ask(
      createExport,
      { content: 'documents', list: 'quotes', selectionId: id },
      { as: reader },
    );
    const done = await over(reader, printed);
    expect(done).toMatchObject({ state: 'COMPLETED', format: 'pdf', total: 3, done: 3 });
    expect(await pagesOf((await download(reader, done.id)).bytes)).toBe(3);
  });
});

describe('the life of a file', () => {
  it('is made anew, from its beginning, when the instance that made it is gone', async () => {
    const ordered = await order(manager);
    const done = await over(manager, ordered);
    await sales.db.execute(sql`
      update export set state = 'RUNNING', claim = ${newId()}, lease_until = clock_timestamp() - interval '1 second' where id = ${done.id}`);
    await sales.db.execute(sql`update export_chunk set bytes = 'half a file' where export_id = ${done.id}`);
    const again = await over(manager, ordered);
    expect(again).toMatchObject({ state: 'COMPLETED', bytes: done.bytes });
    expect((await download(manager, done.id)).bytes).toHaveLength(done.bytes ?? 0);
  });

  it('is given up when it took its maker down three times', async () => {
    const done = await over(manager, await order(manager));
    await sales.db.execute(sql`
      update export set state = 'RUNNING', attempts = 3, claim = ${newId()}, lease_until = clock_timestamp() - interval '1 second'
      where id = ${done.id}`);
    expect(await over(manager, done)).toMatchObject({ state: 'FAILED', failure: 'INTERRUPTED', may: [] });
    expect((await download(manager, done.id)).status).toBe(409);
  });

  it('can be stopped while it waits or is made, and not afterwards', async () => {
    const { id } = await order(manager);
    await sales.db.execute(sql`
      update export set state = 'RUNNING', claim = ${newId()}, lease_until = clock_timestamp() + interval '1 hour' where id = ${id}`);
    const cancelled = await sales.ask(cancelExport, { exportId: id }, { as: manager });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', may: [] });
    expect(await sales.db.query(sql`select 1 from export_chunk where export_id = ${id}`)).toEqual([]);
    const done = await over(manager, await order(manager));
    await expect(sales.ask(cancelExport, { exportId: done.id }, { as: manager })).toBeRefused(
      'export.transition-not-allowed',
    );
  });

  it('lets nobody keep more than five waiting', async () => {
    const as = asManager([lyon]);
    await sales.db.execute(sql`
      insert into export (id, content, list, format, parameters, scopes, file_name, created_by, created_by_name, ordered_at, state, claim, lease_until)
      select gen_random_uuid(), 'rows', 'quotes', 'csv', '{}', '{}', '', ${as.userId}, '', now(), 'RUNNING', gen_random_uuid(), now() + interval '1 hour'
      from generate_series(1, 5)`);
    await expect(order(as)).toBeRefused('export.too-many-open');
  });

  it('ends seven days after it was made', async () => {
    const done = await over(manager, await order(manager));
    expect(Date.parse(done.expiresAt ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    await sales.db.execute(sql`update export set expires_at = clock_timestamp() where id = ${done.id}`);
    expect((await download(manager, done.id)).status).toBe(409);
    await sales.app.get(ForgetExports).run();
    await expect(read(manager, done.id)).toBeRefused('export.not-found');
    expect(await sales.db.query(sql`select 1 from export_chunk where export_id = ${done.id}`)).toEqual([]);
  });
});
