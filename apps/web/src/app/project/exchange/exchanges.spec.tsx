/** @jest-environment jsdom */
import { createComment, editComment, findEmails, removeComment } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);

async function open(gateway = new FakeGateway()) {
  const user = userEvent.setup();
  renderApp(`/projets/${gateway.quotes[0]?.project.id}?part=exchanges`, gateway);
  await screen.findByRole('radio', { name: 'Tout' });
  return { user, gateway };
}

beforeEach(() => speak('fr'));

describe('the e-mails of a project', () => {
  it('say what became of them, and are read as they left with their answers', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'E-mails' }));
    const [suppressed] = await screen.findAllByText(/Refuse les relances/);
    expect(within(suppressed?.closest('li') as HTMLElement).getByText('Non envoyé')).toBeTruthy();
    expect(screen.getAllByText('Revenu').length).toBeGreaterThan(0);
    expect(screen.getAllByText('Nous signons samedi.')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Votre devis n° 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Votre devis n° 1' });
    const message = await within(dialog).findByTitle<HTMLIFrameElement>('Contenu du message');
    expect(message.srcdoc).toContain('Bonjour M. Lefèvre');
    expect(message.getAttribute('sandbox')).toBe('');
    within(dialog).getByText(/DE-2026-01234\.pdf/);
    await within(dialog).findByText('Nous signons samedi.');
  });

  it('are shown on beyond the first fifty', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('radio', { name: 'E-mails' }));
    await screen.findByText('Votre devis n° 49');
    expect(screen.queryByText('Votre devis n° 51')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir plus' }));
    await screen.findByText('Votre devis n° 60');
    expect(screen.queryByRole('button', { name: 'Voir plus' })).toBeNull();
    expect(heard(gateway, findEmails).at(-1)).toMatchObject({ cursor: '50' });
  });

  it('are told to be out of reach where the service does not answer', async () => {
    const gateway = new FakeGateway();
    gateway.on(findEmails, () => {
      throw new Refusal('not-found', 'email.not-found');
    });
    await open(gateway);
    await screen.findByRole('button', { name: 'Réessayer' });
  });
});

describe('a comment', () => {
  const write = async (user: ReturnType<typeof userEvent.setup>, words: string) => {
    await user.type(screen.getByRole('textbox', { name: 'Nouveau commentaire' }), words);
    await user.click(screen.getByRole('button', { name: 'Publier' }));
    await screen.findByText(words, { selector: 'p' });
  };

  it('tells whom it mentions, and is for several readers', async () => {
    const { user, gateway } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Vendeur associé' }));
    await user.click(screen.getByRole('combobox', { name: 'Prévenir' }));
    await user.click(await screen.findByRole('option', { name: 'A. Petit' }));
    await write(user, 'Plan à revoir');
    expect(heard(gateway, createComment)).toMatchObject([
      { body: 'Plan à revoir', audience: ['TEAM', 'SALESPERSON'], mentionIds: [expect.any(String)] },
    ]);
    await screen.findByText(/équipe, vendeur · prévenus\s: A\. Petit/);
  });

  it('is changed and removed by its author', async () => {
    const { user, gateway } = await open();
    await write(user, 'Plan à revoir');
    await user.click(screen.getByRole('button', { name: /^Modifier «\sPlan à revoir\s»/ }));
    const words = screen.getByRole('textbox', { name: 'Commentaire à modifier' });
    await user.type(words, ' lundi');
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText('Plan à revoir lundi', { selector: 'p' });
    expect(heard(gateway, editComment)).toMatchObject([{ body: 'Plan à revoir lundi', audience: ['TEAM'] }]);
    await user.click(screen.getByRole('button', { name: /^Supprimer «\sPlan à revoir lundi\s»/ }));
    expect(heard(gateway, removeComment)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Confirmer la suppression' }));
    await waitFor(() => expect(screen.queryByText('Plan à revoir lundi', { selector: 'p' })).toBeNull());
  });

  it('that went to the customer stays as it is', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /^Client/ }));
    await write(user, 'Bonjour');
    expect(screen.queryByRole('button', { name: /^Modifier «/ })).toBeNull();
  });
});
