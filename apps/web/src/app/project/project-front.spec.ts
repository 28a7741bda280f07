import { blockProject, changeProjectActivity, createComment } from '@comptoir/contracts';
import type { Page } from 'playwright-core';
import { breaches } from '../../testing/breaches';
import { aQuote } from '../../testing/fixtures';
import { openStage, type Stage } from '../../testing/stage';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
});

const address = `/projets/${aQuote(0).project.id}`;
const heard = (ask: { name: string }) => stage.stage.gateway.heard.filter((one) => one.ask === ask.name);
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

describe.each(['light', 'dark'] as const)('a project in the %s', (colorScheme) => {
  it('shows how far it is, its papers, purchases, exchanges and history, and harms nobody', async () => {
    const page = await stage.open(address, { colorScheme });
    await page.getByText('Pas encore « projet contrôlé »').waitFor();
    await page.getByText('repris de DE-2026-01234').waitFor();
    expect(await breaches(page)).toEqual([]);
    await tab(page, 'Achats');
    await page.getByRole('columnheader', { name: 'Fournisseur' }).waitFor();
    await tab(page, 'Historique');
    await page.getByText('Devis signé').waitFor();
    await tab(page, 'Échanges');
    await page.getByRole('textbox', { name: 'Nouveau commentaire' }).waitFor();
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});

it('is controlled only when every point of the list is ticked', async () => {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Marquer « projet contrôlé »…' }).click();
  const dialog = page.getByRole('dialog');
  const doIt = dialog.getByRole('button', { name: 'Marquer « projet contrôlé »' });
  await dialog.getByLabel('Plans signés par le client').waitFor();
  const points = await dialog.getByRole('checkbox').all();
  for (const point of points) {
    expect(await doIt.isDisabled()).toBe(true);
    await point.check();
  }
  await doIt.click({ trial: true });
  await page.context().close();
});

it('is commented on, and the comment stands in the thread', async () => {
  const page = await stage.open(`${address}?part=exchanges`);
  await page.getByRole('textbox', { name: 'Nouveau commentaire' }).fill('Plan à revoir');
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('listitem').getByText('Plan à revoir').waitFor();
  expect(heard(createComment)).toMatchObject([{ input: { body: 'Plan à revoir', audience: ['TEAM'] } }]);
  await page.context().close();
});

it('is blocked with a reason, which everybody sees', async () => {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Bloquer…' }).click();
  await page.getByLabel('Motif').fill('Plan à revoir');
  await page.getByRole('dialog').getByRole('button', { name: 'Bloquer' }).click();
  await page.getByText(/^Projet bloqué par A\. Petit le \S+\s:\sPlan à revoir/).waitFor();
  expect(heard(blockProject)).toMatchObject([{ input: { reason: 'Plan à revoir', reviewOn: null } }]);
  await page.getByRole('button', { name: 'Reprendre le projet…' }).waitFor();
  await page.context().close();
});

it('is given another activity, one that the server offers, with a reason that everybody sees', async () => {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Changer l’activité…' }).click();
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByLabel('Nouvelle activité');
  await choice.waitFor();
  expect(await choice.getByRole('option').allTextContents()).toEqual(['À réactiver', 'Perdu', 'Archivé']);
  await choice.selectOption({ label: 'Perdu' });
  const doIt = dialog.getByRole('button', { name: 'Changer l’activité' });
  expect(await doIt.isDisabled()).toBe(true);
  await dialog.getByLabel('Motif').fill('Parti chez un autre');
  expect(await breaches(page)).toEqual([]);
  await doIt.click();
  await page.getByText(/^Perdu \(Parti chez un autre, par A\. Petit le /).waitFor();
  expect(heard(changeProjectActivity)).toMatchObject([
    { input: { activity: 'LOST', reason: 'Parti chez un autre' } },
  ]);
  await page.context().close();
});
