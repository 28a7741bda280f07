/** @jest-environment jsdom */
import { findOrders, readSession } from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../lib/words';
import { FakeGateway } from '../testing/fake-gateway';
import { calendar, user } from '../testing/fixtures';
import { renderApp } from '../testing/render-app';

const asked = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name);
const groups = () => screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));

async function search(text: string, gateway = new FakeGateway()) {
  const person = userEvent.setup();
  const app = renderApp('/agenda', gateway);
  await screen.findByRole('search');
  await person.keyboard('{Control>}k{/Control}');
  await person.type(await screen.findByRole('combobox', { name: 'Palette de commandes' }), text);
  return { person, ...app };
}

beforeEach(() => speak('fr'));

describe('the palette', () => {
  it('finds quotes, orders and projects, each under its own title, and opens an order', async () => {
    const { person, gateway, address } = await search('Lefèvre');
    const orders = await screen.findByRole('group', { name: 'Commandes' });
    await waitFor(() => expect(groups()).toEqual(expect.arrayContaining(['Devis', 'Commandes', 'Projets'])));
    const [first] = within(orders).getAllByRole('option');
    expect(first?.textContent).toMatch(/^CO-2026-\d+ – .+M\. Lefèvre$/);
    await person.click(first as HTMLElement);
    expect(address()).toBe(`/ventes/commandes/${gateway.orders[0]?.id}`);
  });

  it('asks for nothing that somebody may not see', async () => {
    const gateway = new FakeGateway();
    const { 'order.read': _, ...grants } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    await search('Lefèvre', gateway);
    await screen.findByRole('group', { name: 'Devis' });
    expect(groups()).not.toContain('Commandes');
    expect(asked(gateway, findOrders)).toEqual([]);
  });
});

describe('whoever may not read quotes', () => {
  it('searches what the role may read, and finds the jobs of what it may select', async () => {
    const gateway = new FakeGateway();
    const { 'quote.read': _, ...grants } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    const { person, address } = await search('Lefèvre', gateway);
    screen.getAllByRole('button', { name: 'Traitements' });
    const projects = await screen.findByRole('group', { name: 'Projets' });
    expect(groups()).not.toContain('Devis');
    const [project] = within(projects).getAllByRole('option');
    await person.click(project as HTMLElement);
    expect(address()).toMatch(/^\/projets\/[0-9a-f-]{36}$/);
  });

  it('searches the purchases where there is nothing else to read', async () => {
    const person = userEvent.setup();
    const gateway = new FakeGateway();
    const { 'purchase-order.read': read, 'appointment.read': meet } = user.grants;
    const grants = { 'purchase-order.read': read, 'appointment.read': meet };
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    const { address } = renderApp('/agenda', gateway);
    await person.type(await screen.findByRole('combobox', { name: 'Recherche' }), 'CF{Enter}');
    await waitFor(() => expect(address()).toBe('/achats/commandes-fournisseurs?q=CF'));
    screen.getAllByRole('button', { name: 'Traitements' });
  });

  it('has no Traitements where nothing can be done to anything', async () => {
    const gateway = new FakeGateway();
    const { 'appointment.read': meet } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants: { 'appointment.read': meet } }, calendar }));
    renderApp('/agenda', gateway);
    await screen.findByRole('navigation');
    expect(screen.queryByRole('button', { name: 'Traitements' })).toBeNull();
  });
});

describe('a list without what is searched', () => {
  it('leads to the documents of all kinds with the same words, and with them alone', async () => {
    const person = userEvent.setup();
    const { address } = renderApp('/ventes/devis?validity=signed&q=CO-2026-00455');
    await screen.findByText(/Aucun devis ne correspond/);
    await person.click(screen.getByRole('button', { name: 'Chercher dans tous les documents' }));
    await screen.findByText(/1–1 sur 1/);
    expect(address()).toBe('/ventes/tous?q=CO-2026-00455');
    screen.getByRole('link', { name: 'CO-2026-00455' });
  });
});

describe('the search of the top bar', () => {
  const field = () => screen.getByRole('searchbox', { name: 'Recherche' });

  it('narrows the list at hand, whichever it is', async () => {
    const person = userEvent.setup();
    const { gateway, address } = renderApp('/ventes/commandes?flag=notControlled');
    await screen.findByText(/1–20 sur 20/);
    await person.type(field(), 'Lefèvre');
    await waitFor(() => expect(address()).toBe('/ventes/commandes?flag=notControlled&q=Lef%C3%A8vre'));
    await waitFor(() =>
      expect(asked(gateway, findOrders).at(-1)?.input).toMatchObject({
        flag: ['notControlled'],
        q: 'Lefèvre',
      }),
    );
  });

  it('shows elsewhere what it finds, by what it is; the arrows choose, Enter opens', async () => {
    const person = userEvent.setup();
    const { gateway, address } = renderApp('/agenda');
    const bar = await screen.findByRole('combobox', { name: 'Recherche' });
    await person.type(bar, 'Lefèvre');
    const found = await screen.findByRole('listbox', { name: 'Résultats' });
    await within(found).findByRole('group', { name: 'Commandes' });
    expect(groups()).toEqual(expect.arrayContaining(['Devis', 'Commandes', 'Projets']));
    expect(bar.getAttribute('aria-activedescendant')).toBeNull();
    await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    const at = document.getElementById(bar.getAttribute('aria-activedescendant') ?? '');
    expect(at?.textContent).toMatch(/^CO-2026-/);
    expect(at?.getAttribute('aria-selected')).toBe('true');
    await person.keyboard('{Enter}');
    expect(address()).toBe(`/ventes/commandes/${gateway.orders[0]?.id}`);
    expect(screen.queryByRole('listbox', { name: 'Résultats' })).toBeNull();
  });

  it('closes with Escape, and says when nothing is found', async () => {
    const person = userEvent.setup();
    const { address } = renderApp('/agenda');
    await person.type(await screen.findByRole('combobox', { name: 'Recherche' }), 'zzzz');
    await screen.findByText('Entrée : chercher dans tous les documents');
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Résultats' })).toBeNull();
    expect(address()).toBe('/agenda');
  });
});
