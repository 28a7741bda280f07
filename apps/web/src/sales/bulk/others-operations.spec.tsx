/** @jest-environment jsdom */
import { readSession } from '@comptoir/contracts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { anOperation, calendar, idOf, user as signedIn } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

beforeEach(() => speak('fr'));

it('Traitements shows one’s own jobs, and those of others, with who began them, to whoever wants to see them', async () => {
  const user = userEvent.setup();
  const gateway = new FakeGateway();
  const grants = { ...signedIn.grants, 'bulk.read': { scope: 'network' as const } };
  gateway.on(readSession, () => ({ user: { ...signedIn, grants }, calendar }));
  const theirs = { id: idOf(11, 8), label: 'Contrôle paiement', mine: false, createdBy: 'P. Martin' };
  gateway.operations.push(anOperation({ ...theirs, kind: 'task', may: [] }));
  renderApp('/taches', gateway);
  await user.click((await screen.findAllByRole('button', { name: /^Traitements/ }))[0] as HTMLElement);
  const drawer = within(await screen.findByRole('dialog', { name: 'Traitements' }));
  await drawer.findByText(/Relance téléphonique/);
  expect(drawer.queryByText(/P\. Martin/)).toBeNull();
  await user.click(drawer.getByRole('radio', { name: 'Tous' }));
  await drawer.findByText(/P\. Martin/);
  await user.click(drawer.getByRole('radio', { name: 'Les miens' }));
  await drawer.findByText(/Relance téléphonique/);
  expect(drawer.queryByText(/P\. Martin/)).toBeNull();
});
