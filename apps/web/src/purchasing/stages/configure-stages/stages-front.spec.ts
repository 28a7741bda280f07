import { breaches } from '../../../testing/breaches';
import { FakeGateway } from '../../../testing/fake-gateway';
import { asAdministrator } from '../../../testing/fake-settings';
import { openStage, type Stage } from '../../../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
beforeEach(() => {
  stage.stage.gateway = new FakeGateway();
  asAdministrator(stage.stage.gateway);
});
afterAll(() => stage?.close());

const address = '/administration/etapes-d-achat';

it.each(['light', 'dark'] as const)(
  'nothing stands in the way of anybody on the stages of purchasing, in the %s',
  async (colorScheme) => {
    const page = await stage.open(address, { colorScheme });
    await page.getByText('À l’installation').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Modifier Commandé' }).click();
    await page.getByRole('combobox', { name: 'Icône' }).click();
    await page.getByRole('option', { name: 'Camion' }).waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  },
);

it('a stage moves from the keyboard alone, and the hand stays on it', async () => {
  const page = await stage.open(address);
  const up = page.getByRole('button', { name: 'Monter Réceptionné' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: /Réceptionné/ })
    .and(page.locator('tr:nth-child(2)'))
    .waitFor();
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});
