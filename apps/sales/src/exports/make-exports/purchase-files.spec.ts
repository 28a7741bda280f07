import {
  createExport,
  readExport,
  type ExportView,
  type InputOf,
  type RequestOf,
  type readPurchaseOrderRows,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  aCaller,
  startTestService,
  testNats,
  tokenFor,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { readXlsx } from 'hucre';
import { PDFDocument } from 'pdf-lib';
import { rowsScript, startPurchasingDesk, type PurchasingDesk } from '../../../test/purchasing-desk.builder';
import { salesService } from '../../sales-service';

type NeedsOrder = Extract<InputOf<typeof createExport>, { list: 'needs' }>;
type Order = Extract<InputOf<typeof createExport>, { list: 'purchase-orders'; content: 'rows' }>;

let nats: TestNats;
let sales: TestService;
let desk: PurchasingDesk | undefined;
const here = newId();
const reads = { 'purchase-order.read': { scope: 'stores' as const, stores: [here] } };
const buyer = aCaller({ ...reads, 'export.run': { scope: 'network' } });

beforeAll(async () => {
  nats = await testNats();
  [sales, desk] = await Promise.all([startTestService(salesService, { nats }), startPurchasingDesk(nats)]);
});
beforeEach(() => {
  rowsScript.asked = [];
  rowsScript.count = 7;
});
afterAll(async () => {
  await Promise.all([sales?.stop(), desk?.stop()]);
  await nats?.stop();
});

const order = (more: Partial<Order> = {}, as: TestCaller = buyer) =>
  sales.ask(
    createExport,
    {
      content: 'rows',
      list: 'purchase-orders',
      format: 'xlsx',
      chosen: { mode: 'filter', filter: { flag: ['late'] } },
      columns: ['number', 'createdOn', 'lines', 'amountExclTax'],
      ...more,
    },
    { as },
  );
const over = ({ id: exportId }: ExportView, as = buyer) =>
  sales.eventually(async () => {
    const view = await sales.ask(readExport, { exportId }, { as });
    if (view.state === 'QUEUED' || view.state === 'RUNNING') throw new Error(`still ${view.state}`);
    return view;
  });
async function bytesOf(ordered: ExportView, as = buyer): Promise<Buffer> {
  const done = await over(ordered, as);
  expect(done).toMatchObject({ state: 'COMPLETED', total: rowsScript.count, done: rowsScript.count });
  const headers = { authorization: `Bearer ${await tokenFor(as, 'sales')}` };
  return Buffer.from(
    await (await fetch(`${sales.url}/internal/exports/${done.id}/file`, { headers })).arrayBuffer(),
  );
}
const rowsAsked = () => rowsScript.asked as RequestOf<typeof readPurchaseOrderRows>[];

describe('a file of purchase orders', () => {
  it('is refused to who may not see them, or not take them away', async () => {
    const taker = aCaller({ 'quote.read': { scope: 'network' }, 'export.run': { scope: 'network' } });
    await expect(order({}, taker)).toBeRefused('permission.missing');
    await expect(order({}, aCaller(reads))).toBeRefused('permission.missing');
    await expect(order({ columns: ['margin'] } as object)).toBeRefused('request.invalid');
    await expect(order({ chosen: { mode: 'ids', ids: [] } })).toBeRefused('request.invalid');
  });

  it('has every row that purchasing tells, typed, the sum of them, and the filters on a second sheet', async () => {
    const ordered = await order();
    expect(ordered.fileName).toBe('commandes-fournisseurs_2026-11-24_1000.xlsx');
    const [rows, filters] = (await readXlsx(await bytesOf(ordered))).sheets;
    expect(rows?.name).toBe('Commandes fournisseurs');
    expect(rows?.rows).toEqual([
      ['N°', 'Date', 'Lignes', 'Total HT'],
      ...Array.from({ length: 7 }, (_, index) => [
        `=CF-${index + 1}`,
        new Date('2026-11-20T00:00:00Z'),
        2,
        1234.5,
      ]),
      ['Total', null, null, 8641.5],
    ]);
    expect(filters?.rows).toEqual(
      expect.arrayContaining([
        ['Signalements', 'Arrive après la pose'],
        ['Lignes', '7'],
        ['Total HT', '8641.50'],
      ]),
    );
    expect(JSON.stringify(filters?.rows)).not.toContain('TTC');
  });

  it('is asked for inside the rights of the orderer, in the order and the words of the screen', async () => {
    await bytesOf(await order({ sort: 'supplier', language: 'en' }));
    expect(rowsAsked()[0]).toMatchObject({
      chosen: { mode: 'filter', filter: { flag: ['late'] }, exclusions: [] },
      scopes: [{ stores: [here] }, { stores: 'all' }],
      sort: 'supplier',
      language: 'en',
      cursor: null,
    });
    expect(rowsAsked().map(({ cursor }) => cursor)).toEqual([null, '3', '6']);
  });

  it('as text holds nothing that a spreadsheet would calculate', async () => {
    const text = (await bytesOf(await order({ format: 'csv' }))).toString();
    expect(text).toContain("'=CF-1;20/11/2026;2;1234,50");
    expect(text.trimEnd().split('\r\n').at(-1)).toBe('Total;;;8641,50');
  });

  it('is printed as a list by who may only see them; a list too long for paper is refused', async () => {
    const reader = aCaller(reads);
    const pdf = await bytesOf(await order({ format: 'pdf' }, reader), reader);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(rowsAsked()[0]?.scopes).toEqual([{ stores: [here] }]);
    rowsScript.count = 5_001;
    expect(await over(await order({ format: 'pdf' }, reader), reader)).toMatchObject({
      state: 'FAILED',
      failure: 'TOO_MANY_ROWS',
    });
  });

  it('is the selected purchase orders themselves, one page each, in one PDF', async () => {
    const ids = Array.from({ length: 7 }, () => newId());
    const ordered = await sales.ask(
      createExport,
      { content: 'documents', list: 'purchase-orders', chosen: { mode: 'ids', ids } },
      { as: buyer },
    );
    const pdf = await bytesOf(ordered);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(7);
    rowsScript.count = 201;
    const many = await sales.ask(
      createExport,
      { content: 'documents', list: 'purchase-orders', chosen: { mode: 'ids', ids } },
      { as: buyer },
    );
    expect(await over(many)).toMatchObject({ state: 'FAILED', failure: 'TOO_MANY_ROWS' });
  });
});

describe('a file of what has to be bought', () => {
  const needs = (more: Partial<NeedsOrder> = {}, as: TestCaller = buyer) =>
    sales.ask(
      createExport,
      {
        content: 'rows',
        list: 'needs',
        format: 'xlsx',
        filter: { q: 'caisson' },
        columns: ['label', 'remaining', 'amountExclTax'],
        ...more,
      },
      { as },
    );

  it('is refused to who may not see it, or not take it away; nobody prints it', async () => {
    const taker = aCaller({ 'quote.read': { scope: 'network' }, 'export.run': { scope: 'network' } });
    await expect(needs({}, taker)).toBeRefused('permission.missing');
    await expect(needs({}, aCaller(reads))).toBeRefused('permission.missing');
    await expect(needs({ format: 'pdf' } as object)).toBeRefused('request.invalid');
    await expect(needs({ columns: ['margin'] } as object)).toBeRefused('request.invalid');
  });

  it('has every line that purchasing tells, typed, their sum, and the filters on a second sheet', async () => {
    const ordered = await needs();
    expect(ordered).toMatchObject({ list: 'needs', fileName: 'a-commander_2026-11-24_1000.xlsx' });
    const [rows, filters] = (await readXlsx(await bytesOf(ordered))).sheets;
    expect(rows?.name).toBe('À commander');
    expect(rows?.rows).toEqual([
      ['Désignation', 'Reste à commander', 'Total HT'],
      ...Array.from({ length: 7 }, (_, index) => [`=HYPERLINK("x";"Caisson ${index + 1}")`, 2.5, 106.25]),
      ['Total', null, 743.75],
    ]);
    expect(filters?.name).toBe('Filtres');
    expect(filters?.rows).toEqual(
      expect.arrayContaining([
        ['Recherche', 'caisson'],
        ['Lignes', '7'],
        ['Total HT', '743.75'],
      ]),
    );
    expect(rowsScript.asked[0]).toMatchObject({
      filter: { q: 'caisson' },
      scopes: [{ stores: [here] }, { stores: 'all' }],
      language: 'fr',
      cursor: null,
    });
  });

  it('as text holds nothing that a spreadsheet would calculate', async () => {
    const text = (await bytesOf(await needs({ format: 'csv' }))).toString();
    expect(text).toContain(`"'=HYPERLINK(""x"";""Caisson 1"")";2,5;106,25`);
    expect(text.trimEnd().split('\r\n').at(-1)).toBe('Total;;743,75');
  });
});
