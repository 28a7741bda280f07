/** @jest-environment jsdom */
import {
  cancelOrder,
  confirmOrder,
  createExport,
  createSavedView,
  createSelection,
  findOrders,
  readFinancing,
} from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const rows = () => screen.getAllByRole('row').slice(1);
const listed = (text: RegExp) => screen.findByText(text);
const card = (name: RegExp) => screen.getByRole('button', { name });

function open(address: string) {
  const gateway = new FakeGateway();
  gateway.orders = gateway.orders.slice(0, 12);
  return renderApp(address, gateway);
}
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name);

beforeEach(() => speak('fr'));

describe('the list of orders', () => {
  it('shows seven figures, each a filter that leaves the others alone', async () => {
    const user = userEvent.setup();
    const { address } = open('/ventes/commandes');
    await listed(/1–12 sur 12/);
    expect(
      screen
        .getAllByRole('button', { pressed: false })
        .map((button) => button.getAttribute('aria-label'))
        .filter((name) => name !== null && /commande/.test(name))
        .map((name) => name?.split(/\s?:/)[0]),
    ).toEqual([
      'Commandes en cours',
      'Articles commandables',
      'En attente de pose et livraison',
      'Projet contrôlé non réalisé',
      'Projets bloqués',
      'Projets en attente',
      'Marchandise en retard sur la pose',
    ]);
    await user.click(card(/^Projets bloqués/));
    await listed(/1–2 sur 2/);
    expect(address()).toBe('/ventes/commandes?flag=blocked');
    expect(card(/^Projet contrôlé non réalisé\s: 4 commandes/).getAttribute('aria-pressed')).toBe('false');
    await user.click(card(/^Projets bloqués/));
    await listed(/1–12 sur 12/);
  });

  it('says why in each icon, and how far an order is paid', async () => {
    open('/ventes/commandes?flag=blocked');
    await listed(/1–2 sur 2/);
    const [blocked] = rows();
    const icons = within(blocked as HTMLElement)
      .getAllByRole('img')
      .map((icon) => icon.getAttribute('aria-label'));
    expect(icons).toEqual([
      'Aucun financement effectué, une échéance est dépassée',
      expect.stringMatching(/^Projet bloqué\s: plan à revoir \(A\. Petit, 20\/11\)$/),
      'Pas encore au statut projet contrôlé',
      'Tous les articles semblent déjà commandés (brouillon 1, envoyé 2, reçu 1)',
    ]);
  });

  it('tells the three payments apart in words', async () => {
    open('/ventes/commandes?payment=ORANGE');
    await listed(/1–4 sur 4/);
    within(rows()[0] as HTMLElement).getByRole('img', {
      name: /^Paiement partiel\s: 333,40\s€ sur 1\s111,30\s€$/,
    });
  });

  it('shows the payment schedule where the pointer rests on the card icon, and asks for no other', async () => {
    const { gateway } = open('/ventes/commandes?payment=ORANGE');
    await listed(/1–4 sur 4/);
    const icon = within(rows()[0] as HTMLElement).getByRole('button', { name: /^Paiement partiel/ });
    await userEvent.hover(icon);
    const schedule = await screen.findByRole('table', { name: 'Échéancier' });
    within(schedule).getByText('Solde');
    within(schedule).getByText('Virement');
    expect(heard(gateway, readFinancing)).toHaveLength(1);
    await userEvent.unhover(icon);
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Échéancier' })).toBeNull());
  });

  it('narrows to what is overdue, in the address and back', async () => {
    const { address, gateway } = open('/ventes/commandes');
    await listed(/1–12 sur 12/);
    await userEvent.click(screen.getByRole('button', { name: 'Paiement' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Échéance dépassée' }));
    await listed(/1–4 sur 4/);
    expect(address()).toBe('/ventes/commandes?overdue=true');
    screen.getByRole('button', { name: /^Paiement\s: Échéance dépassée$/ });
    expect(heard(gateway, findOrders).at(-1)?.input).toMatchObject({ overdue: true });
  });

  it('selects what stands behind the filter, of orders', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/commandes?flag=notControlled');
    await user.click(await screen.findByRole('button', { name: /Sélectionner les 4 commandes/ }));
    await listed(/4 sélectionnées/);
    await user.keyboard('t');
    await waitFor(() => expect(heard(gateway, createSelection)).toHaveLength(1));
    expect(heard(gateway, createSelection)[0]?.input).toMatchObject({
      target: 'orders',
      mode: 'filter',
      filter: { flag: ['notControlled'] },
    });
  });

  it('is kept as a view, opens with it, and is selected by it; the quotes keep their own', async () => {
    const user = userEvent.setup();
    const { gateway, address } = open('/ventes/commandes?flag=blocked');
    await listed(/1–2 sur 2/);
    await user.keyboard('v');
    await user.click(await screen.findByRole('button', { name: 'Enregistrer sous…' }));
    await user.type(await screen.findByLabelText(/^Nom/), 'Bloquées');
    await user.click(screen.getByLabelText('Par défaut'));
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(address()).toMatch(/view=/));
    expect(heard(gateway, createSavedView)[0]?.input).toMatchObject({
      list: 'orders',
      name: 'Bloquées',
      filter: { flag: ['blocked'] },
    });

    await user.click(screen.getByRole('link', { name: 'Devis' }));
    await listed(/sur 214/);
    expect(address()).toBe('/ventes/devis');
    await user.click(screen.getByRole('link', { name: 'Commandes' }));
    await listed(/1–2 sur 2/);
    expect(address()).toMatch(/^\/ventes\/commandes\?flag=blocked&view=/);
    await user.keyboard('v');
    await user.click(await screen.findByRole('button', { name: 'Sélectionner tout ce que montre Bloquées' }));
    await listed(/2 sélectionnées/);
  });

  it('is exported with its own columns, in its order, under its filters; what is selected is printed', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/commandes?flag=blocked&sort=-remaining');
    await listed(/1–2 sur 2/);
    await user.keyboard('x');
    await user.click(await screen.findByRole('button', { name: 'Exporter' }));
    await listed(/commandes_2026-11-24_1432.xlsx est prêt/);
    const [ordered] = heard(gateway, createExport);
    expect(ordered?.input).toMatchObject({
      content: 'rows',
      list: 'orders',
      filter: { flag: ['blocked'] },
      sort: '-remaining',
    });
    expect(ordered?.input['columns']).toEqual([
      ...['number', 'project', 'customer', 'createdOn', 'plannedDelivery'],
      ...['amountInclTax', 'remaining', 'flags', 'stage'],
    ]);

    await user.click(screen.getByRole('button', { name: /Sélectionner les 2 commandes/ }));
    await listed(/2 sélectionnées/);
    await user.keyboard('i');
    await user.click(await screen.findByLabelText('Les 2 commandes sélectionnées, en un seul PDF'));
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    await waitFor(() => expect(heard(gateway, createExport)).toHaveLength(2));
    expect(heard(gateway, createExport)[1]?.input).toMatchObject({ content: 'documents', list: 'orders' });
    expect(heard(gateway, createSelection)[0]?.input).toMatchObject({ target: 'orders', mode: 'filter' });
  });

  it('is a tab beside the quotes', async () => {
    const user = userEvent.setup();
    const { address } = open('/ventes/devis?q=zzz');
    await listed(/Aucun devis ne correspond/);
    await user.click(screen.getByRole('link', { name: 'Commandes' }));
    await listed(/1–12 sur 12/);
    expect(address()).toBe('/ventes/commandes');
  });

  it('speaks English, whole', async () => {
    speak('en');
    open('/ventes/commandes?flag=blocked');
    await listed(/1–2 of 2/);
    screen.getByRole('button', { name: /Select all 2 matching orders/ });
    expect(document.body.textContent).not.toMatch(/[Cc]ommande|Magasin|Bloqué|Signalement/);
  });
});

describe('the page of an order', () => {
  it('leads back to its quote and shows the schedule', async () => {
    const { gateway } = open('/ventes/commandes');
    const first = gateway.orders[0];
    await listed(/1–12 sur 12/);
    const user = userEvent.setup();
    await user.click(screen.getByRole('link', { name: first?.number ?? '' }));
    await screen.findByRole('heading', { name: `Commande ${first?.number}` });
    const quote = screen.getByRole('link', { name: `Devis ${first?.quote?.number}` });
    expect(quote.getAttribute('href')).toBe(`/ventes/devis/${first?.quote?.id}`);
    screen.getByText('échéance dépassée');
    screen.getByText('Le projet est bloqué');
    expect(screen.queryByRole('button', { name: /Confirmer la commande/ })).toBeNull();
  });

  it('confirms a draft once it is sure', async () => {
    const user = userEvent.setup();
    const gateway = new FakeGateway();
    const draft = gateway.orders[5];
    renderApp(`/ventes/commandes/${draft?.id}`, gateway);
    await user.click(await screen.findByRole('button', { name: 'Confirmer la commande…' }));
    expect(heard(gateway, confirmOrder)).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Confirmer' }));
    await screen.findByRole('heading', { name: 'Commande CO-2026-00999' });
    expect(heard(gateway, confirmOrder)).toHaveLength(1);
  });

  it('cancels only with a reason', async () => {
    const user = userEvent.setup();
    const gateway = new FakeGateway();
    renderApp(`/ventes/commandes/${gateway.orders[1]?.id}`, gateway);
    await user.click(await screen.findByRole('button', { name: 'Annuler la commande…' }));
    const act = await screen.findByRole('button', { name: 'Annuler la commande' });
    expect((act as HTMLButtonElement).disabled).toBe(true);
    await user.type(screen.getByLabelText(/Motif/), 'Le client renonce');
    await user.click(act);
    await listed(/^Annulée$/);
    expect(heard(gateway, cancelOrder)[0]?.input).toMatchObject({ reason: 'Le client renonce' });
  });
});
