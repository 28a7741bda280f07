import type { Page } from 'playwright-core';
import { day, startStand, type Stand } from '../src';
import { openBrowser } from './browser';
import { Clerk, type ShopFiles } from './clerk.builder';

jest.setTimeout(300_000);

/** The open list follows within two seconds; a machine with much else to do gets more. */
const soon = { timeout: 15_000 };

let stand: Stand;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
let clerk: Clerk;
/** Somebody else has the list of orders open all day. */
let list: Page;

beforeAll(async () => {
  [stand, browser] = await Promise.all([
    startStand({ env: { sales: { BULK_START_DELAY_MS: '500' } } }),
    openBrowser(),
  ]);
  page = await browser.context.newPage();
  clerk = new Clerk(page, stand);
});
afterAll(async () => {
  await browser?.close();
  await stand?.stop();
});

const line = (article: string, quantity: number, price: string) =>
  `devis;DV-1;P-1;${day(-12)};${day(18)};envoyé;${article};${quantity};${price};20`;
/** Two suppliers: one for the cabinets, one for the worktop. */
const files: ShopFiles = [
  [
    '1. Magasins',
    [
      'référence;nom;société;rue;code postal;ville;pays;fuseau',
      'LYON;Lyon Part-Dieu;Cuisines du Rhône;12 rue de la Villette;69003;Lyon;France;Europe/Paris',
    ].join('\n'),
  ],
  [
    '2. Tiers',
    [
      'référence;rôles;type;nom;prénom;email;rue;code postal;ville;magasin',
      'V-1;vendeur;particulier;Durand;Julien;julien@magasin.example;;;;LYON',
      'C-1;client;particulier;Lefèvre;Zoé;zoe@client.example;3 rue Garibaldi;69006;Lyon;LYON',
      'I-1;poseur;particulier;Moreau;Karim;karim@pose.example;;;;LYON',
      'F-1;fournisseur;société;Artéma;;commandes@artema.example;;;;',
      'F-2;fournisseur;société;Granit Sud;;commandes@granit.example;;;;',
    ].join('\n'),
  ],
  [
    '3. Articles',
    [
      'référence;libellé;fournisseur;référence fournisseur;prix d’achat HT;prix de vente HT;TVA',
      'CAI;Caisson 60 blanc;F-1;AR-600;40;100;20',
      'PLA;Plan de travail granit;F-2;GR-12;300;700;20',
    ].join('\n'),
  ],
  [
    '4. Projets',
    [
      'référence;libellé;magasin;client;vendeur;créé le;avancement',
      `P-1;Cuisine Lefèvre;LYON;C-1;V-1;${day(-20)};devis à valider`,
    ].join('\n'),
  ],
  [
    '5. Devis et commandes',
    [
      'type;référence;projet;date;échéance;statut;article;quantité;prix unitaire HT;TVA',
      line('CAI', 4, '100'),
      line('PLA', 1, '700'),
    ].join('\n'),
  ],
];

/** Presses a button whose dialog asks for a word, and answers it. */
async function decide(verb: string | RegExp, answer: string | RegExp): Promise<void> {
  await clerk.button(verb).click();
  await clerk.dialog().getByRole('button', { name: answer }).click();
  await clerk.dialog().waitFor({ state: 'detached' });
}
const figure = (of: Page, name: RegExp) => of.getByRole('button', { name }).first();
const inList = (name: RegExp) =>
  list.getByRole('row', { name: /Cuisine Lefèvre/ }).getByRole('img', { name });

describe('from a customer’s yes to the installer at the door', () => {
  it('begins with the shop’s own files', async () => {
    await clerk.enter();
    await clerk.toImports();
    await clerk.importAll(files);
  });

  it('signs the quote, makes its order and confirms it', async () => {
    await page.getByRole('link', { name: 'Ventes' }).click();
    await page.getByRole('link', { name: 'DV-1' }).click();
    await decide('Signer…', 'Signer');
    await page.getByText('Devis signé').first().waitFor();
    await decide('Passer en commande…', 'Créer la commande');
    await page.getByRole('heading', { name: 'Brouillon de commande' }).waitFor();
    await decide('Confirmer la commande…', 'Confirmer');
    await page.getByRole('heading', { name: /^Commande CO-/ }).waitFor();

    list = await browser.context.newPage();
    await list.goto(`${stand.url}/ventes/commandes`);
    await inList(/^Pas encore au statut projet contrôlé$/).waitFor();
  });

  it('controls the project: everything can be ordered now, and the open list says so', async () => {
    await page.getByRole('link', { name: 'Cuisine Lefèvre' }).click();
    await page.getByRole('heading', { name: /^Cuisine Lefèvre/ }).waitFor();
    await decide('Valider le métré…', 'Valider');
    await clerk.button(/^Marquer «\sprojet contrôlé\s»…$/).click();
    const checks = clerk.dialog().getByRole('checkbox');
    await checks.first().waitFor();
    for (const check of await checks.all()) await check.check();
    await clerk
      .dialog()
      .getByRole('button', { name: /^Marquer «\sprojet contrôlé\s»$/ })
      .click();
    await clerk.button('Reprendre le contrôle…').waitFor();
    await inList(/^Tous les articles peuvent être commandés$/).waitFor(soon);
  });

  it('makes the purchase orders of every supplier of what the figure counts', async () => {
    await page.getByRole('link', { name: 'Ventes' }).click();
    await page.getByRole('link', { name: 'Commandes', exact: true }).click();
    const orderable = figure(page, /^Articles commandables\s:\s1 commande/);
    await orderable.click();
    await page.waitForURL(/flag=orderable/);
    expect(await orderable.getAttribute('aria-pressed')).toBe('true');
    await clerk.button('Générer les achats (1)').click();
    const review = clerk.dialog('Générer les achats');
    await review.getByRole('button', { name: 'Créer 2 commandes fournisseurs' }).click();
    await review.getByText('2 commandes fournisseurs créées').waitFor();
    await inList(/^Tous les articles semblent déjà commandés \(brouillon 2, envoyé 0, reçu 0\)$/).waitFor(
      soon,
    );
    await review.getByRole('link', { name: 'Voir les commandes créées' }).click();
  });

  it('sends them to their suppliers, each with its own as a PDF', async () => {
    await page.getByRole('checkbox', { name: 'Sélectionner toute la page' }).check();
    for (const [verb, answer] of [
      ['Approuver…', 'Approuver 2 commandes'],
      ['Envoyer…', 'Envoyer 2 commandes'],
    ] as const) {
      await clerk.button(verb).click();
      await clerk.dialog().getByRole('button', { name: answer }).click();
      await clerk.dialog().getByText('2 faites').waitFor();
      await clerk.dialog().getByRole('button', { name: 'Fermer' }).last().click();
    }
    for (const [supplier, reference] of [
      ['commandes@artema.example', 'AR-600'],
      ['commandes@granit.example', 'GR-12'],
    ] as const) {
      await clerk.until(async () => (await stand.mail.lettersTo(supplier)).length > 0);
      const letters = await stand.mail.lettersTo(supplier);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.Subject).toMatch(/^Commande CF-\d{4}-\d{5} – Lyon Part-Dieu$/);
      expect(letters[0]?.Text).toContain(reference);
      expect(letters[0]?.Text).not.toContain('Lefèvre');
      expect(letters[0]?.Attachments).toMatchObject([{ ContentType: 'application/pdf' }]);
    }
  });

  it('acknowledges and receives them: the open list follows, and the project waits for its installation', async () => {
    const numbers = await page.getByRole('link', { name: /^CF-/ }).allInnerTexts();
    expect(numbers).toHaveLength(2);
    for (const number of numbers) {
      await page.getByRole('link', { name: number }).click();
      await page.getByRole('heading', { name: new RegExp(number) }).waitFor();
      await decide(/^Saisir l.accusé…$/, /^Enregistrer l.accusé$/);
      await decide('Réceptionner…', 'Enregistrer la réception');
      await page.getByText('Réception enregistrée').first().waitFor();
      await page.getByRole('article').getByRole('link', { name: 'Commandes fournisseurs' }).click();
    }
    await inList(/^Tous les articles semblent déjà commandés \(brouillon 0, envoyé 0, reçu 2\)$/).waitFor(
      soon,
    );
    await list.getByRole('cell', { name: 'Prêt à livrer' }).waitFor(soon);
  });

  it('plans the installation: the installer gets his appointment with the papers', async () => {
    await figure(list, /^En attente de pose et livraison\s:\s1 commande/).waitFor(soon);
    await list.getByRole('button', { name: /^Planifier la pose \(1\)…$/ }).click();
    const dialog = list.getByRole('dialog', { name: /Planifier la pose/ });
    await dialog.getByRole('combobox', { name: 'Poseur' }).fill('Moreau');
    await list.getByRole('option', { name: /Moreau/ }).click();
    await dialog.getByRole('button', { name: 'Créer 1 rendez-vous' }).click();
    await list.getByText(/^1 rendez-vous en cours de création/).waitFor();
    const received = () => stand.mail.lettersTo('karim@pose.example');
    await clerk.until(async () => (await received()).length > 0);
    const letters = await received();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.Text).toContain('3 rue Garibaldi');
    expect(letters[0]?.Attachments.map(({ ContentType }) => ContentType)).toEqual(
      expect.arrayContaining(['application/pdf']),
    );
  });
});
