import type { BrowserContext, Page } from 'playwright-core';
import { day, startStand, type Stand } from '../src';
import { openBrowser } from './browser';
import { Clerk, type ShopFiles } from './clerk.builder';

jest.setTimeout(300_000);

let stand: Stand;
let context: BrowserContext;
let close: () => Promise<void>;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  [stand, { context, close }] = await Promise.all([
    startStand({ env: { sales: { BULK_START_DELAY_MS: '4000' } } }),
    openBrowser(),
  ]);
  page = await context.newPage();
  clerk = new Clerk(page, stand);
});
afterAll(async () => {
  await close?.();
  await stand?.stop();
});

const quote = (n: number, expiresIn: number) =>
  `QUOTE;DV-${n};P-${n};${day(-12)};${day(expiresIn)};SENT;CAI;${n};1 234,50;20`;

/** A shop's own files: semicolons, French headings, French amounts. Client 3 has no address, client 4 wants no e-mail. */
const files: ShopFiles = [
  [
    '1. Magasins',
    'référence;nom;société;pays;fuseau\nLYON;Lyon Part-Dieu;Cuisines du Rhône;France;Europe/Paris',
  ],
  [
    '2. Tiers',
    [
      'référence;rôles;type;nom;prénom;email;magasin;refuse les e-mails',
      'V-1;SALESPERSON;INDIVIDUAL;Durand;Julien;julien@magasin.example;LYON;non',
      'C-1;CUSTOMER;INDIVIDUAL;Lefèvre;Zoé;zoe@client.example;LYON;non',
      'C-2;CUSTOMER;INDIVIDUAL;Ben Saïd;Ali;ali@client.example;LYON;non',
      'C-3;CUSTOMER;INDIVIDUAL;Çelik;Nour;;LYON;non',
      'C-4;CUSTOMER;ORGANIZATION;SCI de la Tour;;tour@client.example;LYON;oui',
      'C-5;CUSTOMER;INDIVIDUAL;D’Aÿ;Inès;ines@client.example;LYON;non',
    ].join('\n'),
  ],
  ['3. Articles', 'référence;libellé;prix de vente HT;TVA\nCAI;Caisson 60 blanc;1 234,50;20'],
  [
    '4. Projets',
    [
      'référence;libellé;magasin;client;vendeur;créé le;avancement',
      ...[1, 2, 3, 4, 5].map(
        (n) => `P-${n};Cuisine ${n};LYON;C-${n};V-1;${day(-20)};AWAITING_QUOTE_APPROVAL`,
      ),
    ].join('\n'),
  ],
  [
    '5. Devis et commandes',
    [
      'type;référence;projet;date;échéance;statut;article;quantité;prix unitaire HT;TVA',
      ...[quote(1, 3), quote(2, 0), quote(3, 6), quote(4, 10), quote(5, 40)],
    ].join('\n'),
  ],
];

const button = (name: string | RegExp) => clerk.button(name);
const until = (look: () => Promise<boolean>) => clerk.until(look);
const indicator = (name: RegExp) => button(name).first();
const rows = () => page.locator('tbody tr').count();

describe('from a shop’s files to its customers’ mailboxes', () => {
  it('lets nobody in with a wrong password, and the administrator with the right one', async () => {
    await page.goto(`${stand.url}/ventes/devis`);
    await page.getByLabel('Adresse e-mail').fill(stand.administrator.email);
    await clerk.giveWord('certainly wrong');
    await page.getByText('Adresse e-mail ou mot de passe incorrect.').waitFor();
    await clerk.giveWord(stand.administrator.password);
    await page.getByRole('heading', { name: 'Devis' }).waitFor();
  });

  it('checks a file first, names its fault, and writes nothing', async () => {
    await clerk.toImports();
    await clerk.hand(
      '2. Tiers',
      'référence;rôles;type;nom;magasin\nC-1;CUSTOMER;INDIVIDUAL;Lefèvre;NULLE-PART',
    );
    await page.getByText(/1 erreur\s:\srien n.a été écrit/).waitFor();
    await page.getByRole('cell', { name: 'NULLE-PART' }).waitFor();
  });

  it('imports its files in order', async () => {
    await clerk.importAll(files);
  });

  it('says how much is about to expire, and a click shows exactly that', async () => {
    await page.getByRole('link', { name: 'Ventes' }).click();
    await until(async () => (await rows()) === 5);
    const card = indicator(/^Expirent dans 10 jours ou moins/);
    expect(await card.getAttribute('aria-pressed')).toBe('false');
    expect(await card.innerText()).toMatch(/4/);
    await card.click();
    await until(async () => (await rows()) === 4);
    expect(page.url()).toContain('validity=expiring');
    expect(await card.getAttribute('aria-pressed')).toBe('true');
    await page
      .getByText(/Expire aujourd.hui/)
      .first()
      .waitFor();
    expect(await page.title()).toBe('Devis (4) – Ventes – Comptoir');
  });

  it('makes one task for each project behind the figure', async () => {
    await page.getByText(/Sélectionner les 4 devis correspondants/).click();
    await button(/Nouvelle tâche/)
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Relance téléphonique', { exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Créer 4 tâches' }).click();
    await until(async () => (await tasks()) === 4);
  });

  it('reminds them all in one click: each customer once, with the quote, and nobody who must not be', async () => {
    await button(/Relancer les 4 devis/)
      .first()
      .dblclick();
    await page
      .getByText(/Relance de 4 devis programmée/)
      .first()
      .waitFor();
    await until(async () => (await stand.mail.messages()).length > 0);
    await until(async () => (await page.getByText(/2 relances envoyées/).count()) > 0);
    const messages = await stand.mail.messages();
    expect(messages.flatMap(({ to }) => to).sort()).toEqual(['ali@client.example', 'zoe@client.example']);
    const [letter] = await stand.mail.lettersTo('zoe@client.example');
    expect(letter?.Subject).toBe('Votre devis DV-1 – Lyon Part-Dieu');
    expect(letter?.Attachments).toMatchObject([{ ContentType: 'application/pdf' }]);
    expect(letter?.Text).toContain('Cuisine');
  });

  it('stops a second one within its ten seconds: no e-mail leaves', async () => {
    await page.goto(`${stand.url}/ventes/devis?validity=valid`);
    await button(/Nouvelle tâche/)
      .first()
      .waitFor();
    await until(async () => (await rows()) === 1);
    await page.locator('tbody input[type=checkbox]').first().check();
    await page.keyboard.press('l');
    await button('Annuler').first().click();
    await page.getByText(/Relance annulée/).waitFor();
    await new Promise((done) => setTimeout(done, 6_000));
    expect(await stand.mail.messages()).toHaveLength(2);
  });

  it('clears all filters with the eraser, and brings them back', async () => {
    await page.keyboard.press('Escape');
    await button(/Effacer les filtres/)
      .first()
      .click();
    await until(async () => (await rows()) === 5);
    await button('Annuler').first().click();
    await until(async () => (await rows()) === 1);
  });
});

async function tasks(): Promise<number> {
  const response = await page.request.get(`${stand.url}/api/v1/tasks`);
  return ((await response.json()) as { page: { total: number } }).page.total;
}
