import { findPurchaseOrders, findQuotes } from '@comptoir/contracts';
import { FakeGateway } from '../testing/fake-gateway';
import { aPurchaseOrder } from '../testing/fake-purchases';
import { pageOf } from '../testing/fake-quotes';
import { openStage, type Stage } from '../testing/stage';
import { printedSheets } from './printed-sheets';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
beforeEach(() => {
  const gateway = new FakeGateway();
  gateway.quotes = gateway.quotes.filter(({ number }) => number !== null);
  gateway.on(findQuotes, (request) => pageOf(gateway.quotes, { ...request, limit: 100 }));
  gateway.on(findPurchaseOrders, () => ({
    items: Array.from({ length: 100 }, (_, index) => aPurchaseOrder(index)),
    page: { next: null, previous: null, total: 100 },
    totals: { amountExclTax: '60000.00' },
  }));
  stage.stage.gateway = gateway;
});
afterAll(async () => {
  await stage?.close();
});

const together = (text: string) => text.replace(/\s/g, '');

/** What stands around a list on the screen. */
const around = [
  'Agenda',
  'Colonnes',
  'Effacer les filtres',
  'Indicateurs',
  'Légende',
  'Aujourd’hui seulement',
].map(together);

/** Each list with how many rows its page has, and what every row of it says. */
const lists: [address: string, rows: number, mark: RegExp][] = [
  ['/ventes/devis', 100, /DE-2026-\d{5}/g],
  ['/achats/commandes-fournisseurs', 100, /CF-2026-\d{5}/g],
  ['/administration/e-mails', 50, /client@exemple\.fr/g],
];

it.each(lists)(
  'prints every row of %s under the headings, on each sheet, and nothing else',
  async (address, rows, mark) => {
    const page = await stage.open(address);
    await page
      .locator('tbody tr')
      .nth(rows - 1)
      .waitFor();
    const marks = (text: string) => text.match(mark) ?? [];
    const shown = marks(await page.locator('tbody').innerText());
    const headings = (await page.locator('thead th:not(:has(.sr-only))').allInnerTexts())
      .map(together)
      .filter(Boolean);
    const onScreen = together(await page.locator('body').innerText());
    const frame = around.filter((words) => onScreen.includes(words));
    const sheets = (await printedSheets(page)).map(together);
    expect(shown.length).toBeGreaterThanOrEqual(rows);
    expect(sheets.flatMap(marks)).toEqual(shown);
    for (const sheet of sheets.filter((one) => marks(one).length > 0))
      expect(headings.filter((heading) => !sheet.includes(heading))).toEqual([]);
    expect(frame.length).toBeGreaterThan(0);
    expect(frame.filter((words) => sheets.some((sheet) => sheet.includes(words)))).toEqual([]);
    await page.context().close();
  },
);
