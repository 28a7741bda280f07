import {
  createExport,
  createSelection,
  findOrders,
  findSalesPapers,
  readExport,
  type ExportView,
  type InputOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  dice,
  pdfText,
  startTestService,
  type TestCaller,
  type TestService,
  tokenFor,
} from '@comptoir/testing';
import { readXlsx } from 'hucre';
import { PDFDocument } from 'pdf-lib';
import { insertSampleOrders, sampleOrders } from '../../../test/order-samples.builder';
import {
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
} from '../../quote-list/quote-samples.builder';
import { salesService } from '../../sales-service';
import { KnownStores } from '../../stores/known-stores.port';

type Order = Extract<InputOf<typeof createExport>, { content: 'rows'; list: 'orders' }>;

let sales: TestService;
const [lyon = ''] = sampleStores.map(({ id }) => id);
const manager = asManager([lyon]);

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, sampleQuotes(150, Day.parse('2026-11-24'), dice(18)));
    await insertSampleOrders(tx, sampleOrders(400, Day.parse('2026-11-24'), dice(17)));
  });
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales.stop());

const finished = ({ id: exportId }: ExportView, as: TestCaller) =>
  sales.eventually(async () => {
    const view = await sales.ask(readExport, { exportId }, { as });
    if (view.state === 'QUEUED' || view.state === 'RUNNING') throw new Error(`still ${view.state}`);
    return view;
  });
async function made(input: InputOf<typeof createExport>, as: TestCaller) {
  const view = await finished(await sales.ask(createExport, input, { as }), as);
  expect(view).toMatchObject({ state: 'COMPLETED', failure: null });
  const headers = { authorization: `Bearer ${await tokenFor(as, 'sales')}` };
  const answer = await fetch(`${sales.url}/internal/exports/${view.id}/file`, { headers });
  expect(answer.status).toBe(200);
  return { view, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const rowsOf = async (more: Partial<Order>, as = manager, sheet = 0) => {
  const order: Order = { content: 'rows', list: 'orders', format: 'xlsx', columns: ['number'], ...more };
  return (await readXlsx((await made(order, as)).bytes)).sheets[sheet]?.rows ?? [];
};
const screen = (input: InputOf<typeof findOrders>, as = manager) =>
  sales.ask(findOrders, { limit: 200, ...input }, { as });

describe('a workbook of orders', () => {
  it('has the rows of the screen in its order, typed and in words, and its totals', async () => {
    const filter = { status: ['CONFIRMED' as const] };
    const columns: Order['columns'] = [
      ...(['number', 'customer', 'confirmedOn', 'plannedDelivery', 'status', 'hold', 'ordered'] as const),
      ...(['amountExclTax', 'amountInclTax', 'paid', 'remaining', 'margin'] as const),
    ];
    const [headings, ...rows] = await rowsOf({ filter, columns, sort: '-remaining' });
    const shown = await screen({ ...filter, sort: '-remaining' });
    expect(headings).toEqual([
      ...['N°', 'Client', 'Confirmée le', 'Livraison/Pose prévue', 'Statut', 'Blocage'],
      ...['En commande fournisseur', 'Total HT', 'Total TTC', 'Réglé', 'Reste à payer', 'Marge'],
    ]);
    const dayOf = (day: string | null) => (day ? new Date(`${day}T00:00:00Z`) : null);
    const holds = { NONE: null, ON_HOLD: 'Mis en attente', BLOCKED: 'Bloqué' };
    const coverages = { NONE: 'Rien', PARTIAL: 'En partie', FULL: 'Tout' };
    expect(shown.items.length).toBeGreaterThan(50);
    expect(rows.slice(0, -1)).toEqual(
      shown.items.map((item) => [
        item.number,
        item.customer.name,
        dayOf(item.confirmedOn),
        dayOf(item.plannedDelivery),
        'Confirmée',
        holds[item.project.hold],
        coverages[item.ordered],
        ...[item.amountExclTax, item.amountInclTax, item.paid, item.remaining, item.margin].map(Number),
      ]),
    );
    expect(rows.at(-1)).toEqual([
      ...['Total', null, null, null, null, null, null],
      ...[shown.totals?.amountExclTax, shown.totals?.amountInclTax].map(Number),
      ...[null, null, null],
    ]);
  });

  it('says each report and each payment as the screen does', async () => {
    const words = {
      blocked: 'Projet bloqué',
      notControlled: 'Projet non contrôlé',
      onHold: 'Projet en attente',
      deliveryLate: 'Marchandise en retard sur la pose',
      orderable: 'Articles commandables',
      purchased: 'Achats générés',
    };
    const lights = { GREEN: 'Soldé', ORANGE: 'Paiement partiel', GREY: 'Aucun règlement' };
    const [, ...rows] = await rowsOf({ columns: ['flags', 'payment'] });
    const { items } = await screen({});
    expect(items.some(({ flags }) => flags.length > 1)).toBe(true);
    expect(rows.slice(0, items.length)).toEqual(
      items.map(({ flags, paymentLight, overdue }) => [
        flags.map((flag) => words[flag]).join(', ') || null,
        `${lights[paymentLight]}${overdue ? ', échéance dépassée' : ''}`,
      ]),
    );
  });

  it('says on its second sheet which orders these are', async () => {
    const filter: Order['filter'] = {
      ...{ store: [lyon], flag: ['blocked'], reason: ['NO_SUPPLIER', 'CANCELLED'], overdue: true },
      ...{ from: '2026-11-01', stage: ['CONTROLLED'] },
    };
    const lines = await rowsOf({ filter }, manager, 1);
    expect(lines.slice(0, 7)).toEqual([
      ['Filtre', 'Valeur'],
      ['Magasin', 'Lyon Part-Dieu'],
      ['Date de confirmation', '2026-11-01 – …'],
      ['Signalements', 'Projet bloqué'],
      ['Empêchements', 'Article sans fournisseur, Commande annulée'],
      ['Échéance dépassée', 'Oui'],
      ['Avancement', 'Projet contrôlé'],
    ]);
  });

  it('is called after its list, in either language', async () => {
    const order: Order = { content: 'rows', list: 'orders', format: 'xlsx', columns: ['status'] };
    const { view, bytes } = await made(order, manager);
    expect(view).toMatchObject({ list: 'orders', fileName: 'commandes_2026-11-24_1000.xlsx' });
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(['Commandes', 'Filtres']);
    const english = await made({ ...order, language: 'en' }, manager);
    expect(english.view.fileName).toBe('orders_2026-11-24_1000.xlsx');
    expect((await readXlsx(english.bytes)).sheets[0]?.rows?.[0]).toEqual(['Status']);
  });
});

describe('who may take orders away', () => {
  it('refuses those who see quotes only, and columns, filters and sorts of quotes', async () => {
    const order: Order = { content: 'rows', list: 'orders', format: 'xlsx', columns: ['number'] };
    const ask = (input: object, as = manager) => sales.ask(createExport, { ...order, ...input }, { as });
    const reader = aCaller({ 'quote.read': { scope: 'network' }, 'export.run': { scope: 'network' } });
    await expect(ask({}, reader)).toBeRefused('permission.missing');
    await expect(ask({ columns: ['validity'] })).toBeRefused('request.invalid');
    await expect(ask({ sort: 'expiryDate' })).toBeRefused('request.invalid');
    await expect(ask({ filter: { validity: ['expiring'] } })).toBeRefused('request.invalid');
  });

  it('keeps rows inside the stores, and margins from who may not read them', async () => {
    const all = aCaller({
      'order.read': { scope: 'network' },
      'export.run': { scope: 'stores', stores: [lyon] },
    });
    const rows = await rowsOf({ columns: ['store', 'margin'] }, all);
    expect(rows[0]).toEqual(['Magasin']);
    expect(new Set(rows.slice(1, -1).flat())).toEqual(new Set(['Lyon Part-Dieu']));
  });
});

describe('printing orders', () => {
  const pagesOf = async (bytes: Buffer) => (await PDFDocument.load(bytes)).getPageCount();

  it('makes a PDF of the list, and one file of the order forms that were selected', async () => {
    const reader = aCaller({ 'order.read': { scope: 'stores', stores: [lyon] } });
    const list = await made(
      { content: 'rows', list: 'orders', format: 'pdf', columns: ['number', 'flags', 'remaining'] },
      reader,
    );
    expect(list.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const ids = (await screen({ limit: 3 }, reader)).items.map(({ id }) => id);
    const frozen = await sales.ask(createSelection, { target: 'orders', mode: 'ids', ids }, { as: reader });
    const forms = await made({ content: 'documents', list: 'orders', selectionId: frozen.id }, reader);
    expect(forms.view).toMatchObject({ format: 'pdf', total: 3, done: 3 });
    expect(await pagesOf(forms.bytes)).toBe(3);
  });
});

describe('files of papers of all kinds', () => {
  const pagesOf = async (bytes: Buffer) => (await PDFDocument.load(bytes)).getPageCount();
  const papers = { content: 'rows', list: 'papers', format: 'xlsx' } as const;
  const mixed = (input: InputOf<typeof findSalesPapers>, as = manager) =>
    sales.ask(findSalesPapers, { limit: 200, ...input }, { as });

  it('have the rows of the screen in its order, each in the words of its kind, and its totals', async () => {
    const filter = { progress: ['notControlled' as const] };
    const columns = ['type', 'number', 'customer', 'status', 'amountExclTax', 'amountInclTax'] as const;
    for (const sort of ['-createdOn', 'customer', '-amountInclTax', 'store'] as const) {
      const { bytes } = await made({ ...papers, filter, columns: [...columns], sort }, manager);
      const [headings, ...rows] = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
      const shown = await mixed({ ...filter, sort });
      expect(headings).toEqual(['Type', 'N°', 'Client', 'État', 'Total HT', 'Total TTC']);
      expect(new Set(shown.items.map(({ type }) => type))).toEqual(new Set(['QUOTE', 'ORDER']));
      expect(
        rows.slice(0, shown.items.length).map((row) => [row[0], row[1], row[2], row[4], row[5]]),
      ).toEqual(
        shown.items.map(({ type, number, customer, amountExclTax, amountInclTax }) => [
          type === 'QUOTE' ? 'Devis' : 'Commande',
          number,
          customer.name,
          Number(amountExclTax),
          Number(amountInclTax),
        ]),
      );
      for (const [index, { type, status }] of shown.items.entries())
        if (status === 'CANCELLED') expect(rows[index]?.[3]).toBe(type === 'QUOTE' ? 'Annulé' : 'Annulée');
      expect(rows.at(-1)?.slice(4)).toEqual(
        [shown.totals?.amountExclTax, shown.totals?.amountInclTax].map(Number),
      );
    }
  });

  it('hold the kinds that may be read, each as far as it may, and refuse one that is named and may not', async () => {
    const reader = aCaller({ 'order.read': { scope: 'network' }, 'export.run': { scope: 'network' } });
    const ask = (filter: object) =>
      sales.ask(createExport, { ...papers, filter, columns: ['type'] }, { as: reader });
    await expect(ask({ type: ['QUOTE'] })).toBeRefused('permission.missing');
    await expect(ask({ status: ['SENT'] })).toBeRefused('request.invalid');
    const { view, bytes } = await made({ ...papers, columns: ['type'] }, reader);
    expect(view.fileName).toBe('documents_2026-11-24_1000.xlsx');
    expect(view.total).toBe((await mixed({}, reader)).page.total);
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    expect(new Set(rows.slice(1, -1).flat())).toEqual(new Set(['Commande']));
  });

  it('are a printed list, and one PDF of what was selected, in the order of the screen', async () => {
    const reader = aCaller({
      'quote.read': { scope: 'stores', stores: [lyon] },
      'order.read': { scope: 'stores', stores: [lyon] },
    });
    const { items } = await mixed({ limit: 30 }, reader);
    const [quote, order] = (['QUOTE', 'ORDER'] as const).map((type) =>
      items.find((one) => one.type === type),
    );
    const ids = [quote?.id ?? '', order?.id ?? ''];
    const frozen = await sales.ask(createSelection, { target: 'papers', mode: 'ids', ids }, { as: reader });
    expect(frozen).toMatchObject({ documents: 2 });
    const list = await made(
      { ...papers, format: 'pdf', selectionId: frozen.id, columns: ['type', 'number', 'status'] },
      reader,
    );
    expect(list.view).toMatchObject({ total: 2, fileName: 'documents_2026-11-24_1000.pdf' });
    expect(list.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const forms = await made({ content: 'documents', list: 'papers', selectionId: frozen.id }, reader);
    expect(forms.view).toMatchObject({ format: 'pdf', total: 2, done: 2 });
    expect(await pagesOf(forms.bytes)).toBe(2);
  });

  it('are printed each in its customer’s language', async () => {
    const { items } = await mixed({ limit: 30 });
    const order = items.find(({ type }) => type === 'ORDER');
    const quote = items.find(({ type, customer }) => type === 'QUOTE' && customer.id !== order?.customer.id);
    await sales.db.execute(sql`update party set language = 'en' where id = ${order?.customer.id ?? null}`);
    const ids = [quote?.id ?? '', order?.id ?? ''];
    const frozen = await sales.ask(createSelection, { target: 'papers', mode: 'ids', ids }, { as: manager });
    const { bytes } = await made({ content: 'documents', list: 'papers', selectionId: frozen.id }, manager);
    const withoutBreaks = (text: string) => text.replace(/\s+/g, '');
    const text = withoutBreaks(await pdfText(bytes));
    for (const words of [`Devis ${quote?.number}`, `Order form (bon de commande) ${order?.number}`])
      expect(text).toContain(withoutBreaks(words));
  });
});
