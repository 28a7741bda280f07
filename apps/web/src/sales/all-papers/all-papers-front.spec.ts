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
    ['all documents', '/ventes/tous', listed],
    [
      'orders among them with a preview',
      '/ventes/tous?type=ORDER',
      async (page) => {
        await listed(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('p');
        await page.getByRole('heading', { name: 'Lignes' }).waitFor();
      },
    ],
    [
      'the legend',
      '/ventes/tous',
      async (page) => {
        await listed(page);
        await page.getByRole('button', { name: /Exporter…/ }).waitFor(); // it stands above and comes after the list
        await page.getByRole('button', { name: 'Légende' }).click();
        await page.getByRole('dialog').getByText('États des commandes').waitFor();
      },
    ],
    [
      'what the top bar finds',
      '/taches',
      async (page) => {
        await page.getByRole('table').waitFor();
        await page.keyboard.press('/');
        await page.keyboard.type('Lefèvre');
        await page.getByRole('option', { name: /^CO-2026-00455/ }).waitFor();
        await page.keyboard.press('ArrowDown');
      },
    ],
    [
      'nothing found',
      '/ventes/tous?q=zzz&type=ORDER',
      (page) => page.getByText(/Aucun document ne correspond/).waitFor(),
    ],
  ])('nothing stands in the way of anybody on %s', async (_, address, go) => {
    const page = await stage.open(address);
    await go(page);
    expect(await breachesInAnyLight(page)).toEqual([]);
    await page.context().close();
  });
});

it('fits a small screen, the number staying in sight', async () => {
  const page = await stage.open('/ventes/tous', { viewport: { width: 1024, height: 768 } });
  await listed(page);
  const cut = await page
    .locator('tbody tr[data-id]')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().right > 1024).length);
  expect(cut).toBe(0);
  await page.context().close();
});
