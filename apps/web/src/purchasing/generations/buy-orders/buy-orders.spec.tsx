/** @jest-environment jsdom */
import {
  cancelGeneration,
  createSelection,
  previewGeneration,
  previewGenerationLines,
  takeBackGeneration,
} from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { idOf } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const list = '/ventes/commandes';
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const wanted = (gateway: FakeGateway) =>
  gateway.heard.some(
    ({ ask, input }) => ask === previewGeneration.name && input['selectionId'] === idOf(12, 1),
  )
    ? [gateway.selected]
    : [];

function open(address = list) {
  const gateway = new FakeGateway();
  gateway.orders = gateway.orders.slice(0, 12);
  renderApp(address, gateway);
  return gateway;
}

beforeEach(() => speak('fr'));

describe('generating purchases for orders', () => {
  it('asks for a selection first', async () => {
    const gateway = open();
    await screen.findByText(/1–12 sur 12/);
    const action = await screen.findByRole('button', { name: /Générer les achats…/ });
    expect(action.getAttribute('title')).toBe('Sélectionnez au moins une commande');
    await userEvent.keyboard('a');
    expect(wanted(gateway)).toEqual([]);
  });

  it('takes what the figure of orders that can be bought counts', async () => {
    const gateway = open();
    await press('Générer les achats (2)');
    await screen.findByText(/2 commandes · \d fournisseur/);
    expect(wanted(gateway)[0]).toEqual([idOf(16, 4), idOf(16, 10)]);
  });

  it('takes the selection with one key, and says what is left out and where it stands', async () => {
    const gateway = open();
    await screen.findByText(/1–12 sur 12/);
    await userEvent.click(screen.getByRole('checkbox', { name: /CO-2026-00458/ }));
    await userEvent.click(document.body);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('a');
    await screen.findByText(/articles? prêts?/);
    expect(wanted(gateway)[0]).toEqual([idOf(16, 4)]);
    await press(/^Exclus \(\d\).: voir les motifs/);
    await screen.findByText('Pas de fournisseur');
    const shown = () =>
      gateway.heard.filter(({ ask }) => ask === previewGenerationLines.name).map(({ input }) => input);
    expect(shown()).toMatchObject([{ part: 'WITHOUT_SUPPLIER' }]);
    await press('Pas de fournisseur (1)');
    await waitFor(() =>
      expect(shown().at(-1)).toMatchObject({ part: 'WITHOUT_SUPPLIER', reason: 'NO_SUPPLIER' }),
    );
    const only = screen.getByRole('button', { name: 'Pas de fournisseur (1)' });
    expect(only.getAttribute('aria-pressed')).toBe('true');
  });

  it('takes everything behind the filter, however much that is', async () => {
    const gateway = open();
    await press('Générer les achats (2)');
    await screen.findByText(/2 commandes · \d fournisseur/);
    expect(gateway.heard.find(({ ask }) => ask === createSelection.name)?.input).toMatchObject({
      target: 'orders',
      mode: 'filter',
      filter: { flag: ['orderable'] },
    });
  });

  it('goes on in Traitements, with the purchase orders that came of it', async () => {
    open();
    await press('Générer les achats (2)');
    await press(/^Créer \d commandes? fournisseurs?/);
    await screen.findByText(/^1 commande fournisseur créée/);
    await userEvent.click(screen.getAllByRole('button', { name: 'Fermer' }).at(-1) as HTMLElement);
    await userEvent.click((await screen.findAllByRole('button', { name: /^Traitements/ }))[0] as HTMLElement);
    const made = await screen.findByRole('region', { name: 'Achats générés' });
    within(made).getByText(/^Achats de \d+ articles$/);
    const link = await within(made).findByRole('link', { name: '1 commande fournisseur' });
    expect(link.getAttribute('href')).toMatch(/commandes-fournisseurs\?generation=/);
  });
});

describe('a generation of purchases in Traitements', () => {
  const drawer = async () => {
    await userEvent.click((await screen.findAllByRole('button', { name: /^Traitements/ }))[0] as HTMLElement);
    return within(await screen.findByRole('region', { name: 'Achats générés' }));
  };
  const begin = async ({ runs }: { runs: boolean }) => {
    const gateway = open();
    gateway.generationsRun = runs;
    await press('Générer les achats (2)');
    await press(/^Créer \d commandes? fournisseurs?/);
    await screen.findByText(runs ? /^1 commande fournisseur créée/ : /^Création en cours/);
    await userEvent.click(screen.getAllByRole('button', { name: 'Fermer' }).at(-1) as HTMLElement);
    return gateway;
  };
  const asked = (gateway: FakeGateway, ask: { name: string }) =>
    gateway.heard.filter((one) => one.ask === ask.name).length;

  it('is stopped while it runs, and says what was left alone', async () => {
    const gateway = await begin({ runs: false });
    const made = await drawer();
    expect(made.queryByRole('button', { name: 'Annuler ce traitement' })).toBeNull();
    await userEvent.click(await made.findByRole('button', { name: 'Arrêter' }));
    await made.findByText(/^Arrêté/);
    made.getByText(/ · \d+ non commandés/);
    expect(made.queryByRole('button', { name: 'Arrêter' })).toBeNull();
    expect(asked(gateway, cancelGeneration)).toBe(1);
  });

  it('is taken back after a question: what was touched is kept', async () => {
    const gateway = await begin({ runs: true });
    const made = await drawer();
    await userEvent.click(await made.findByRole('button', { name: 'Annuler ce traitement' }));
    await made.findByText(/^Annuler les brouillons que personne n.a modifiés/);
    await userEvent.click(made.getByRole('button', { name: 'Ne rien annuler' }));
    expect(asked(gateway, takeBackGeneration)).toBe(0);
    await userEvent.click(made.getByRole('button', { name: 'Annuler ce traitement' }));
    await userEvent.click(made.getByRole('button', { name: 'Annuler ce traitement' }));
    await made.findByText('2 commandes fournisseurs annulées · 1 gardée');
    expect(asked(gateway, takeBackGeneration)).toBe(1);
  });
});

describe('the page of an order', () => {
  it('leads to the purchase orders of its lines, and generates what is missing', async () => {
    const gateway = open(`${list}/${idOf(16, 4)}`);
    const link = await screen.findByRole('link', { name: 'CF-2026-00311' });
    expect(link.getAttribute('href')).toMatch(/\/achats\/commandes-fournisseurs\//);
    await press('Générer les achats…');
    await screen.findByText(/articles? prêts?/);
    expect(wanted(gateway)[0]).toEqual([idOf(16, 4)]);
  });
});
