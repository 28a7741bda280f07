import type { Page } from 'playwright-core';
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
const lists = ['/ventes/devis', '/ventes/commandes', '/ventes/tous', '/achats/commandes-fournisseurs'];

it('shows twenty rows of a list at 1366 × 768 in Compact', async () => {
  const page = await stage.open('/ventes/devis');
  await listed(page);
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByText('Compact', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.locator('[data-density=compact]').waitFor();
  const rows = await page.evaluate(() => {
    const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
    return [...document.querySelectorAll('tbody tr[data-id]')].filter(
      (row) => row.getBoundingClientRect().bottom <= foot + 0.5,
    ).length;
  });
  expect(rows).toBeGreaterThanOrEqual(20);
  await page.context().close();
});

it.each(lists)('no number and no date of %s is cut off at 1366 × 768', async (address) => {
  const page = await stage.open(address);
  await listed(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('tbody tr[data-id] td')]
      .filter(({ innerText }) => /^(\d\d\/\d\d\/\d{4}|[A-Z]{2}-\d{4}-\d+)$/.test(innerText.trim()))
      .filter((cell) =>
        [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
          ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth,
        ),
      )
      .map(({ innerText }) => innerText),
  );
  expect(cut).toEqual([]);
  await page.context().close();
});

/** Elements that stick out of the page sideways, but for what scrolls inside a table of its own. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { right, width: own } = element.getBoundingClientRect();
        return own > 0 && right > width + 1 && !scrolls(element.parentElement);
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });

describe.each([
  ['at 200 % of 1366 × 768', { width: 683, height: 384 }],
  ['on 320 pixels', { width: 320, height: 640 }],
])('%s', (_, viewport) => {
  it.each([...lists, '/', '/taches', '/agenda', '/ventes/devis/nouveau'])(
    'nothing of %s has to be scrolled to sideways, and its rows can be reached',
    async (address) => {
      const page = await stage.open(address, { viewport });
      await page.getByRole('main').waitFor();
      if (lists.includes(address)) await listed(page);
      if (address === '/') await page.locator('main section a').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      expect(await sticksOut(page)).toEqual([]);
      if (lists.includes(address)) {
        const row = page.locator('tbody tr[data-id]').nth(5);
        await row.scrollIntoViewIfNeeded();
        const seen = await row.evaluate((element) => {
          const { top, bottom, left } = element.getBoundingClientRect();
          const at = document.elementFromPoint(Math.max(left, 0) + 60, (top + bottom) / 2);
          return at !== null && element.contains(at);
        });
        expect(seen).toBe(true);
      }
      await page.context().close();
    },
  );
});

it.each(lists)(
  '%s can be touched: no target of a row, a filter, a card or the foot is under 44 pixels',
  async (address) => {
    const page = await stage.open(address, {
      viewport: { width: 1024, height: 1366 },
      hasTouch: true,
      isMobile: true,
    });
    await listed(page);
    const tooSmall = await page.evaluate(() => {
      const targets = document.querySelectorAll(
        'main button, main a[href]:not(td a), main label:has(input), main [role=tab]',
      );
      return [...targets]
        .filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return width > 0 && getComputedStyle(target).visibility !== 'hidden' && height < 43.5;
        })
        .map(
          (target) =>
            `${Math.round(target.getBoundingClientRect().height)}: ${target.outerHTML.slice(0, 120)}`,
        );
    });
    expect([...new Set(tooSmall)]).toEqual([]);
    await page.context().close();
  },
);
