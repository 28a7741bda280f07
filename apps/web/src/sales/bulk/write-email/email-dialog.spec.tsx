/** @jest-environment jsdom */
import {
  checkEmail,
  completeEmail,
  createBulkOperation,
  createTemplate,
  deleteDraft,
  previewEmail,
  saveDraft,
  testEmail,
} from '@comptoir/contracts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { aQuote } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const dialog = () => screen.getByRole('dialog', { name: /Nouvel e-mail/ });
const type = (label: string, value: string) =>
  fireEvent.change(within(dialog()).getByLabelText(label), { target: { value } });

const nothingInTheWay = {
  total: 203,
  checked: 203,
  missing: [],
  tooLarge: { messages: 0, projects: [] },
  languages: [],
};

async function open(gateway = new FakeGateway()) {
  gateway.quotes = gateway.quotes.slice(0, 5);
  const user = userEvent.setup();
  renderApp('/ventes/devis', gateway);
  await user.click(await screen.findByRole('button', { name: /Sélectionner les 5 devis correspondants/ }));
  await user.keyboard('m');
  await screen.findByRole('dialog', { name: /Nouvel e-mail/ });
  await within(dialog()).findByLabelText('Client (203)');
  return { user, gateway };
}
const sendButton = (name: RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });

beforeEach(() => speak('fr'));

describe('an e-mail to a selection', () => {
  it('begins with a template, shows any message and leaves in ten seconds', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('combobox', { name: 'Modèle' }));
    await user.click(await screen.findByRole('option', { name: 'Prise de nouvelles' }));
    await user.click(screen.getByLabelText('Devis (PDF)'));
    await screen.findByText('1 sur 203');
    await user.click(screen.getByRole('button', { name: 'Message suivant' }));
    await screen.findByText('2 sur 203');
    await screen.findByText(/DE\.pdf \(182\sko\)/);
    expect(heard(gateway, previewEmail).at(-1)).toMatchObject({ at: 1, email: { documents: ['QUOTE'] } });
    const send = await sendButton(/Envoyer 203 e-mails/);
    await waitFor(() => expect(send.disabled).toBe(false));
    await user.click(send);
    await screen.findByText(/203 e-mails programmés \(envoi dans 10 s\)/);
    expect(heard(gateway, createBulkOperation)).toMatchObject([
      {
        kind: 'email',
        email: {
          subject: 'Votre devis {{devis.numero}}',
          body: 'Bonjour {{client.nom}},',
          recipients: ['CUSTOMER'],
          documents: ['QUOTE'],
          onePer: 'RECIPIENT',
        },
      },
    ]);
    await waitFor(() => expect(heard(gateway, deleteDraft)).toHaveLength(1));
  });

  it('sends nothing with a hole in it until those projects are left out', async () => {
    const { user } = await open();
    type('Objet', 'Pose');
    await user.click(screen.getByRole('button', { name: 'Insérer une variable' }));
    await user.click(await screen.findByRole('menuitem', { name: /Nom\s: poseur/ }));
    await screen.findByText(/\{\{poseur\.nom\}\} introuvable pour 3 projets/);
    const send = await sendButton(/Envoyer 200 e-mails/);
    expect(send.disabled).toBe(true);
    await user.click(screen.getByLabelText('Ignorer ces projets'));
    await waitFor(() => expect(send.disabled).toBe(false));
  });

  it('names the projects whose files are too large for one e-mail, and leaves them out once told to', async () => {
    const gateway = new FakeGateway();
    gateway.on(checkEmail, ({ email }) => ({
      ...nothingInTheWay,
      tooLarge: {
        messages: email.documents.includes('PLAN') ? 4 : 0,
        projects: email.documents.includes('PLAN') ? [0, 1].map((index) => aQuote(index).project) : [],
      },
    }));
    const { user } = await open(gateway);
    type('Objet', 'Vos plans');
    type('Message', 'Les voici.');
    const plans = await screen.findByLabelText<HTMLInputElement>('Plans');
    await waitFor(() => expect(plans.disabled).toBe(false));
    await user.click(plans);
    await screen.findByText(/^Plus de 15 Mo de pièces jointes pour 2 projets\s: /);
    const send = await sendButton(/Envoyer 199 e-mails/);
    expect(send.disabled).toBe(true);
    await user.click(screen.getByLabelText('Ignorer ces projets'));
    await waitFor(() => expect(send.disabled).toBe(false));
  });

  it('says how far it could be checked, and promises no more than that', async () => {
    const gateway = new FakeGateway();
    gateway.on(checkEmail, () => ({ ...nothingInTheWay, total: 10_000, checked: 2_000 }));
    await open(gateway);
    type('Objet', 'Bonjour');
    type('Message', 'Un mot.');
    await screen.findByText(/2\s000 e-mails sur 10\s000 vérifiés/);
    const send = await sendButton(/Envoyer au plus 203 e-mails/);
    await waitFor(() => expect(send.disabled).toBe(false));
  });

  it('says in which languages it goes out, and to whom it goes just as it is', async () => {
    const gateway = new FakeGateway();
    gateway.on(checkEmail, ({ email }) => ({
      ...nothingInTheWay,
      languages: [
        { language: 'fr' as const, messages: 200, asWritten: email.templateId ? 0 : 200 },
        { language: 'en' as const, messages: 3, asWritten: email.templateId ? 1 : 3 },
      ],
    }));
    const { user } = await open(gateway);
    type('Objet', 'Bonjour');
    type('Message', 'Un mot.');
    await screen.findByText(/· Tel quel pour 3 destinataires de langue anglaise$/);
    await user.click(screen.getByRole('combobox', { name: 'Modèle' }));
    await user.click(await screen.findByRole('option', { name: 'Prise de nouvelles' }));
    await screen.findByText(
      '200 e-mails en français · 2 e-mails en anglais · Tel quel pour 1 destinataire de langue anglaise',
    );
  });

  it('names those without an address and completes them in place', async () => {
    const { user, gateway } = await open();
    await screen.findByText(/2 projets n’ont pas d’adresse pour «\sClient\s»/);
    await user.click(screen.getByRole('button', { name: 'Compléter…' }));
    await user.type(screen.getByLabelText('Adresse e-mail de M. Lefèvre'), 'lefevre@exemple.fr{Enter}');
    await waitFor(() =>
      expect(heard(gateway, completeEmail)).toMatchObject([{ email: 'lefevre@exemple.fr' }]),
    );
    expect(heard(gateway, createBulkOperation)).toEqual([]);
  });

  it('denies a paper to whom no rule allows it', async () => {
    const { user } = await open();
    const sheet = await screen.findByLabelText<HTMLInputElement>('Fiche de pose (PDF)');
    await waitFor(() => expect(sheet.disabled).toBe(true));
    await user.click(screen.getByLabelText('Poseur (2)'));
    await waitFor(() => expect(sheet.disabled).toBe(false));
    screen.getByText(/Fiche de pose \(PDF\)\s: non joint pour Client/);
  });

  it('lends its words to a template, once it has any', async () => {
    const { user, gateway } = await open();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer comme modèle…' });
    expect(save.disabled).toBe(true);
    type('Objet', 'Portes ouvertes');
    type('Message', 'Bonjour {{client.nom}}');
    await user.click(save);
    await user.type(await screen.findByLabelText(/Nom du modèle/), 'Portes ouvertes');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Modèle enregistré/);
    expect(heard(gateway, createTemplate)).toMatchObject([
      { name: 'Portes ouvertes', subject: 'Portes ouvertes', body: 'Bonjour {{client.nom}}', language: 'fr' },
    ]);
    expect(heard(gateway, createBulkOperation)).toEqual([]);
  });

  it('is tried on oneself first', async () => {
    const { user, gateway } = await open();
    type('Objet', 'Bonjour');
    type('Message', 'Un mot.');
    await user.click(screen.getByRole('button', { name: 'M’envoyer un test' }));
    await screen.findByText(/Test envoyé à claire\.martin@comptoir\.example/);
    expect(heard(gateway, testEmail)).toHaveLength(1);
  });

  it('is kept when somebody goes away, and taken up again', async () => {
    const { user, gateway } = await open();
    type('Objet', 'Commencé hier');
    await waitFor(() => expect(heard(gateway, saveDraft)).toHaveLength(1));
    await user.click(within(dialog()).getByRole('button', { name: 'Annuler' }));
    await user.click(await screen.findByRole('button', { name: 'Conserver' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('m');
    await screen.findByText(/Brouillon du 23\/11\/2026 17:42\s: Commencé hier/);
    await user.click(screen.getByRole('button', { name: 'Reprendre' }));
    expect(within(dialog()).getByLabelText<HTMLInputElement>('Objet').value).toBe('Commencé hier');
  });
});
