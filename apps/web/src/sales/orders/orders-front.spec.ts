import type { Page } from 'playwright-core';
import { breachesInAnyLight } from '../../testing/breaches';
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

describe('in the light and in the dark', () => {
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
        await page.getByRole('button', { name: /Exporter…/ }).waitFor(); // it stands above and comes after the list
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
    [
      'a payment and the question why it is given back',
      '/ventes/commandes?flag=orderable',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Enregistrer un règlement…' }).click();
        await page.getByRole('button', { name: 'Enregistrer le règlement' }).click();
        await page.getByText('Règlement enregistré').waitFor();
        await page
          .getByRole('button', { name: /^Rembourser/ })
          .first()
          .click();
        await page.getByLabel('Motif').waitFor();
      },
    ],
  ])('nothing stands in the way of anybody on %s', async (_, address, go) => {
    const page = await stage.open(address);
    await go(page);
    expect(await breachesInAnyLight(page)).toEqual([]);
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

describe('with the keyboard alone', () => {
  it('the payment schedule of a row is one Tab away from it, and Escape closes nothing else', async () => {
    const page = await stage.open('/ventes/commandes?payment=ORANGE');
    await listed(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const row = page.locator('tbody tr[data-id]').nth(1);
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    const icon = row.getByRole('button', { name: /^Paiement partiel/ }).first();
    expect(await icon.evaluate((element) => element === document.activeElement)).toBe(true);
    const schedule = page.getByRole('table', { name: 'Échéancier' });
    await schedule.getByText('Solde').waitFor();
    const told = await icon.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${told}"]`).innerText()).toContain('Solde');
    expect(await breachesInAnyLight(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await schedule.waitFor({ state: 'detached' });
    await page.getByText('1 sélectionnée').waitFor();
    await page.keyboard.press('Shift+Tab');
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('only the row at hand has such a stop: the others are walked by arrows', async () => {
    const page = await stage.open('/ventes/commandes');
    await listed(page);
    await page.keyboard.press('ArrowDown');
    const stops = page.locator('tbody tr[data-id]').filter({ has: page.locator('button[tabindex="0"]') });
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await stops.getAttribute('data-id')).toBe(
      await page.locator('tbody tr[data-id]').nth(1).getAttribute('data-id'),
    );
    await page.context().close();
  });
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
    await page.getByRole('status').filter({ hasText: '10 commandes' }).waitFor({ state: 'attached' });
    await page.context().close();
  });
});

describe('without colours', () => {
  it('the three payments and the six reports still differ by their outlines', async () => {
    const page = await stage.open('/ventes/commandes');
    await listed(page);
    await page.getByRole('button', { name: /Exporter…/ }).waitFor(); // it stands above and comes after the list
    await page.getByRole('button', { name: 'Légende' }).click();
    await page.getByRole('dialog').getByText('Aucun règlement').waitFor();
    const outlines = await page
      .getByRole('dialog')
      .locator('span[data-tone] svg')
      .evaluateAll((icons) => icons.map((icon) => icon.innerHTML));
    expect(outlines).toHaveLength(15);
    expect(new Set(outlines).size).toBe(15);
    await page.context().close();
  });
});
