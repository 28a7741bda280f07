import type { Page } from 'playwright-core';
import { day, startStand, type Stand } from '../src';
import { openBrowser } from './browser';
import { Clerk } from './clerk.builder';

jest.setTimeout(300_000);

let stand: Stand;
let one: Awaited<ReturnType<typeof openBrowser>>;
let other: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  [stand, one, other] = await Promise.all([startStand(), openBrowser(), openBrowser()]);
});
afterAll(async () => {
  await one?.close();
  await other?.close();
  await stand?.stop();
});

const quote = (n: number) => `QUOTE;DV-${n};P-${n};${day(-12)};${day(20 + n)};SENT;CAI;${n};1 234,50;20`;
const files: readonly [entity: string, content: string][] = [
  ['stores', 'référence;nom;société;pays;fuseau\nLYON;Lyon Part-Dieu;Cuisines du Rhône;France;Europe/Paris'],
  [
    'parties',
    'référence;rôles;type;nom;magasin\nV-1;SALESPERSON;INDIVIDUAL;Durand;LYON\nC-1;CUSTOMER;INDIVIDUAL;Lefèvre;LYON',
  ],
  ['articles', 'référence;libellé;prix de vente HT;TVA\nCAI;Caisson 60 blanc;1 234,50;20'],
  [
    'projects',
    [
      'référence;libellé;magasin;client;vendeur;créé le;avancement',
      ...[1, 2, 3].map((n) => `P-${n};Cuisine ${n};LYON;C-1;V-1;${day(-20)};AWAITING_QUOTE_APPROVAL`),
    ].join('\n'),
  ],
  [
    'documents',
    [
      'type;référence;projet;date;échéance;statut;article;quantité;prix unitaire HT;TVA',
      ...[1, 2, 3].map(quote),
    ].join('\n'),
  ],
];

async function enter({ context }: Awaited<ReturnType<typeof openBrowser>>): Promise<Page> {
  const page = await context.newPage();
  await new Clerk(page, stand).enter();
  return page;
}

describe('two people with the same list open', () => {
  it('the one sees within two seconds that the other has signed, and no row moves', async () => {
    const [watching, working] = [await enter(one), await enter(other)];
    for (const [entity, content] of files) {
      const answer = await working.request.post(`${stand.url}/api/v1/imports/${entity}?dryRun=false`, {
        multipart: { file: { name: `${entity}.csv`, mimeType: 'text/csv', buffer: Buffer.from(content) } },
        headers: { origin: stand.url },
      });
      expect(answer.status()).toBeLessThan(300);
    }
    const rows = () =>
      watching
        .locator('tbody tr[data-id]')
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));
    await watching.reload();
    await watching.locator('tbody tr[data-id]').nth(2).waitFor();
    const before = await rows();

    await working.goto(`${stand.url}/ventes/devis/${before[1]}`);
    await working.getByRole('button', { name: 'Signer…' }).click();
    await working.getByRole('dialog').getByRole('button', { name: 'Signer' }).click();
    await working.getByText('Devis signé').first().waitFor();
    const signedAt = Date.now();

    const row = watching.locator('tbody tr[data-id]').nth(1);
    await row.getByText('Signé', { exact: true }).waitFor({ timeout: 5_000 });
    expect(Date.now() - signedAt).toBeLessThan(2_000);
    expect(await rows()).toEqual(before);
    await watching.getByRole('button', { name: /^Devis signés\s:\s1 devis/ }).waitFor({ timeout: 5_000 });
  });
});
