import { createBulkOperation } from '@comptoir/contracts';
import type { Page } from 'playwright-core';
import { breachesInAnyLight } from '../testing/breaches';
import { firstLoadKiB } from '../testing/first-load';
import { openStage, type Stage } from '../testing/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const listed = (page: Page) => page.locator('tbody tr[data-id]').first().waitFor();

describe('the first load of a list', () => {
  it.each(['all-papers-page', 'quotes-page', 'orders-page', 'purchase-orders-page'])(
    'is at most 260 KiB of script: %s',
    (page) => expect(firstLoadKiB(stage.folder, page)).toBeLessThanOrEqual(260),
  );
});

describe('in the light and in the dark', () => {
  let all: Stage['stage']['gateway']['quotes'];
  beforeAll(() => {
    // One row is like the next; axe looks at each.
    all = stage.stage.gateway.quotes;
    stage.stage.gateway.quotes = all.slice(0, 10);
  });
  afterAll(() => {
    stage.stage.gateway.quotes = all;
  });

  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['the list', '/ventes/devis', listed],
    [
      'a filtered list with a preview',
      '/ventes/devis?validity=expiring',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('p');
        await page.getByRole('heading', { name: 'Lignes' }).waitFor();
      },
    ],
    [
      'a list that shows nothing',
      '/ventes/devis?q=zzz&validity=signed',
      (page) => page.getByText(/Aucun devis ne correspond/).waitFor(),
    ],
    [
      'the columns',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.getByRole('button', { name: 'Colonnes' }).click();
        await page.getByRole('button', { name: 'Rétablir les colonnes' }).waitFor();
      },
    ],
    [
      'the dates',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.getByRole('button', { name: 'Date', exact: true }).first().click();
        await page.getByText('Ce trimestre').waitFor();
      },
    ],
    [
      'the menu of a row',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Shift+F10');
        await page.getByRole('menuitem', { name: 'Copier le n°' }).waitFor();
      },
    ],
    [
      'the palette',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').waitFor();
      },
    ],
    [
      'the shortcuts',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('?');
        await page.getByText('Afficher les raccourcis').waitFor();
      },
    ],
    [
      'the views',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('v');
        await page.getByRole('button', { name: 'Enregistrer sous…' }).click();
        await page.getByLabel('Nom').waitFor();
      },
    ],
    [
      'the export',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.getByRole('button', { name: /Exporter…/ }).waitFor(); // its key comes with it
        await page.keyboard.press('x');
        await page.getByText('Classeur Excel (.xlsx)').waitFor();
      },
    ],
    [
      'the jobs',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('g');
        await page.keyboard.press('j');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'a quote',
      '/ventes/devis',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Lignes' }).waitFor();
      },
    ],
    ['the tasks', '/taches', (page) => page.getByRole('table').waitFor()],
    [
      'the import',
      '/administration/import',
      (page) => page.getByRole('heading', { name: 'Importer des fichiers' }).waitFor(),
    ],
  ])('nothing stands in the way of anybody on %s', async (_, address, go) => {
    const page = await stage.open(address);
    await go(page);
    expect(await breachesInAnyLight(page)).toEqual([]);
    await page.context().close();
  });
});

describe('without a mouse', () => {
  it('filters, selects all, reminds and follows, with the focus in sight at every step', async () => {
    const page = await stage.open('/ventes/devis');
    await listed(page);
    await page.keyboard.press('3');
    await page.waitForURL(/validity=expiring/);
    await listed(page);
    await page.keyboard.press('ArrowDown');
    expect(await focusInSight(page)).toBe(true);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('j');
    expect(await focusInSight(page)).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.getByText(/43 sélectionnés/).waitFor();
    await page.keyboard.press('l');
    await page.getByText(/devis programmée/).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.getByRole('dialog').waitFor();
    const started = stage.stage.gateway.heard.filter(({ ask }) => ask === createBulkOperation.name);
    expect(started).toHaveLength(1);
    await page.context().close();
  });

  it('keeps the focus in the list when the row that has it goes', async () => {
    const page = await stage.open('/ventes/devis');
    await listed(page);
    await page.keyboard.press('ArrowDown');
    const gone = await page.evaluate(() => document.activeElement?.getAttribute('data-id'));
    await page.keyboard.press('2');
    await page.locator(`tr[data-id="${gone}"]`).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR');
    await page.context().close();
  });

  it('types into fields without doing anything else', async () => {
    const page = await stage.open('/ventes/devis');
    await listed(page);
    await page.keyboard.press('/');
    await page.keyboard.type('peux 3');
    await page.waitForURL(/q=peux/);
    expect(page.url()).not.toMatch(/validity|preview/);
    await page.context().close();
  });
});

describe('what other people do', () => {
  it('changes a cell in place within two seconds, and moves no row', async () => {
    const page = await stage.open('/ventes/devis');
    await listed(page);
    const [first] = stage.stage.gateway.quotes;
    if (!first) throw new Error('no quotes');
    const before = await page
      .locator('tbody tr[data-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
    stage.stage.gateway.quotes = [
      { ...first, version: 2, status: 'SIGNED', validity: 'SIGNED', daysLeft: null, signedOn: '2026-11-24' },
      ...stage.stage.gateway.quotes.slice(1),
    ] as typeof stage.stage.gateway.quotes;
    stage.poke('quotes');
    await page.locator('td[data-changed]').first().waitFor({ timeout: 2_000 });
    await page.locator('tbody tr').first().getByText('Signé').waitFor();
    const after = await page
      .locator('tbody tr[data-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
    expect(after).toEqual(before);
    await page.context().close();
  });

  it('is counted until somebody asks for it', async () => {
    const page = await stage.open('/ventes/devis');
    await listed(page);
    stage.stage.gateway.quotes = stage.stage.gateway.quotes.slice(1);
    stage.poke('quotes');
    await page.getByText(/devis (a|ont) changé/).waitFor();
    await page.getByText('1–50 sur 214').waitFor();
    await page.keyboard.press('u');
    await page.getByText('1–50 sur 213').waitFor();
    await page.context().close();
  });
});

/** The element with the focus is drawn, and nothing lies over its middle. */
function focusInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width, 600) / 2, top + height / 2);
    return over !== null && (focused === over || focused.contains(over));
  });
}
