/** @jest-environment jsdom */
import {
  createBulkOperation,
  createExport,
  createSelection,
  findSalesPapers,
  readSession,
  readSalesPaper,
} from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { calendar, user } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const rows = () => screen.getAllByRole('row').slice(1);
/** After the box to tick it and its number. */
const kindOf = (row: HTMLElement) => within(row).getAllByRole('cell')[2]?.textContent;
const listed = (text: RegExp) => screen.findByText(text);
const card = (name: RegExp) => screen.getByRole('button', { name });
const asked = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name);

function open(address: string, gateway = new FakeGateway()) {
  gateway.quotes = gateway.quotes.slice(0, 12);
  gateway.orders = gateway.orders.slice(0, 8);
  return renderApp(address, gateway);
}

beforeEach(() => speak('fr'));

describe('the papers of all kinds', () => {
  it('stand together, each with its kind, its number as a link and its own state', async () => {
    const { gateway } = open('/ventes/tous');
    await listed(/1–20 sur 20/);
    const kinds = rows().map(kindOf);
    expect(new Set(kinds)).toEqual(new Set(['Devis', 'Commande']));
    const order = gateway.orders.find(({ status }) => status === 'CONFIRMED');
    const link = screen.getByRole('link', { name: order?.number ?? '' });
    expect(link.getAttribute('href')).toBe(`/ventes/commandes/${order?.id}`);
    within(link.closest('tr') as HTMLElement).getByText('Confirmée');
    const quote = gateway.quotes[0];
    expect(screen.getByRole('link', { name: quote?.number ?? '' }).getAttribute('href')).toBe(
      `/ventes/devis/${quote?.id}`,
    );
    expect(
      screen.getAllByRole('link', { name: /^(Tous|Devis|Commandes)$/ }).map((tab) => tab.textContent),
    ).toEqual(['Tous', 'Devis', 'Commandes']);
  });

  it('are counted by kind; a figure filters and leaves the other alone', async () => {
    const person = userEvent.setup();
    const { address } = open('/ventes/tous');
    await listed(/1–20 sur 20/);
    await person.click(card(/^Commandes\s: 8 documents/));
    await listed(/1–8 sur 8/);
    expect(address()).toBe('/ventes/tous?type=ORDER');
    expect(card(/^Devis\s: 12 documents/).getAttribute('aria-pressed')).toBe('false');
    await person.click(card(/^Commandes\s: 8 documents/));
    await listed(/1–20 sur 20/);
  });

  it('are ticked whatever their kind, and acted on once per project', async () => {
    const person = userEvent.setup();
    const { gateway } = open('/ventes/tous');
    await listed(/1–20 sur 20/);
    const ticked = ['Devis', 'Commande'].map((kind) => rows().find((row) => kindOf(row) === kind));
    for (const row of ticked) await person.click(within(row as HTMLElement).getByRole('checkbox'));
    await person.click(screen.getByRole('button', { name: /Nouvelle tâche/ }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText(/2 documents · 2 projets · 2 clients/);
    const ids = ticked.map((row) => row?.dataset['id']);
    expect(asked(gateway, createSelection).at(-1)?.input).toEqual({ target: 'papers', mode: 'ids', ids });
    await person.click(await within(dialog).findByRole('button', { name: /^Créer/ }));
    await waitFor(() => expect(asked(gateway, createBulkOperation)).toHaveLength(1));
  });

  it('are selected behind the filter, exported and printed as they are shown', async () => {
    const person = userEvent.setup();
    const { gateway } = open('/ventes/tous?progress=blocked');
    await listed(/1–20 sur 20/);
    await person.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    await person.click(screen.getByRole('button', { name: /Imprimer/ }));
    await person.click(await screen.findByLabelText(/La liste de la sélection, en PDF/));
    await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Imprimer' }));
    await waitFor(() => expect(asked(gateway, createExport)).toHaveLength(1));
    expect(asked(gateway, createExport)[0]?.input).toMatchObject({
      content: 'rows',
      list: 'papers',
      format: 'pdf',
      selectionId: expect.any(String) as string,
    });
    await person.click(screen.getByRole('button', { name: /Exporter/ }));
    await person.click(await screen.findByLabelText(/Toute la liste/));
    await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Exporter' }));
    await waitFor(() => expect(asked(gateway, createExport)).toHaveLength(2));
    expect(asked(gateway, createExport)[1]?.input).toMatchObject({
      list: 'papers',
      filter: { progress: ['blocked'] },
      columns: [
        ...['number', 'type', 'project', 'customer', 'store', 'createdOn'],
        ...['amountInclTax', 'status'],
      ],
    });
  });

  it('are never dropped from the selection without a word: a tick elsewhere can be undone', async () => {
    const person = userEvent.setup();
    open('/ventes/tous');
    await listed(/1–20 sur 20/);
    await person.click(screen.getByRole('button', { name: /Sélectionner les 20 documents/ }));
    await listed(/20 sélectionnés/);
    await person.click(card(/^Commandes\s: 8 documents/));
    await listed(/20 sélectionnés, dont 20 hors du filtre/);
    await person.click(within(rows()[0] as HTMLElement).getByRole('checkbox'));
    await listed(/La sélection de 20 documents est abandonnée/);
    await listed(/^1 sélectionné/);
    await person.click(screen.getByRole('button', { name: 'Annuler' }));
    await listed(/20 sélectionnés, dont 20 hors du filtre/);
  });

  it('are kept as a view, which opens with them', async () => {
    const person = userEvent.setup();
    const { address } = open('/ventes/tous?type=ORDER');
    await listed(/1–8 sur 8/);
    await person.keyboard('v');
    await person.click(await screen.findByRole('button', { name: 'Enregistrer sous…' }));
    await person.type(await screen.findByLabelText(/^Nom/), 'Mes commandes');
    await person.click(screen.getByLabelText('Par défaut'));
    await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(address()).toMatch(/type=ORDER&view=/));
    await person.click(screen.getByRole('link', { name: 'Commandes' }));
    await person.click(await screen.findByRole('link', { name: 'Tous' }));
    await waitFor(() => expect(address()).toMatch(/^\/ventes\/tous\?type=ORDER&view=/));
    await person.keyboard('v');
    await screen.findByRole('button', { name: 'Ouvrir la liste avec Mes commandes' });
  });

  it('open and show a preview of their own kind', async () => {
    const person = userEvent.setup();
    const { gateway, address } = open('/ventes/tous?type=ORDER');
    await listed(/1–8 sur 8/);
    await person.keyboard('{ArrowDown}p');
    await screen.findByRole('article', { name: 'Aperçu de la commande' });
    expect(asked(gateway, readSalesPaper)).toHaveLength(1);
    await person.keyboard('{Escape}{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toMatch(/^\/ventes\/commandes\/[0-9a-f-]{36}$/));
  });

  it('are what the top bar finds from anywhere', async () => {
    const person = userEvent.setup();
    const { gateway, address } = open('/agenda');
    await person.type(await screen.findByRole('combobox', { name: 'Recherche' }), 'Lefèvre{Enter}');
    await waitFor(() => expect(address()).toBe('/ventes/tous?q=Lef%C3%A8vre'));
    await waitFor(() =>
      expect(asked(gateway, findSalesPapers).at(-1)?.input).toMatchObject({ q: 'Lefèvre' }),
    );
    await listed(/sur 4/);
  });

  it('are those of one kind for who may see no other, and nobody’s without a right to any', async () => {
    const gateway = new FakeGateway();
    const { 'quote.read': _, ...grants } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    open('/ventes/tous', gateway);
    await listed(/sur 20/);
    expect(screen.queryByRole('button', { name: /^Devis\s:/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Ventes' }).getAttribute('href')).toBe('/ventes/tous');
    card(/^Commandes\s: 8 documents/);
  });

  it('say that a role is needed where there is none', async () => {
    const gateway = new FakeGateway();
    gateway.on(readSession, () => ({ user: { ...user, grants: {} }, calendar }));
    open('/ventes/tous', gateway);
    await listed(/Cette page n.est pas ouverte à votre rôle/);
    expect(asked(gateway, findSalesPapers)).toEqual([]);
  });

  it('speak English, whole', async () => {
    speak('en');
    open('/ventes/tous?type=ORDER');
    await listed(/1–8 of 8/);
    expect(document.body.textContent).not.toMatch(/Commande|Magasin|Tous les|Brouillon|Confirmée/);
  });
});
