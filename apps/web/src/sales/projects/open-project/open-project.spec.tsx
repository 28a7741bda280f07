/** @jest-environment jsdom */
import { changeParty, createParty, createProject, readSession } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { calendar, idOf, stores, user as signedIn } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);

function aGateway(): FakeGateway {
  const gateway = new FakeGateway();
  const grants = { ...signedIn.grants, 'project.write': { scope: 'network' as const } };
  gateway.on(readSession, () => ({ user: { ...signedIn, grants }, calendar }));
  return gateway;
}
const fill = (dialog: HTMLElement, name: RegExp, value: string) =>
  fireEvent.change(within(dialog).getByRole('textbox', { name }), { target: { value } });

beforeEach(() => speak('fr'));

describe('a project', () => {
  it('is not opened by whoever may not', async () => {
    renderApp('/ventes/devis/nouveau');
    await screen.findByRole('combobox', { name: /^Projet/ });
    expect(screen.queryByRole('button', { name: 'Nouveau projet…' })).toBeNull();
  });

  it('is opened for a new customer while a quote is drafted, and is the quote’s', async () => {
    const user = userEvent.setup();
    const gateway = aGateway();
    renderApp('/ventes/devis/nouveau', gateway);
    await user.click(await screen.findByRole('button', { name: 'Nouveau projet…' }));
    const project = await screen.findByRole('dialog', { name: 'Nouveau projet' });
    const open = within(project).getByRole<HTMLButtonElement>('button', { name: 'Créer le projet' });
    fill(project, /^Nom du projet/, 'Cuisine Roux');
    expect(open.disabled).toBe(true);
    await user.click(within(project).getByRole('button', { name: 'Nouveau client…' }));
    const party = await screen.findByRole('dialog', { name: 'Nouveau client' });
    const create = within(party).getByRole<HTMLButtonElement>('button', { name: 'Créer le client' });
    fill(party, /^Nom/, 'Roux');
    fill(party, /^Prénom/, 'Zoé');
    fill(party, /^Mobile/, 'douze');
    await within(party).findByText('Un numéro comme 06 12 34 56 78');
    expect(create.disabled).toBe(true);
    fill(party, /^Mobile/, '06 12 34 56 78');
    await user.click(create);
    await screen.findByText(/Client enregistré\s: Zoé Roux/);
    expect(heard(gateway, createParty)).toMatchObject([
      {
        roles: ['CUSTOMER'],
        name: 'Roux',
        firstName: 'Zoé',
        email: null,
        language: 'fr',
        storeId: stores[0]?.id,
      },
    ]);
    await user.click(open);
    await waitFor(() => expect(heard(gateway, createProject)).toHaveLength(1));
    expect(heard(gateway, createProject)).toMatchObject([
      { label: 'Cuisine Roux', customerId: idOf(7, 500), salespersonId: signedIn.partyId },
    ]);
    await screen.findByDisplayValue('Cuisine Roux – Zoé Roux (P-2026-0999)');
  });

  it('is opened again for the customer of another one', async () => {
    const user = userEvent.setup();
    const gateway = aGateway();
    const app = renderApp(`/projets/${gateway.quotes[0]?.project.id}`, gateway);
    await user.click(await screen.findByRole('button', { name: 'Nouveau projet…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nouveau projet' });
    fill(dialog, /^Nom du projet/, 'Dressing Lefèvre');
    await user.click(within(dialog).getByRole('button', { name: 'Créer le projet' }));
    await waitFor(() => expect(app.address()).toBe(`/projets/${idOf(6, 999)}`));
    expect(heard(gateway, createProject)).toMatchObject([{ customerId: gateway.quotes[0]?.customer.id }]);
  });
});

describe('a customer', () => {
  const open = async (gateway = aGateway()) => {
    const user = userEvent.setup();
    renderApp(`/projets/${gateway.quotes[0]?.project.id}`, gateway);
    await user.click(await screen.findByRole('button', { name: 'Modifier le client' }));
    const dialog = await screen.findByRole('dialog', { name: 'Modifier M. Lefèvre' });
    return { user, gateway, dialog };
  };

  it('is changed where the project tells of them, and keeps their roles', async () => {
    const { user, gateway, dialog } = await open();
    fill(dialog, /^Adresse e-mail/, 'zoe@client.example');
    const language = within(dialog).getByRole('combobox', { name: 'Langue' });
    expect(language).toHaveProperty('value', 'Français');
    await user.click(language);
    await user.click(await screen.findByRole('option', { name: 'Anglais' }));
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByRole('link', { name: 'zoe@client.example' });
    expect(heard(gateway, changeParty)).toMatchObject([
      {
        roles: ['CUSTOMER'],
        name: 'M. Lefèvre',
        email: 'zoe@client.example',
        language: 'en',
        address: { city: 'Lyon' },
      },
    ]);
  });

  it('that somebody else changed meanwhile stays as it was, and what was typed as well', async () => {
    const gateway = aGateway();
    gateway.on(changeParty, () => {
      throw new Refusal('stale', 'party.changed-meanwhile');
    });
    const { user, dialog } = await open(gateway);
    fill(dialog, /^Ville/, 'Annecy');
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await within(dialog).findByText(/Quelqu’un a changé ce tiers entre-temps/);
    within(dialog).getByDisplayValue('Annecy');
  });
});
