import type { Page } from 'playwright-core';
import { breaches } from '../../testing/breaches';
import { openStage, type Stage } from '../../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const listed = (page: Page) => page.locator('tbody tr[data-id]').first().waitFor();

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['the list of orders', '/ventes/commandes', listed],
    [
      'blocked orders with a preview',
      '/ventes/commandes?flag=blocked',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('p');
        await page.getByRole('heading', { name: 'Lignes' }).waitFor();
      },
    ],
    [
      'the legend',
      '/ventes/commandes',
      async (page) => {
        await listed(page);
        await page.getByRole('button', { name: 'Légende' }).click();
        await page.getByRole('dialog').getByText('Aucun règlement').waitFor();
      },
    ],
    [
      'an order and the question before it is cancelled',
      '/ventes/commandes?flag=notControlled',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Échéancier et règlements' }).waitFor();
        await page.getByRole('button', { name: 'Annuler la commande…' }).click();
        await page.getByLabel('Motif').waitFor();
      },
    ],
  ])('nothing stands in the way of anybody on %s', async (_, address, go) => {
    const page = await stage.open(address, { colorScheme });
    await go(page);
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});

it('is one chord away', async () => {
  const page = await stage.open('/ventes/devis?q=zzz');
  await page.getByText(/Aucun devis ne correspond/).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(/commandes$/);
  await listed(page);
  await page.context().close();
});

describe('to ears', () => {
  it('a row tells number, customer, why it is stuck and how it is paid; the order of rows is told', async () => {
    const page = await stage.open('/ventes/commandes?flag=blocked');
    await listed(page);
    const heard = await page.locator('table').ariaSnapshot();
    expect(heard).toMatch(/CO-2026-00455/);
    expect(heard).toMatch(/M\. Lefèvre/);
    expect(heard).toMatch(/img "Projet bloqué\s: plan à revoir \(A\. Petit, 20\/11\)"/);
    expect(heard).toMatch(/img "Aucun financement effectué, une échéance est dépassée"/);
    expect(heard).not.toMatch(/img$/m);
    expect(await page.locator('th[aria-sort=descending]').innerText()).toMatch(/^Date/);
    expect(await page.getByRole('status').filter({ hasText: '10 commandes' }).count()).toBe(1);
    await page.context().close();
  });
});

describe('without colours', () => {
  it('the three payments and the five reports still differ by their outlines', async () => {
    const page = await stage.open('/ventes/commandes');
    await listed(page);
    await page.getByRole('button', { name: 'Légende' }).click();
    await page.getByRole('dialog').getByText('Aucun règlement').waitFor();
    const outlines = await page
      .getByRole('dialog')
      .locator('span[data-tone] svg')
      .evaluateAll((icons) => icons.map((icon) => icon.innerHTML));
    expect(outlines).toHaveLength(14);
    expect(new Set(outlines).size).toBe(14);
    await page.context().close();
  });
});
