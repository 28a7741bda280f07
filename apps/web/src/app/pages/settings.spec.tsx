/** @jest-environment jsdom */
import {
  changeReminderPlan,
  changeRole,
  changeStoreSettings,
  changeSupplierTerms,
  changeUser,
  createTaskType,
  createUser,
  findUsers,
  readStoreSettings,
  setApprovalLimit,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { asAdministrator } from '../../testing/fake-settings';
import { idOf, stores } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const click = (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(screen.getByRole('button', { name }));

async function open(address: string, heading: string, gateway = new FakeGateway()) {
  const user = userEvent.setup();
  asAdministrator(gateway);
  renderApp(address, gateway);
  await screen.findByRole('heading', { level: 1, name: heading });
  return { user, gateway };
}

beforeEach(() => speak('fr'));

describe('the settings of a store', () => {
  it('are closed to whoever may not change them', async () => {
    renderApp('/administration/magasins');
    await screen.findByText('Cette page n’est pas ouverte à votre rôle');
  });

  it('are saved with the version that was read, and not outside their bounds', async () => {
    const { user, gateway } = await open('/administration/magasins', 'Magasins');
    await screen.findByText(/Cuisines du Rhône SAS/);
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });
    expect(save.disabled).toBe(true);
    type('Validité des devis', '400');
    await screen.findByText('1 – 365');
    expect(save.disabled).toBe(true);
    type('Validité des devis', '45');
    await user.click(screen.getByRole('checkbox', { name: /Demander confirmation/ }));
    await user.click(save);
    await screen.findByText(/Réglages enregistrés\s: Lyon Part-Dieu/);
    expect(heard(gateway, changeStoreSettings)).toEqual([
      {
        storeId: stores[0]?.id,
        quoteValidityDays: 45,
        expiringThresholdDays: 10,
        reminderGapDays: 7,
        confirmReminders: true,
      },
    ]);
  });

  it('that somebody else changed meanwhile are read again', async () => {
    const gateway = new FakeGateway();
    gateway.on(changeStoreSettings, () => {
      throw new Refusal('stale', 'store-settings.changed-meanwhile');
    });
    const { user } = await open('/administration/magasins', 'Magasins', gateway);
    await screen.findByLabelText('Validité des devis');
    type('Validité des devis', '45');
    const before = heard(gateway, readStoreSettings).length;
    await click(user, 'Enregistrer');
    await screen.findByText(/Quelqu’un a changé ces réglages entre-temps/);
    await waitFor(() => expect(heard(gateway, readStoreSettings).length).toBeGreaterThan(before));
  });
});

describe('the automatic reminders of a store', () => {
  it('are off until somebody switches them on, each on a day of its own', async () => {
    const { user, gateway } = await open('/administration/relances', 'Relances automatiques');
    await screen.findAllByText(/^Rien ne part/);
    await click(user, 'Ajouter une relance');
    const third = screen.getByRole('group', { name: 'Relance 3' });
    const days = within(third).getByLabelText('Jours');
    fireEvent.change(days, { target: { value: '3' } });
    await screen.findByText('Deux relances tombent le même jour.');
    fireEvent.change(days, { target: { value: '12' } });
    await user.click(screen.getByRole('checkbox', { name: 'Samedi' }));
    await user.click(screen.getByRole('switch', { name: /^Envoyer les relances/ }));
    await click(user, 'Enregistrer');
    await screen.findByText(/Réglages enregistrés/);
    expect(heard(gateway, changeReminderPlan)).toMatchObject([
      {
        enabled: true,
        steps: [{ days: -5 }, { days: 3 }, { days: 12 }],
        weekdays: [1, 2, 3, 4, 5, 6],
      },
    ]);
  });
});

describe('the users', () => {
  it('are found, made with a password, and deactivated', async () => {
    const { user, gateway } = await open('/administration/utilisateurs', 'Utilisateurs');
    await screen.findByText('3 utilisateurs');
    await click(user, 'Nouvel utilisateur');
    const dialog = await screen.findByRole('dialog', { name: 'Nouvel utilisateur' });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^Nom/ }), {
      target: { value: 'Zoé Roux' },
    });
    type(/^Adresse e-mail/, 'zoe@comptoir.example');
    await user.click(within(dialog).getByRole('combobox', { name: /^Rôle/ }));
    await user.click(await screen.findByRole('option', { name: 'Accueil' }));
    const create = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Créer l’utilisateur' });
    type(/^Mot de passe/, 'trop court');
    expect(create.disabled).toBe(true);
    type(/^Mot de passe/, 'assez long, celui-ci');
    await user.click(create);
    await screen.findByText(/Utilisateur enregistré\s: Zoé Roux/);
    expect(heard(gateway, createUser)).toMatchObject([{ roleId: idOf(4, 2), partyId: null }]);

    await user.click(await screen.findByRole('button', { name: 'Modifier Julien Durand' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Peut se connecter' }));
    await click(user, 'Enregistrer');
    await waitFor(() => expect(heard(gateway, changeUser)).toMatchObject([{ active: false }]));
    expect(heard(gateway, changeUser)[0]).not.toHaveProperty('password');
  });

  it('that nobody finds are told to be none', async () => {
    const { gateway } = await open('/administration/utilisateurs?q=zzz', 'Utilisateurs');
    await screen.findByText('Aucun utilisateur');
    expect(heard(gateway, findUsers)).toMatchObject([{ q: 'zzz' }]);
  });
});

describe('the roles', () => {
  it('tell what a change gives and takes before it is saved', async () => {
    const { user, gateway } = await open('/administration/roles', 'Rôles');
    await user.click(await screen.findByRole('button', { name: 'Modifier Responsable de magasin' }));
    const dialog = await screen.findByRole('dialog', { name: 'Modifier Responsable de magasin' });
    const choose = (name: RegExp) => user.click(within(dialog).getByRole('radio', { name }));
    await choose(/^Rédiger les devis\s: Aucun$/);
    await choose(/^Consulter les devis\s: Tous$/);
    await choose(/^Consulter les commandes\s: Mon magasin$/);
    within(dialog).getByText(
      '1 droit ajouté · 1 droit retiré · 1 portée changée · 12 utilisateurs ont ce rôle',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Rôle enregistré/);
    expect(heard(gateway, changeRole)).toEqual([
      {
        roleId: idOf(4, 1),
        name: 'Responsable de magasin',
        permissions: { 'quote.read': 'network', 'reminder.send': 'own', 'order.read': 'store' },
      },
    ]);
  });

  it('keep their last administrator', async () => {
    const gateway = new FakeGateway();
    gateway.on(changeRole, () => {
      throw new Refusal('conflict', 'role.last-administrator');
    });
    const { user } = await open('/administration/roles', 'Rôles', gateway);
    await user.click(await screen.findByRole('button', { name: 'Modifier Accueil' }));
    await screen.findByRole('dialog', { name: 'Modifier Accueil' });
    type(/^Nom/, 'Accueil et caisse');
    await click(user, 'Enregistrer');
    await screen.findByText(/gardez au moins un administrateur/);
  });
});

describe('what else a house sets up', () => {
  it('is a type of task', async () => {
    const { user, gateway } = await open('/administration/types-de-taches', 'Types de tâches');
    await screen.findByText('2 types');
    await click(user, 'Nouveau type');
    await screen.findByRole('dialog', { name: 'Nouveau type' });
    type(/^Libellé français/, 'Prise de mesures');
    type(/^Libellé anglais/, 'Measuring');
    type(/^Code/, 'measure');
    await click(user, 'Créer le type');
    await screen.findByText(/Type enregistré\s: Prise de mesures/);
    expect(heard(gateway, createTaskType)).toMatchObject([{ code: 'MEASURE', position: 2, active: true }]);
  });

  it('are the terms of a supplier, beside its prices', async () => {
    const { user, gateway } = await open('/achats/fournisseurs', 'Fournisseurs');
    const [first] = await screen.findAllByRole('button', { name: /^Ouvrir / });
    await user.click(first as HTMLElement);
    await screen.findByText('NOB-C60');
    type('Minimum de commande HT', '350,5');
    type('E-mail des commandes', 'commandes@nobilia.example');
    await click(user, 'Enregistrer');
    await screen.findByText(/Conditions enregistrées/);
    expect(heard(gateway, changeSupplierTerms)).toMatchObject([
      { orderMinimum: '350.50', orderEmail: 'commandes@nobilia.example', leadTimeDays: 35 },
    ]);
  });

  it('is how much a role may approve', async () => {
    const { user, gateway } = await open('/administration/seuils', 'Seuils d’approbation');
    await user.click(await screen.findByRole('button', { name: /Modifier le seuil\s: Accueil/ }));
    await screen.findByRole('dialog');
    type(/^Montant HT/, '1 200');
    await click(user, 'Enregistrer');
    await screen.findByText(/Seuil enregistré\s: Accueil/);
    expect(heard(gateway, setApprovalLimit)).toEqual([{ roleId: idOf(4, 2), limit: '1200.00' }]);
  });
});
