/** @jest-environment jsdom */
import { changeTask, completeTask, createAppointment, createTask, readTask } from '@comptoir/contracts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { aTask, user as signedIn } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const addresses = {
  project: ({ quotes: [quote] }: FakeGateway) => `/projets/${quote?.project.id}`,
  quote: ({ quotes: [quote] }: FakeGateway) => `/ventes/devis/${quote?.id}`,
  order: ({ orders: [order] }: FakeGateway) => `/ventes/commandes/${order?.id}`,
};

beforeEach(() => speak('fr'));

describe.each(['project', 'quote', 'order'] as const)('on the page of a %s', (page) => {
  it('a task is made for its project', async () => {
    const user = userEvent.setup();
    const gateway = new FakeGateway();
    renderApp(addresses[page](gateway), gateway);
    await user.click(await screen.findByRole('button', { name: 'Nouvelle tâche…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nouvelle tâche' });
    const create = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Créer la tâche' });
    expect(create.disabled).toBe(true);
    type(within(dialog).getByRole('textbox', { name: 'Objet' }), 'Vérifier l’acompte');
    await waitFor(() => expect(create.disabled).toBe(false));
    await user.click(create);
    await screen.findByText(/Tâche créée\s: Vérifier l’acompte/);
    const { project } = (page === 'order' ? gateway.orders[0] : gateway.quotes[0]) ?? {};
    expect(heard(gateway, createTask)).toMatchObject([
      {
        subject: 'Vérifier l’acompte',
        type: 'CALL',
        project: { id: project?.id, number: project?.number, label: project?.label },
        assignees: [{ id: signedIn.partyId, name: signedIn.name }],
      },
    ]);
  });
});

describe('an appointment for one project', () => {
  it('names who is taken, keeps what was typed, and is made at another time', async () => {
    const user = userEvent.setup();
    const gateway = new FakeGateway();
    renderApp(addresses.project(gateway), gateway);
    await screen.findByRole('button', { name: 'Nouveau rendez-vous…' });
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog', { name: 'Nouveau rendez-vous' });
    type(within(dialog).getByRole('textbox', { name: /Date/ }), '24/11/2026');
    type(within(dialog).getByLabelText(/Début/), '14:00');
    await user.click(within(dialog).getByRole('checkbox', { name: /Poseur\s: K\. Haddad/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Créer le rendez-vous' }));
    await within(dialog).findByText(/Karim Haddad est déjà pris/);
    type(within(dialog).getByLabelText(/Début/), '15:30');
    await user.click(within(dialog).getByRole('button', { name: 'Créer le rendez-vous' }));
    await screen.findByText(/Rendez-vous créé\s: /);
    const [, second] = heard(gateway, createAppointment);
    expect(second).toMatchObject({
      projectId: gateway.quotes[0]?.project.id,
      startsAt: '2026-11-24T14:30:00.000Z',
      endsAt: '2026-11-24T15:00:00.000Z',
      attendeeIds: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });
});

describe('a task', () => {
  const open = async (gateway = new FakeGateway()) => {
    const user = userEvent.setup();
    renderApp(`/taches?task=${aTask(1).id}`, gateway);
    const dialog = await screen.findByRole('dialog', { name: aTask(1).subject });
    return { user, gateway, dialog };
  };

  it('is read, changed and marked as done', async () => {
    const gateway = new FakeGateway();
    gateway.on(readTask, () => ({ ...aTask(1), may: ['change' as const, 'complete' as const] }));
    const { user, dialog } = await open(gateway);
    within(dialog).getByText('Rappeler après 17 h');
    await user.click(within(dialog).getByRole('button', { name: 'Modifier' }));
    const change = await screen.findByRole('dialog', { name: 'Modifier la tâche' });
    type(within(change).getByRole('textbox', { name: 'Objet' }), 'Rappeler demain');
    await user.click(within(change).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Tâche modifiée\s: Rappeler demain/);
    expect(heard(gateway, changeTask)).toMatchObject([{ taskId: aTask(1).id, subject: 'Rappeler demain' }]);
    const sheet = await screen.findByRole('dialog', { name: aTask(1).subject });
    await user.click(within(sheet).getByRole('button', { name: 'Marquer comme faite' }));
    await waitFor(() => expect(heard(gateway, completeTask)).toHaveLength(1));
  });

  it('that is on several projects names them', async () => {
    const gateway = new FakeGateway();
    gateway.on(readTask, () => ({ ...aTask(1), projectCount: 3 }));
    const { dialog } = await open(gateway);
    await within(dialog).findByText('3 projets');
    within(dialog).getByRole('link', { name: gateway.quotes[2]?.project.label ?? '' });
  });

  it('that is out of reach says so', async () => {
    renderApp('/taches?task=0192000a-0000-7000-8000-0000000fffff');
    await screen.findByText(/Cette tâche n’existe pas/);
  });
});
