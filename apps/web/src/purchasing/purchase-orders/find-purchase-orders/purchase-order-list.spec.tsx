/** @jest-environment jsdom */
import {
  acknowledgePurchaseOrder,
  cancelPurchaseOrder,
  createExport,
  createSavedView,
  readPurchaseOrder,
  receiveGoods,
  recordSupplierInvoice,
  resolveDeviations,
  sendPurchaseOrder,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const list = '/achats/commandes-fournisseurs';
const listed = (text: RegExp) => screen.findByText(text);
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

/** The page of the purchase order in one of the situations. */
function openOne(index: number, gateway = new FakeGateway()) {
  return renderApp(`${list}/${gateway.purchaseOrders[index]?.id}`, gateway);
}

beforeEach(() => speak('fr'));

describe('the list of purchase orders', () => {
  it('shows six figures, each a filter that leaves the others alone', async () => {
    const { address } = renderApp(list);
    await listed(/1–12 sur 12/);
    expect(screen.queryByRole('radio', { name: 'TTC' })).toBeNull();
    await press(/^En retard d’accusé\s: 2 commandes fournisseurs/);
    await listed(/1–2 sur 2/);
    expect(address()).toBe(`${list}?flag=lateAcknowledgement`);
    await press(/^Brouillons\s: 2 commandes/);
    await waitFor(() => expect(address()).toBe(`${list}?status=DRAFT`));
  });

  it('says in each icon what is the matter', async () => {
    renderApp(`${list}?flag=priceDeviations`);
    await listed(/1–2 sur 2/);
    const [, first] = screen.getAllByRole('row');
    const icons = within(first as HTMLElement).getAllByRole('img');
    expect(icons.map((icon) => icon.getAttribute('aria-label'))).toEqual([
      'Un prix accusé ou facturé diffère du prix commandé – 1 écart d’accusé à traiter',
      'Un article arrive après la livraison ou la pose prévue',
    ]);
  });

  it('names the filter that hides everything', async () => {
    renderApp(`${list}?q=zzz`);
    await listed(/Le filtre « Recherche : zzz » exclut 12 commandes fournisseurs/);
  });

  it('is kept as a view, opens with it, and is selected by it; a view that is deleted comes back', async () => {
    const current = /^Vue\s: En retard/;
    const { gateway, address } = renderApp(`${list}?flag=late`);
    await listed(/1–2 sur 2/);
    await press('Vues');
    await press('Enregistrer sous…');
    await userEvent.type(await screen.findByLabelText(/^Nom/), 'En retard');
    await userEvent.click(screen.getByLabelText('Partagée avec tous'));
    await userEvent.click(screen.getByLabelText('Par défaut'));
    await press('Enregistrer');
    await waitFor(() => expect(address()).toMatch(/flag=late&view=/));
    expect(heard(gateway, createSavedView)).toMatchObject([
      { list: 'purchase-orders', name: 'En retard', filter: { flag: ['late'] }, sharing: 'EVERYONE' },
    ]);

    await userEvent.click(screen.getByRole('link', { name: 'À commander' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Commandes fournisseurs' }));
    await listed(/1–2 sur 2/);
    expect(address()).toMatch(/flag=late&view=/);
    await press(current);
    await press('Sélectionner tout ce que montre En retard');
    await listed(/2 sélectionnées/);
    await press(current);
    await press('Supprimer En retard');
    await listed(/Vue « En retard » supprimée/);
    expect(screen.queryByRole('button', { name: current })).toBeNull();
    await press('Annuler');
    await screen.findByRole('button', { name: current });
  });

  it('is exported with its own columns under its filters; what is selected is printed', async () => {
    const { gateway } = renderApp(`${list}?flag=late&sort=-amountExclTax`);
    await listed(/1–2 sur 2/);
    await press(/^Exporter…/);
    await press('Exporter');
    await listed(/commandes-fournisseurs_2026-11-24_1432.xlsx est prêt/);
    expect(heard(gateway, createExport)[0]).toMatchObject({
      content: 'rows',
      list: 'purchase-orders',
      format: 'xlsx',
      chosen: { mode: 'filter', filter: { flag: ['late'] } },
      sort: '-amountExclTax',
    });
    const [, first] = screen.getAllByRole('row');
    await userEvent.click(within(first as HTMLElement).getByRole('checkbox'));
    await press(/^Imprimer…/);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'La commande fournisseur sélectionnée, en PDF' }),
    );
    await press('Imprimer');
    await waitFor(() => expect(heard(gateway, createExport)).toHaveLength(2));
    const id = gateway.purchaseOrders.find(({ flags }) => flags.includes('late'))?.id;
    expect(heard(gateway, createExport)[1]).toMatchObject({
      content: 'documents',
      list: 'purchase-orders',
      chosen: { mode: 'ids', ids: [id] },
    });
  });

  it('speaks English, whole', async () => {
    speak('en');
    renderApp(`${list}?flag=late`);
    await listed(/1–2 of 2/);
    expect(document.body.textContent).not.toMatch(/[Cc]ommande|Magasin|Fournisseur|Signalement/);
  });
});

describe('the page of a purchase order', () => {
  it('tells who answers for a page that does not come', async () => {
    const gateway = new FakeGateway();
    gateway.on(readPurchaseOrder, () => {
      throw new Refusal('not-found', 'purchase-order.not-found');
    });
    openOne(0, gateway);
    await listed(/Cette commande fournisseur n’existe pas/);
  });

  it('says line by line what the supplier said otherwise, and takes an answer to it', async () => {
    const { gateway } = openOne(3);
    await listed(
      /Accusé\s: 8 au lieu de 10, 62,50 € au lieu de 60,00 €, pour le 24\/12\/2026 – écart à traiter/,
    );
    await listed(/Après la pose du 14\/12\/2026/);
    await press('Traiter les écarts…');
    await userEvent.click(await screen.findByRole('radio', { name: 'Refuser' }));
    await press('Enregistrer les réponses');
    await listed(/Réponses enregistrées/);
    expect(heard(gateway, resolveDeviations)[0]).toMatchObject({ lines: [{ accept: false }] });
  });

  it('sends another way than by e-mail', async () => {
    const { gateway } = openOne(1);
    await press('Envoyer…');
    await userEvent.click(await screen.findByRole('radio', { name: /^Autrement/ }));
    await press('Envoyer');
    await listed(/^Envoyée$/);
    expect(heard(gateway, sendPurchaseOrder)).toMatchObject([{ byEmail: false }]);
  });

  it('acknowledges as ordered, but for what is typed otherwise', async () => {
    const user = userEvent.setup();
    const { gateway } = openOne(2);
    await press('Saisir l’accusé…');
    const price = await screen.findByRole('textbox', { name: 'Prix unit. HT, Caisson 60 blanc' });
    await user.clear(price);
    await user.type(price, 'cher');
    await press('Enregistrer l’accusé');
    await listed(/À corriger/);
    expect(heard(gateway, acknowledgePurchaseOrder)).toEqual([]);
    await user.clear(price);
    await user.type(price, '62,50');
    await press('Enregistrer l’accusé');
    await listed(/^Accusée$/);
    const [{ lines } = { lines: undefined }] = heard(gateway, acknowledgePurchaseOrder);
    expect(lines).toEqual([expect.objectContaining({ unitPrice: '62.50' })]);
    expect(lines).toEqual([expect.not.objectContaining({ quantity: '10' })]);
  });

  it('receives in part', async () => {
    const user = userEvent.setup();
    const { gateway } = openOne(2);
    await press('Réceptionner…');
    const quantity = await screen.findByRole('textbox', { name: 'Quantité, Caisson 60 blanc' });
    expect((quantity as HTMLInputElement).value).toBe('10');
    await user.clear(quantity);
    await user.type(quantity, '4');
    await press('Enregistrer la réception');
    await listed(/Réception enregistrée/);
    expect(heard(gateway, receiveGoods)).toMatchObject([{ on: '2026-11-24', lines: [{ quantity: '4' }] }]);
  });

  it('records an invoice of what has arrived', async () => {
    const user = userEvent.setup();
    const { gateway } = openOne(4);
    await press('Saisir une facture…');
    const record = await screen.findByRole('button', { name: 'Enregistrer la facture' });
    expect((record as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByLabelText(/N° de la pièce/), 'F-77');
    await user.click(record);
    await listed(/Facture enregistrée/);
    expect(heard(gateway, recordSupplierInvoice)).toMatchObject([
      { number: 'F-77', lines: [{ quantity: '10', unitPrice: '60' }] },
    ]);
  });

  it('cancels only with a reason', async () => {
    const { gateway } = openOne(0);
    await press('Annuler la commande…');
    const act = await screen.findByRole('button', { name: 'Annuler la commande' });
    expect((act as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Motif/), 'Doublon');
    await userEvent.click(act);
    await listed(/^Annulée$/);
    expect(heard(gateway, cancelPurchaseOrder)).toMatchObject([{ reason: 'Doublon' }]);
  });
});
