import type { Page } from 'playwright-core';
import { breaches } from '../testing/breaches';
import { FakeGateway } from '../testing/fake-gateway';
import { idOf } from '../testing/fixtures';
import { openStage, type Stage } from '../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
beforeEach(() => {
  stage.stage.gateway = new FakeGateway();
});
afterAll(async () => {
  await stage?.close();
});

const opened = async (page: Page) => {
  await page.getByRole('button', { name: 'Nobilia', exact: true }).click();
  await page.getByRole('button', { name: 'Sans fournisseur', exact: true }).click();
  await page.getByText('délai dépasse la pose', { exact: true }).first().waitFor();
  await page
    .getByRole('button', { name: /^Choisir le fournisseur/ })
    .first()
    .waitFor();
};

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['what has to be ordered', opened],
    [
      'the choice of a supplier',
      async (page) => {
        await opened(page);
        await page
          .getByRole('button', { name: /^Choisir le fournisseur/ })
          .first()
          .click();
        await page.getByPlaceholder('Nom du fournisseur').waitFor();
      },
    ],
    [
      'the export of it',
      async (page) => {
        await page.getByRole('button', { name: 'Exporter…' }).click();
        await page.getByRole('radio', { name: 'Classeur Excel (.xlsx)' }).waitFor();
        expect(await breaches(page)).toEqual([]);
        await page.getByRole('button', { name: 'Exporter', exact: true }).click();
        await page.getByText('a-commander_2026-11-24_1432.xlsx est prêt').waitFor();
      },
    ],
    [
      'the look at what would be made',
      async (page) => {
        await page.getByRole('button', { name: 'Tout commander…' }).click();
        await page.getByRole('button', { name: 'Voir les articles' }).click();
        await page.getByRole('dialog').getByText('Caisson 60 blanc').first().waitFor();
      },
    ],
    [
      'what was made',
      async (page) => {
        await page.getByRole('button', { name: 'Tout commander…' }).click();
        await page.getByRole('button', { name: /^Créer 2/ }).click();
        await page.getByText('1 commande fournisseur créée').waitFor();
      },
    ],
  ])('nothing stands in the way of anybody on %s', async (_, go) => {
    const page = await stage.open('/achats/a-commander', { colorScheme });
    await page.getByRole('region', { name: 'Nobilia' }).waitFor();
    await go(page);
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });

  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    [
      'the orders that are left out of what would be made',
      '/ventes/commandes?flag=orderable',
      async (page) => {
        await page.locator('tbody tr[data-id]').first().waitFor();
        await page.getByRole('button', { name: /^Générer les achats \(/ }).click();
        await page.getByRole('button', { name: /^Exclus/ }).click();
        await page.getByText('Pas de fournisseur').first().waitFor();
      },
    ],
    [
      'the prices of a supplier, one of them changing and one being added',
      '/achats/fournisseurs',
      async (page) => {
        await page.getByRole('button', { name: 'Ouvrir Nobilia' }).click();
        await page.getByRole('button', { name: 'Nouveau prix' }).click();
        await page.getByRole('button', { name: 'Ajouter' }).waitFor();
        await page.getByRole('button', { name: /^Modifier le prix/ }).click();
        await page.getByRole('textbox', { name: /^Prix unitaire HT.*Caisson/ }).fill('cher');
        await page.getByText('Un prix comme 62,50').waitFor();
      },
    ],
    [
      'a batch of purchase orders on its way, stopped, and one as it ended, there and in Traitements',
      '/achats/commandes-fournisseurs',
      async (page) => {
        const { gateway } = stage.stage;
        const closeDialog = () =>
          page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).first().click();
        await page.getByRole('checkbox', { name: 'Sélectionner toute la page' }).check();
        gateway.generationsRun = false;
        await page.getByRole('button', { name: 'Approuver…' }).click();
        await page.getByRole('button', { name: 'Approuver 12 commandes' }).click();
        await page.getByText('0 sur 12').waitFor();
        expect(await page.getByRole('progressbar').count()).toBe(1);
        await page.getByRole('button', { name: 'Arrêter' }).click();
        await page.getByText('0 faite · 12 pas essayées').waitFor();
        await closeDialog();
        gateway.generationsRun = true;
        await page.getByRole('button', { name: 'Envoyer…' }).click();
        await page.getByRole('button', { name: 'Envoyer 12 commandes' }).click();
        await page.getByText('2 faites · 10 restées comme elles étaient').waitFor();
        expect(await breaches(page)).toEqual([]);
        await closeDialog();
        await page
          .getByRole('button', { name: /^Traitements/ })
          .first()
          .click();
        await page.getByRole('button', { name: 'Voir lesquelles' }).click();
        await page.getByRole('dialog').getByRole('link', { name: 'CF-2026-00313' }).waitFor();
      },
    ],
    [
      'the purchases of an order',
      `/ventes/commandes/${idOf(16, 4)}`,
      (page) => page.getByRole('link', { name: 'CF-2026-00311' }).waitFor(),
    ],
  ])('nothing stands in the way of anybody on %s', async (_, address, go) => {
    const page = await stage.open(address, { colorScheme });
    await go(page);
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});
