/** @jest-environment jsdom */
import { createBulkOperation, createSelection, findQuotes } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const rows = () => screen.getAllByRole('row').slice(1);
const listed = (text: RegExp) => screen.findByText(text);

function open(address: string, prepare: (gateway: FakeGateway) => void = () => undefined) {
  const gateway = new FakeGateway();
  gateway.quotes = gateway.quotes.slice(0, 20);
  prepare(gateway);
  return renderApp(address, gateway);
}
const card = (name: RegExp) => screen.getByRole('button', { name });
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name);

beforeEach(() => speak('fr'));

describe('the list of quotes', () => {
  it('filters by a click on a figure, keeps the other figures, and lets go on a second click', async () => {
    const user = userEvent.setup();
    const { address } = open('/ventes/devis');
    await listed(/1–20 sur 20/);
    await user.click(card(/^Devis expirés/));
    await listed(/1–4 sur 4/);
    expect(address()).toBe('/ventes/devis?validity=expired');
    expect(card(/^Devis signés\s: 4 devis/).getAttribute('aria-pressed')).toBe('false');
    expect(card(/^Devis expirés/).getAttribute('aria-pressed')).toBe('true');
    await user.click(card(/^Devis expirés/));
    await listed(/1–20 sur 20/);
  });

  it('selects everything behind the filter but the row unticked, and says so', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/devis?validity=expiring');
    await user.click(await screen.findByRole('button', { name: /Sélectionner les 4 devis correspondants/ }));
    const tick = within(rows()[1] as HTMLElement).getByRole('checkbox');
    await user.click(tick);
    await listed(/3 sélectionnés \(1 exclu\)/);
    await user.keyboard('l');
    await waitFor(() => expect(heard(gateway, createBulkOperation)).toHaveLength(1));
    expect(heard(gateway, createSelection)[0]?.input).toMatchObject({
      mode: 'filter',
      filter: { validity: ['expiring'] },
      exclusions: [gateway.quotes[5]?.id],
    });
  });

  it('starts one reminder for a double click', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/devis');
    const [button] = await screen.findAllByRole('button', { name: /Relancer les 4 devis/ });
    await user.dblClick(button as HTMLElement);
    await listed(/Relance de 214 devis programmée/);
    screen.getByText(/6 clients sans adresse · 5 déjà relancés récemment/);
    expect(heard(gateway, createBulkOperation)).toHaveLength(1);
    expect(heard(gateway, createBulkOperation)[0]?.idempotencyKey).toMatch(/^[\da-f-]{36}$/);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await listed(/Relance annulée/);
    expect(gateway.operations[0]?.state).toBe('CANCELLED');
  });

  it('erases all filters at once and gives them back', async () => {
    const user = userEvent.setup();
    const { address } = open('/ventes/devis?validity=signed&q=cuisine');
    await user.click(await screen.findByRole('button', { name: /Effacer les filtres en cours \(2\)/ }));
    await listed(/1–20 sur 20/);
    expect(address()).toBe('/ventes/devis');
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(address()).toBe('/ventes/devis?validity=signed&q=cuisine'));
  });

  it('sorts by a heading and says in which order', async () => {
    const user = userEvent.setup();
    const { address } = open('/ventes/devis');
    await user.click(await screen.findByRole('button', { name: 'Client' }));
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: 'Client' }).getAttribute('aria-sort')).toBe(
        'ascending',
      ),
    );
    expect(address()).toBe('/ventes/devis?sort=customer');
  });

  it('names the strictest filter when nothing matches', async () => {
    open('/ventes/devis?q=zzz&validity=signed');
    await listed(/Le filtre «\s*Recherche\s*: zzz\s*» exclut 4 devis/);
  });

  it('keeps the rows and says so when the service is away', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/devis');
    await listed(/1–20 sur 20/);
    gateway.on(findQuotes, () => {
      throw new Refusal('unavailable', 'sales.unavailable');
    });
    await user.click(card(/^Devis expirés/));
    await listed(/Le service Ventes ne répond pas/);
    expect(rows()).toHaveLength(20);
  });

  it('speaks English, whole', async () => {
    speak('en');
    open('/ventes/devis?validity=expiring');
    await listed(/1–4 of 4/);
    screen.getByRole('button', { name: /Select all 4 matching quotes/ });
    expect(document.body.textContent).not.toMatch(/devis|Magasin|Expire dans/);
  });
});

describe('the door', () => {
  it('tells nothing but one sentence for a wrong password, then shows the list asked for', async () => {
    const user = userEvent.setup();
    open('/ventes/devis?validity=expired', (gateway) => {
      gateway.signedIn = false;
    });
    await user.type(await screen.findByLabelText('Adresse e-mail'), 'claire.martin@comptoir.example');
    await user.type(screen.getByLabelText('Mot de passe'), 'faux{Enter}');
    await listed(/Adresse e-mail ou mot de passe incorrect/);
    await user.clear(screen.getByLabelText('Mot de passe'));
    await user.type(screen.getByLabelText('Mot de passe'), 'comptoir{Enter}');
    await listed(/1–4 sur 4/);
  });

  it('asks again over the page when the session has ended, and does what was wanted', async () => {
    const user = userEvent.setup();
    const { gateway } = open('/ventes/devis');
    await listed(/1–20 sur 20/);
    gateway.signedIn = false;
    await user.click(card(/^Devis expirés/));
    await user.type(await screen.findByLabelText('Mot de passe'), 'comptoir{Enter}');
    await listed(/1–4 sur 4/);
  });
});
