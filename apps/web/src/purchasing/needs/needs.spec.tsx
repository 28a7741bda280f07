/** @jest-environment jsdom */
import {
  chooseSupplier,
  createExport,
  exportColumns,
  findSupplierNeeds,
  generatePurchases,
  previewGeneration,
  readGeneration,
  setSupplierPrice,
  type GenerationView,
} from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { idOf, stores } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const path = '/achats/a-commander';
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const supplier = (name: string) => screen.findByRole('region', { name });

beforeEach(() => speak('fr'));

describe('what has to be ordered', () => {
  it('is empty without needs, and says which words find nothing', async () => {
    const gateway = new FakeGateway();
    const { address } = renderApp(`${path}?q=zzz`, gateway);
    await screen.findByText(/Aucun article à commander ne correspond à « zzz »/);
    await press('Effacer la recherche');
    await supplier('Nobilia');
    expect(address()).toBe(path);
  });

  it('tells by supplier how much, for how many projects, how soon and what comes too late', async () => {
    const { gateway, address } = renderApp(`${path}?scope=${stores[0]?.id}`);
    const nobilia = await supplier('Nobilia');
    expect(nobilia.textContent).toMatch(/6 articles · 2 projets · 1.440,00.€ HTdélai 5 sem\./);
    expect((await supplier('Siemens')).textContent).toMatch(/sous le minimum de 2.000,00.€/);
    expect(heard(gateway, findSupplierNeeds)[0]).toEqual({ store: [stores[0]?.id] });
    await press('Nobilia');
    const [, first] = await within(nobilia).findAllByRole('row');
    expect(first?.textContent).toMatch(
      /Caisson 60 blanc F-1×4CO-2026-00458.*14\/12\/2026 délai dépasse la pose/,
    );
    expect(address()).toMatch(/open=/);
  });

  it('is exported as it is searched, with all of its columns, once for two clicks', async () => {
    const { gateway } = renderApp(`${path}?q=caisson&scope=${stores[0]?.id}`);
    await supplier('Nobilia');
    await press('Exporter…');
    await screen.findByText(/Une ligne par article, fournisseur par fournisseur/);
    await userEvent.click(await screen.findByRole('radio', { name: 'Texte CSV (.csv)' }));
    const submit = await screen.findByRole('button', { name: 'Exporter' });
    await userEvent.dblClick(submit);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(heard(gateway, createExport)).toEqual([
      {
        content: 'rows',
        list: 'needs',
        format: 'csv',
        filter: { q: 'caisson', store: [stores[0]?.id] },
        columns: [...exportColumns.needs],
        language: 'fr',
      },
    ]);
    await screen.findByText(/a-commander_.*est prêt/);
  });

  it('without a supplier is given one in place, with the reference and the price that it lacks', async () => {
    const { gateway } = renderApp(path);
    const lost = await supplier('Sans fournisseur');
    await userEvent.click(within(lost).getByRole('button', { name: 'Sans fournisseur' }));
    await userEvent.click(
      (await within(lost).findAllByRole('button', { name: /Choisir le fournisseur/ }))[0] as HTMLElement,
    );
    await userEvent.click(await screen.findByPlaceholderText('Nom du fournisseur'));
    await userEvent.click(await screen.findByRole('option', { name: 'Siemens' }));
    await press('Choisir');
    await userEvent.type(await screen.findByRole('textbox', { name: /Réf\. fournisseur/ }), 'SI-7');
    await userEvent.type(screen.getByRole('textbox', { name: /Prix unit\. HT/ }), '12,50');
    await press('Enregistrer');
    await screen.findByText(/Fournisseur choisi/);
    expect(heard(gateway, chooseSupplier)).toMatchObject([{ supplierId: idOf(20, 2) }]);
    expect(heard(gateway, setSupplierPrice)).toMatchObject([
      { supplierReference: 'SI-7', unitPrice: '12.50' },
    ]);
  });

  it('speaks English, whole', async () => {
    speak('en');
    renderApp(path);
    await supplier('Nobilia');
    expect(document.body.textContent).not.toMatch(/[Cc]ommande|délai|Fournisseur|projet/);
  });
});

describe('generating purchases', () => {
  it('of one supplier shows what would be made before anything is, and leads to what was made', async () => {
    const { gateway } = renderApp(path);
    await press('Commander chez Nobilia…');
    await screen.findByText(/6 articles prêts/);
    expect(screen.getByText(/Total : 1 commande fournisseur/).textContent).toMatch(/1.440,00.€ HT/);
    await userEvent.click(screen.getByRole('radio', { name: 'Fournisseur et projet' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Chantier' }));
    await screen.findByText('P-2026-0871 Cuisine');
    expect(heard(gateway, generatePurchases)).toEqual([]);
    await press('Créer 1 commande fournisseur');
    await screen.findByText('1 commande fournisseur créée');
    const needs = { supplier: [idOf(20, 1)] };
    expect(heard(gateway, generatePurchases)).toEqual([
      { needs, groupBy: 'SUPPLIER_AND_PROJECT', deliverTo: 'SITE' },
    ]);
    const link = screen.getByRole('link', { name: 'CF-2026-00311' });
    expect(link.getAttribute('href')).toBe(`/achats/commandes-fournisseurs/${idOf(21, 1)}`);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Nobilia' })).toBeNull());
  });

  it('of ticked lines asks for these alone', async () => {
    const { gateway } = renderApp(path);
    const nobilia = await supplier('Nobilia');
    await press('Nobilia');
    const boxes = await within(nobilia).findAllByRole('checkbox');
    await userEvent.click(boxes[0] as HTMLElement);
    await userEvent.click(boxes[1] as HTMLElement);
    await press('Commander 2 articles…');
    await screen.findByText(/2 articles prêts/);
    expect(heard(gateway, previewGeneration)[0]).toMatchObject({
      lines: [{ orderLineId: idOf(25, 1) }, { orderLineId: idOf(25, 3) }],
    });
  });

  it('takes quantity and day of a line as they were changed, and says when too much is asked for', async () => {
    const { gateway } = renderApp(path);
    await press('Tout commander…');
    await press('Voir les articles');
    const [quantity] = await screen.findAllByRole('textbox', { name: 'Quantité – Caisson 60 blanc' });
    const [day] = screen.getAllByRole('textbox', { name: 'Pour le – Caisson 60 blanc' });
    if (!quantity || !day) throw new Error('no line to change');
    await userEvent.clear(quantity);
    await userEvent.type(quantity, '9');
    await screen.findByText('Au plus 4');
    await userEvent.clear(quantity);
    const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Créer 2 commandes fournisseurs' });
    expect(create.disabled).toBe(true);
    await userEvent.type(quantity, '1,5');
    await userEvent.clear(day);
    await userEvent.type(day, '15/01/2027');
    await waitFor(() => expect(create.disabled).toBe(false));
    await userEvent.click(create);
    await screen.findByText('1 commande fournisseur créée');
    expect(heard(gateway, generatePurchases)).toMatchObject([
      { lines: [{ orderLineId: idOf(25, 1), quantity: '1.5', requestedOn: '2027-01-15' }] },
    ]);
  });

  it('gives a line another supplier without leaving the review', async () => {
    const { gateway } = renderApp(path);
    await press('Tout commander…');
    await press('Voir les articles');
    const [of] = await screen.findAllByRole('button', { name: 'Choisir le fournisseur de Caisson 60 blanc' });
    await userEvent.click(of as HTMLElement);
    const field = await screen.findByPlaceholderText('Nom du fournisseur');
    await userEvent.clear(field);
    await userEvent.click(await screen.findByRole('option', { name: 'Siemens' }));
    await press('Choisir');
    await screen.findByRole('textbox', { name: /Réf\. fournisseur/ });
    expect(heard(gateway, chooseSupplier)).toEqual([{ orderLineId: idOf(25, 1), supplierId: idOf(20, 2) }]);
    await screen.findByText(/11 articles prêts/);
  });

  it('says who was quicker, and that nothing is left', async () => {
    const gateway = new FakeGateway();
    renderApp(path, gateway);
    await press('Tout commander…');
    await screen.findByText(/12 articles prêts/);
    const done = gateway.answer('POST', '/api/v1/purchase-generations', JSON.stringify({ needs: {} }));
    expect(done.status).toBe(202);
    await press('Créer 2 commandes fournisseurs');
    await screen.findByText(/Il n’y a plus rien à commander/);
  });

  it('names those who ordered meanwhile, and what is left out', async () => {
    const gateway = new FakeGateway();
    const done: GenerationView = {
      id: idOf(23, 7),
      state: 'DONE',
      createdBy: 'Claire Martin',
      createdAt: '2026-11-24T09:00:00.000Z',
      finishedAt: '2026-11-24T09:00:01.000Z',
      may: [],
      counts: { pending: 0, ordered: 0, skipped: 4, purchaseOrders: 0 },
      purchaseOrders: [],
      skipped: [
        { reason: 'ALREADY_ORDERED', count: 3, by: 'A. Petit' },
        { reason: 'ON_HOLD', count: 1, by: null },
      ],
    };
    gateway.on(generatePurchases, () => done);
    gateway.on(readGeneration, () => done);
    renderApp(path, gateway);
    await press('Tout commander…');
    await press('Créer 2 commandes fournisseurs');
    await screen.findByText(/3 articles viennent d’être commandés par A\. Petit/);
    await screen.findByText(/Projet mis en attente.: 1/);
  });
});
