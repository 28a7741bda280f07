/** @jest-environment jsdom */
import {
  amendOrder,
  createExport,
  createOrder,
  createSelection,
  editOrder,
  planPayments,
  readProjectHistory,
} from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
async function write(name: string | RegExp, text: string) {
  const input = await field(name);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}
/** 0: blocked, 4: being delivered, 5: a draft. */
function open(index: number) {
  const gateway = new FakeGateway();
  renderApp(`/ventes/commandes/${gateway.orders[index]?.id}`, gateway);
  return gateway;
}

beforeEach(() => speak('fr'));

describe('a draft', () => {
  it('is edited line by line; a line that it has keeps its article, a new one says all', async () => {
    const gateway = open(5);
    await press('Modifier');
    await write('Qté, ligne 1', '3');
    expect(screen.queryByRole('checkbox', { name: 'Option' })).toBeNull();
    await press('Ajouter une ligne');
    await press('Enregistrer');
    expect(await screen.findAllByText('À corriger')).toHaveLength(2);
    await write('Désignation, ligne 3', 'Pose');
    await write('Prix unit. HT, ligne 3', '1 200,50');
    await press('Enregistrer');
    await screen.findByText('Commande enregistrée');
    expect(heard(gateway, editOrder)).toMatchObject([
      {
        lines: [
          { id: expect.any(String), quantity: '3' },
          { id: expect.any(String) },
          { label: 'Pose', quantity: '1', unitPrice: '1200.50', vatRate: '20' },
        ],
      },
    ]);
    const [first] = heard(gateway, editOrder)[0]?.['lines'] as Record<string, unknown>[];
    expect(first).not.toHaveProperty('articleId');
    expect(first).not.toHaveProperty('optional');
  });

  it('that somebody else saved meanwhile is not overwritten before the differences were seen', async () => {
    const gateway = open(5);
    const [order] = gateway.orders.slice(5);
    let version = 1;
    gateway.on(editOrder, () => {
      if (version++ === 1) throw new Refusal('stale', 'order.changed-meanwhile', {});
      throw new Refusal('conflict', 'order.transition-not-allowed', {});
    });
    gateway.on(readProjectHistory, () => ({
      items: [
        {
          id: order?.id ?? '',
          at: '2026-11-24T13:32:00Z',
          actor: 'A. Petit',
          action: 'order.edited',
          facts: { orderId: order?.id },
        },
      ],
      page: { next: null, previous: null, total: 1 },
    }));
    await press('Modifier');
    await write('Note', 'Rappeler la veille');
    await press('Enregistrer');
    await screen.findByText(/^A\. Petit a modifié ce document à 14:32\./);
    expect(await field('Note')).toHaveProperty('value', 'Rappeler la veille');
    await press('Voir les différences');
    const row = within(await screen.findByRole('row', { name: /^Note/ }));
    row.getByText('Rappeler la veille');
    row.getByText(/Livraison au 2e étage/);
    expect(screen.queryByRole('row', { name: /^Lignes/ })).toBeNull();
    await press('Recharger');
    await screen.findByRole('button', { name: 'Modifier' });
  });
});

describe('a confirmed order', () => {
  it('changes by an amendment only, with its reason', async () => {
    const gateway = open(0);
    expect(screen.queryByRole('button', { name: 'Modifier' })).toBeNull();
    await press('Avenant…');
    const act = await screen.findByRole('button', { name: 'Enregistrer l’avenant' });
    expect(act).toHaveProperty('disabled', true);
    await write(/Motif de l’avenant/, 'un meuble de plus');
    await write('Qté, ligne 1', '5');
    await userEvent.click(act);
    await screen.findByText('Avenant enregistré');
    expect(heard(gateway, amendOrder)).toMatchObject([
      { reason: 'un meuble de plus', lines: [{ quantity: '5' }, {}] },
    ]);
  });

  it('has its schedule planned to the cent, a credit company by its name', async () => {
    const gateway = open(3);
    await press('Échéancier…');
    const act = await screen.findByRole('button', { name: 'Enregistrer l’échéancier' });
    const total = Number(gateway.orders[3]?.amountInclTax);
    await press('Ajouter une échéance');
    await write('Montant, échéance 1', '500');
    expect(act).toHaveProperty('disabled', true);
    await screen.findByText(/C’est 500,00\s€ de trop/);
    await write('Montant, échéance 2', (total - 500).toFixed(2));
    await userEvent.selectOptions(screen.getByLabelText('Payeur, échéance 1'), 'Organisme de crédit');
    expect(act).toHaveProperty('disabled', true);
    await write(/Nom de l’organisme/, 'Crédit Lyonnais');
    await userEvent.click(act);
    await screen.findByText('Échéancier enregistré');
    expect(heard(gateway, planPayments)).toMatchObject([
      {
        milestones: [
          {
            kind: 'INTERMEDIATE',
            amount: '500.00',
            payerKind: 'CREDIT_COMPANY',
            payerName: 'Crédit Lyonnais',
          },
          { kind: 'BALANCE', amount: (total - 500).toFixed(2), payerKind: 'CUSTOMER', payerName: null },
        ],
      },
    ]);
  });

  it('is printed as it stands, each time anew', async () => {
    const gateway = open(0);
    await press('Imprimer');
    await waitFor(() => expect(heard(gateway, createExport)).toHaveLength(1));
    await press('Imprimer');
    await waitFor(() => expect(heard(gateway, createExport)).toHaveLength(2));
    expect(heard(gateway, createSelection)).toMatchObject([
      { target: 'orders', mode: 'ids', ids: [gateway.orders[0]?.id] },
      { target: 'orders', mode: 'ids' },
    ]);
    expect(heard(gateway, createExport)[0]).toMatchObject({ content: 'documents', list: 'orders' });
    const keys = gateway.heard
      .filter(({ ask }) => ask === createExport.name)
      .map((one) => one.idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });
});

it('an order without a quote begins at its project', async () => {
  const gateway = new FakeGateway();
  const projectId = gateway.quotes[0]?.project.id ?? '';
  renderApp(`/ventes/commandes/nouvelle?project=${projectId}`, gateway);
  await screen.findByDisplayValue(/^Cuisine Lefèvre/);
  await write('Désignation, ligne 1', 'Pose');
  await write('Prix unit. HT, ligne 1', '450');
  await press('Créer la commande');
  await screen.findByRole('heading', { name: 'Brouillon de commande' });
  expect(heard(gateway, createOrder)).toMatchObject([
    { projectId, lines: [{ label: 'Pose', quantity: '1', unitPrice: '450' }] },
  ]);
});
