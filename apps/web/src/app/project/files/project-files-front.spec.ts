import {
  addProjectFilePart,
  changeProjectFile,
  createProjectFile,
  findProjectFiles,
} from '@comptoir/contracts';
import type { Page } from 'playwright-core';
import { FakeGateway } from '../../../testing/fake-gateway';
import { breaches } from '../../../testing/breaches';
import { aQuote } from '../../../testing/fixtures';
import { openStage, type Stage } from '../../../testing/stage';

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

const address = `/projets/${aQuote(0).project.id}?part=files`;
const heard = (ask: { name: string }) => stage.stage.gateway.heard.filter((one) => one.ask === ask.name);
const pdf = (name: string, bytes = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'x')]),
});
const choose = (page: Page, files: Parameters<Page['setInputFiles']>[1]) =>
  page.locator('input[type=file]').setInputFiles(files);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

describe.each(['light', 'dark'] as const)('the files of a project in the %s', (colorScheme) => {
  it('are listed with kind, size, who and when, and harm nobody', async () => {
    const page = await stage.open(address, { colorScheme });
    await page.getByRole('heading', { name: 'Documents du projet' }).waitFor();
    const photo = row(page, 'Mur-nord.jpg');
    expect(await photo.getByRole('cell').allInnerTexts()).toEqual([
      'Photo',
      'Mur-nord.jpg',
      expect.stringMatching(/^412\sko$/),
      'J. Durand',
      '12/11/2026 10:00',
      expect.stringContaining('Modifier'),
    ]);
    const link = page.getByRole('link', { name: 'Mur-nord.jpg' });
    expect(await link.getAttribute('href')).toMatch(/^\/api\/v1\/project-files\/[0-9a-f-]{36}\/content$/);
    expect(await breaches(page)).toEqual([]);
    await page.context().close();
  });
});

it('several are added at once, in parts, under the kind that was chosen; a false one does not keep the others', async () => {
  const page = await stage.open(address);
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Conditions générales' }).click();
  const false1 = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') };
  const empty = { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
  await choose(page, [false1, empty, pdf('enorme.pdf', 10 * 1024 * 1024), pdf('CGV.pdf', 700_000)]);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect((await alert.innerText()).split('\n')).toEqual([
    expect.stringMatching(/^facture\.pdf\s: seuls de vrais fichiers/),
    expect.stringMatching(/^vide\.pdf\s: ce fichier est vide/),
    expect.stringMatching(/^enorme\.pdf\s: ce fichier est trop gros/),
  ]);
  await row(page, 'CGV.pdf').getByText('Conditions générales').waitFor();
  const announced = heard(createProjectFile).map(({ input }) => [input['name'], input['kind']]);
  expect(announced).toEqual([
    ['facture.pdf', 'TERMS'],
    ['CGV.pdf', 'TERMS'],
  ]);
  expect(heard(addProjectFilePart).map(({ input }) => input['part'])).toEqual([0, 0, 1, 2]);
  await page.context().close();
});

it('one gets another name and another kind', async () => {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Modifier Mur-nord.jpg' }).click();
  const dialog = page.getByRole('dialog', { name: 'Modifier le document' });
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Avant travaux');
  await dialog.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Autre document' }).click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await row(page, 'Avant travaux.jpg').getByText('Autre document').waitFor();
  expect(heard(changeProjectFile)).toMatchObject([{ input: { name: 'Avant travaux', kind: 'OTHER' } }]);
  await page.context().close();
});

it('one is deleted at once and comes back by one click', async () => {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Supprimer Plan-cuisine.pdf' }).click();
  await page.getByText(/^Document supprimé\s: Plan-cuisine\.pdf/).waitFor();
  await row(page, 'Plan-cuisine.pdf').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await row(page, 'Plan-cuisine.pdf').waitFor();
  await page.context().close();
});

it('appear by themselves when somebody else adds one, and cannot be changed by who may only read', async () => {
  const page = await stage.open(address);
  await row(page, 'Plan-cuisine.pdf').waitFor();
  stage.stage.gateway.on(findProjectFiles, () => ({ items: [], mayWrite: false }));
  stage.poke('project-files');
  await page.getByText('Aucun document pour ce projet').waitFor();
  expect(await page.getByRole('button', { name: 'Ajouter des fichiers…' }).count()).toBe(0);
  await page.context().close();
});
