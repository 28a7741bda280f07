/** @jest-environment jsdom */
import {
  changeAttachmentRule,
  changeTemplate,
  createTemplate,
  deleteTemplate,
  findTemplates,
  previewEmail,
  restoreTemplate,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../lib/words';
import { FakeGateway } from '../testing/fake-gateway';
import { renderApp } from '../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open(gateway = new FakeGateway()) {
  const user = userEvent.setup();
  renderApp('/administration/modeles', gateway);
  await screen.findByRole('heading', { name: 'Modèles d’e-mail' });
  await screen.findByText('2 modèles');
  return { user, gateway };
}

beforeEach(() => speak('fr'));

describe('the templates', () => {
  it('are made for every store by who works for all of them', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('button', { name: 'Nouveau modèle' }));
    await screen.findByRole('dialog', { name: 'Nouveau modèle' });
    type('Nom', 'Confirmation');
    type('Objet', 'Projet {{projet.numero}}');
    type('Message', 'Bonjour');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Modèle enregistré\s: Confirmation/);
    expect(heard(gateway, createTemplate)).toEqual([
      {
        kind: 'MESSAGE',
        language: 'fr',
        storeId: null,
        name: 'Confirmation',
        subject: 'Projet {{projet.numero}}',
        body: 'Bonjour',
        format: 'TEXT',
      },
    ]);
  });

  it('are tried on real papers and take up what they said before', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('button', { name: 'Modifier Prise de nouvelles' }));
    await screen.findByRole('dialog', { name: /Prise de nouvelles/ });
    await user.click(screen.getByRole('button', { name: 'Vérifier sur de vrais devis' }));
    await screen.findByText('1 sur 203');
    expect(heard(gateway, previewEmail)).toMatchObject([{ language: 'fr' }]);
    await user.click(screen.getByRole('button', { name: 'Versions' }));
    await screen.findByText(/^Version 2\s: Claire Martin.*\(actuelle\)/);
    const [, former] = screen.getAllByRole('button', { name: 'Reprendre ce texte' });
    await user.click(former as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/Modèle enregistré/);
    expect(heard(gateway, changeTemplate)).toMatchObject([{ body: 'Comme avant' }]);
  });

  it('name what is wrong with their words', async () => {
    const gateway = new FakeGateway();
    gateway.on(changeTemplate, () => {
      throw new Refusal('invalid', 'template.unusable', { field: 'body' }, [
        { pointer: '/body', code: 'template.unusable', message: 'undefined variable: client.carte' },
      ]);
    });
    const { user } = await open(gateway);
    await user.click(screen.getByRole('button', { name: 'Modifier Prise de nouvelles' }));
    await screen.findByRole('dialog', { name: /Prise de nouvelles/ });
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/undefined variable: client\.carte/);
  });

  it('are gone at one click and there again at the next', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('button', { name: 'Supprimer Prise de nouvelles' }));
    await screen.findByText('1 modèle');
    expect(heard(gateway, deleteTemplate)).toHaveLength(1);
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('2 modèles');
    expect(heard(gateway, restoreTemplate)).toHaveLength(1);
  });

  it('say that there are none', async () => {
    const gateway = new FakeGateway();
    gateway.on(findTemplates, () => ({ items: [] }));
    renderApp('/administration/modeles', gateway);
    await screen.findByText('Aucun modèle');
  });
});

describe('the papers that may go with an e-mail', () => {
  it('are ticked for one part at a time', async () => {
    const { user, gateway } = await open();
    const tick = await screen.findByLabelText<HTMLInputElement>('Fiche de pose (PDF) pour Client');
    expect(tick.checked).toBe(false);
    await user.click(tick);
    await waitFor(() =>
      expect(heard(gateway, changeAttachmentRule)).toEqual([
        { document: 'INSTALLATION_SHEET', audiences: ['CUSTOMER', 'INSTALLER'] },
      ]),
    );
  });
});
