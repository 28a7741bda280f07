/** @jest-environment jsdom */
import {
  cancelPurchaseBatch,
  createPurchaseBatch,
  readPurchaseBatch,
  readSession,
  type PurchaseBatchView,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { calendar, idOf, user } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const list = '/achats/commandes-fournisseurs';
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const selectPage = async () =>
  userEvent.click(await screen.findByRole('checkbox', { name: 'Sélectionner toute la page' }));

beforeEach(() => speak('fr'));

describe('several purchase orders at once', () => {
  it('asks for a selection first', async () => {
    renderApp(list);
    await screen.findByText('Sélectionnez au moins une commande fournisseur');
    await press('Envoyer…');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are cancelled by the server with one reason, and those that can no more be are named', async () => {
    const { gateway } = renderApp(list);
    await selectPage();
    await press('Annuler les commandes…');
    const act = await screen.findByRole('button', { name: 'Annuler 12 commandes' });
    expect((act as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Motif/), 'Chantier abandonné');
    await userEvent.click(act);
    await screen.findByText('4 faites · 8 restées comme elles étaient');
    expect(heard(gateway, createPurchaseBatch)).toMatchObject([
      { verb: 'cancel', reason: 'Chantier abandonné', chosen: { mode: 'ids' } },
    ]);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getAllByRole('listitem')).toHaveLength(8);
    expect(dialog.getAllByText(/pas dans cet état : (Envoyée|Accusée|Reçue|Annulée)/)).toHaveLength(8);
    expect(dialog.getByRole('link', { name: 'CF-2026-00313' }).getAttribute('href')).toBe(
      `${list}/${idOf(21, 3)}`,
    );
  });

  it('go on without the screen, are followed in Traitements by who only buys, and can be stopped there', async () => {
    const gateway = new FakeGateway();
    gateway.generationsRun = false;
    const { 'quote.read': _quotes, 'order.read': _orders, ...grants } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    renderApp(`${list}?status=APPROVED`, gateway);
    await selectPage();
    await press('Envoyer…');
    await press('Envoyer 2 commandes');
    await screen.findByText('0 sur 2');
    await screen.findByText(/Vous pouvez fermer/);
    await userEvent.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Fermer' })[0]!);
    await press(/^Traitements – 1/);
    const jobs = within(await screen.findByRole('region', { name: 'Actions sur les achats' }));
    jobs.getByText('Envoyer 2 commandes fournisseurs');
    await userEvent.click(jobs.getByRole('button', { name: 'Arrêter' }));
    await jobs.findByText('0 faite · 2 pas essayées');
    expect(heard(gateway, cancelPurchaseBatch)).toHaveLength(1);
  });

  it('say why in full sentences, and are tried again only where that may help', async () => {
    const gateway = new FakeGateway();
    renderApp(`${list}?status=APPROVED`, gateway);
    await selectPage();
    await press('Envoyer…');
    const skipped: PurchaseBatchView['skipped'] = [
      {
        purchaseOrder: { id: idOf(21, 2), number: 'CF-2026-00312' },
        refusal: { kind: 'unprocessable', code: 'purchase-order.email-missing', facts: {} },
      },
    ];
    gateway.on(readPurchaseBatch, ({ purchaseBatchId }): PurchaseBatchView => ({
      id: purchaseBatchId,
      verb: 'send',
      state: 'DONE',
      createdAt: '2026-11-24T09:00:00.000Z',
      finishedAt: '2026-11-24T09:00:00.000Z',
      counts: { pending: 0, done: 1, skipped: 1, retryable: 1 },
      may: ['retry'],
      reasons: [],
      skipped,
    }));
    await press('Envoyer 2 commandes');
    await screen.findByText(/Ce fournisseur n’a pas d’adresse e-mail/);
    await screen.findByRole('button', { name: 'Réessayer 1 commande' });
  });

  it('that are too many are refused before any of them is touched', async () => {
    const gateway = new FakeGateway();
    gateway.on(createPurchaseBatch, () => {
      throw new Refusal('unprocessable', 'purchase-batch.too-many', { most: 10_000 });
    });
    renderApp(`${list}?status=APPROVED`, gateway);
    await selectPage();
    await press('Envoyer…');
    await press('Envoyer 2 commandes');
    await screen.findByText(/Au plus 10.000 commandes fournisseurs à la fois/);
  });
});
