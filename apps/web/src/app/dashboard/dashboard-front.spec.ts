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

describe.each(['light', 'dark'] as const)('the home page in the %s', (colorScheme) => {
  it('shows the figures of every service, those of one that is away with their time, and harms nobody', async () => {
    const page = await stage.open('/', { colorScheme });
    await page.getByRole('heading', { name: 'Devis' }).waitFor();
    const purchasing = page.getByRole('region', { name: 'Achats' });
    await purchasing.getByText(/Ce service ne répond pas\. Chiffres de \d\d:\d\d\./).waitFor();
    await page.getByRole('region', { name: 'E-mails' }).getByText('Ce service ne répond pas.').waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });

  it('shows what became of e-mails, and harms nobody', async () => {
    const page = await stage.open('/administration/e-mails', { colorScheme });
    await page.getByText('Aucune adresse e-mail').first().waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});

it.each([
  ['Devis', /^Expirent ≤ 10 j/, '/ventes/devis?validity=expiring'],
  ['Commandes', /^Articles commandables/, '/ventes/commandes?flag=orderable'],
  ['Tâches', /^Les miennes, en retard/, '/taches?due=overdue'],
  ['Rendez-vous', /^Tous, aujourd’hui/, '/agenda?view=day&whose=all'],
])('a figure of %s opens the list that it counts', async (region, figure, address) => {
  const page = await stage.open('/');
  await page.getByRole('region', { name: region }).getByRole('link', { name: figure }).click();
  await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
  await page.context().close();
});
