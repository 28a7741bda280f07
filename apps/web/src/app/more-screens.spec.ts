import type { BrowserContextOptions, Page } from 'playwright-core';
import { breachesInAnyLight } from '../testing/breaches';
import { openStage, type Stage } from '../testing/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  stage.stage.gateway.quotes = stage.stage.gateway.quotes.slice(0, 10);
}, 300_000);
afterAll(async () => {
  await stage?.close();
});
afterEach(() => {
  stage.stage.gateway.signedIn = true;
});

const listed = (page: Page) => page.locator('tbody tr[data-id]').first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Opens a filter of the quotes. */
const filter = (name: string, inside: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await listed(page);
  await page.getByRole('button', { name, exact: true }).first().click();
  await inside(page);
};
const quotes = '/ventes/devis';
const purchases = '/achats/commandes-fournisseurs';
const small: BrowserContextOptions = { viewport: { width: 1024, height: 768 } };

describe('nothing stands in the way of anybody on', () => {
  it.each<[string, string, (page: Page) => Promise<unknown>, BrowserContextOptions?]>([
    ['the purchase orders', purchases, listed],
    [
      'selected purchase orders and what is done to them',
      purchases,
      async (page) => {
        await listed(page);
        await page.getByRole('checkbox', { name: 'Sélectionner toute la page' }).check();
        await press(page, 'Annuler les commandes…');
        await page.getByLabel(/Motif/).waitFor();
      },
    ],
    [
      'a purchase order',
      purchases,
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('Caisson 60 blanc').first().waitFor();
      },
    ],
    [
      'what a supplier said otherwise',
      `${purchases}?flag=priceDeviations`,
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await press(page, 'Traiter les écarts…');
        await page.getByText('Refuser', { exact: true }).waitFor();
      },
    ],
    [
      'the print dialog',
      quotes,
      async (page) => {
        await listed(page);
        await press(page, /^Imprimer/);
        await page.getByRole('dialog', { name: /^Imprimer/ }).waitFor();
      },
    ],
    [
      'the filter of stores',
      quotes,
      filter('Magasin', (page) => page.getByRole('checkbox').nth(3).waitFor()),
    ],
    [
      'the filter of third parties',
      quotes,
      filter('Tiers', (page) => page.getByRole('combobox', { name: 'Rôle' }).waitFor()),
    ],
    [
      'the filter of weeks',
      quotes,
      filter('Semaine', (page) => page.getByRole('button', { name: 'Semaine précédente' }).waitFor()),
    ],
    ['the filter of stages', quotes, filter('Avancement', (page) => page.getByText('Bloqués').waitFor())],
    [
      'the menu of the user',
      '/taches',
      async (page) => {
        await press(page, /^Menu de/);
        await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
      },
    ],
    [
      'the stores of the top bar',
      '/taches',
      async (page) => {
        await page
          .getByRole('banner')
          .getByRole('button', { name: /Magasin/ })
          .click();
        await page.getByRole('checkbox').first().waitFor();
      },
    ],
    [
      'the notices',
      '/taches',
      async (page) => {
        await press(page, /^Notifications/);
        await page.getByRole('dialog', { name: 'Notifications' }).getByRole('link').first().waitFor();
      },
    ],
    [
      'the agenda',
      '/agenda?day=2026-11-24&view=week&whose=all',
      (page) => page.getByText('3 rendez-vous').waitFor(),
    ],
    [
      'the templates',
      '/administration/modeles',
      (page) => page.getByRole('heading', { name: /^Modèles d.e-mail$/ }).waitFor(),
    ],
    [
      'a new quote',
      '/ventes/devis/nouveau',
      (page) => page.getByRole('main').getByRole('heading').first().waitFor(),
    ],
    [
      'a new order',
      '/ventes/commandes/nouvelle',
      (page) => page.getByRole('main').getByRole('heading').first().waitFor(),
    ],
    [
      'the sheet of a small screen',
      quotes,
      async (page) => {
        await listed(page);
        if (!(await page.getByRole('tab', { name: 'Indicateurs' }).isVisible()))
          await page.keyboard.press('$');
        await page.getByRole('tab', { name: 'Indicateurs' }).waitFor();
      },
      small,
    ],
    [
      'the end of a session',
      quotes,
      async (page) => {
        await listed(page);
        stage.stage.gateway.signedIn = false;
        await page.keyboard.press('u');
        await page.getByRole('dialog', { name: 'Votre session a expiré' }).waitFor();
      },
    ],
  ])('%s', async (_, address, go, look = {}) => {
    const page = await stage.open(address, look);
    page.setDefaultTimeout(6_000);
    await go(page);
    expect(await breachesInAnyLight(page)).toEqual([]);
    await page.context().close();
  });

  it('the door, and a wrong password', async () => {
    stage.stage.gateway.signedIn = false;
    const page = await stage.open(quotes);
    await page.getByLabel('Adresse e-mail').fill('claire@example.fr');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('autre');
    await press(page, 'Se connecter');
    await page.getByText('Adresse e-mail ou mot de passe incorrect.').waitFor();
    expect(await breachesInAnyLight(page)).toEqual([]);
    await page.context().close();
  });
});

it('without a mouse: through the door, to a filter, a selection, the columns and back', async () => {
  stage.stage.gateway.signedIn = false;
  const page = await stage.open(quotes);
  await page.getByLabel('Adresse e-mail').waitFor();
  await page.keyboard.type('claire@example.fr');
  await page.keyboard.press('Tab');
  await page.keyboard.type('comptoir');
  await page.keyboard.press('Enter');
  await listed(page);

  await page.keyboard.press('3');
  await page.waitForURL(/validity=expiring/);
  await listed(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText(/^1 sélectionné/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/^0 sélectionné/).waitFor();

  const widthOf = (name: string) =>
    page.getByRole('columnheader', { name }).evaluate((cell) => cell.getBoundingClientRect().width);
  const names = () => page.getByRole('columnheader').allInnerTexts();
  const [before, order] = [await widthOf('Client'), await names()];
  await page.getByRole('button', { name: 'Colonnes' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Rétrécir Client' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Monter Client' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Monter Client');
  await page.keyboard.press('Escape');
  expect(await widthOf('Client')).not.toBe(before);
  expect(await names()).not.toEqual(order);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Colonnes/);
  await page.keyboard.press('e');
  await page.waitForURL((url) => !url.search.includes('validity'));
  await page.context().close();
});
