/** @jest-environment jsdom */
import { cancelOrder, confirmOrder, createSelection } from '@comptoir/contracts';
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
  it('shows six figures, each a filter that leaves the others alone', async () => {
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
      'Tous les articles semblent déjà commandés',
    ]);
  });

  it('tells the three payments apart in words', async () => {
    open('/ventes/commandes?payment=ORANGE');
    await listed(/1–4 sur 4/);
    within(rows()[0] as HTMLElement).getByRole('img', {
      name: /^Paiement partiel\s: 333,40\s€ sur 1\s111,30\s€$/,
    });
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
