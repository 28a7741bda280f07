import type { Page } from 'playwright-core';
import { openStage, type Stage } from '../../testing/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const listed = (page: Page) => page.locator('tbody tr[data-id]').first().waitFor();
const rowsOf = (page: Page) =>
  page.locator('tbody tr[data-id]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));

describe('the legend', () => {
  it.each([
    { width: 1366, height: 768 },
    { width: 1366, height: 500 },
    { width: 1024, height: 768 },
  ])('keeps its place while figures and actions come, at $width × $height', async (viewport) => {
    stage.stage.delayMs = 300;
    const page = await stage.open('/ventes/commandes', { viewport });
    const button = page.getByRole('button', { name: 'Légende' });
    const panel = page.getByRole('button', { name: 'Afficher le panneau ($)' });
    await button.or(panel).first().waitFor();
    if (await panel.isVisible()) await panel.click();
    await button.waitFor();
    const early = await button.boundingBox();
    await page.getByRole('button', { name: /Exporter…/ }).waitFor();
    await listed(page);
    expect(await button.boundingBox()).toEqual(early);
    stage.stage.delayMs = 0;
    await page.context().close();
  });
});

describe('a list left open over midnight', () => {
  const before = '2026-11-24T23:58:00+01:00';
  let quotes: Stage['stage']['gateway']['quotes'];
  beforeEach(() => {
    quotes = stage.stage.gateway.quotes;
  });
  afterEach(() => {
    stage.stage.gateway.quotes = quotes;
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    ['in sight', (page) => page.clock.runFor('04:00')],
    ['on a computer that slept', (page) => page.clock.fastForward('09:00:00')],
  ])('tells validity as of the new day without anybody having written, %s', async (_, pass) => {
    const page = await stage.open('/ventes/devis', { now: before });
    await listed(page);
    const rows = await rowsOf(page);
    const expiring = quotes.find(({ id, validity }) => validity === 'EXPIRING' && rows.includes(id));
    const expired = page.getByRole('button', { name: /^Devis expirés/ });
    const counted = Number(/: (\d+)/.exec((await expired.getAttribute('aria-label')) ?? '')?.[1]);
    stage.stage.gateway.quotes = quotes.map((quote) =>
      quote === expiring ? { ...quote, validity: 'EXPIRED', daysLeft: -1 } : quote,
    );
    const row = page.locator(`tr[data-id="${expiring?.id}"]`);
    await row.getByText('Expire').first().waitFor();
    await pass(page);
    await row.getByText(/^Expiré/).waitFor();
    await page.getByRole('button', { name: new RegExp(`^Devis expirés\\s: ${counted + 1} `) }).waitFor();
    expect(await rowsOf(page)).toEqual(rows);
    await page.context().close();
  });
});
