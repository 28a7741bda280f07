/** @jest-environment jsdom */
import { changePurchaseStages, findPurchaseOrders } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { asAdministrator } from '../../../testing/fake-settings';
import { idOf } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const address = '/administration/etapes-d-achat';
const list = '/achats/commandes-fournisseurs';
const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const shown = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

function open(gateway = new FakeGateway()) {
  asAdministrator(gateway);
  renderApp(address, gateway);
  return gateway;
}

beforeEach(() => speak('fr'));

describe('the stages of purchasing', () => {
  it('are closed to whoever may not change them', async () => {
    renderApp(address);
    await screen.findByText('Cette page n’est pas ouverte à votre rôle');
  });

  it('are moved, taken away and brought back, each with the version that was read', async () => {
    const gateway = open();
    await press('Descendre À commander');
    await waitFor(() => expect(shown()).toEqual(['Commandé', 'À commander', 'Réceptionné']));
    await press('Supprimer Réceptionné');
    await waitFor(() => expect(shown()).toEqual(['Commandé', 'À commander']));
    await press('Annuler');
    await waitFor(() => expect(shown()).toEqual(['Commandé', 'À commander', 'Réceptionné']));
    const ids = heard(gateway, changePurchaseStages).map((input) =>
      (input as { stages: { id: string }[] }).stages.map(({ id }) => id),
    );
    expect(ids).toEqual([
      [idOf(25, 2), idOf(25, 1), idOf(25, 3)],
      [idOf(25, 2), idOf(25, 1)],
      [idOf(25, 2), idOf(25, 1), idOf(25, 3)],
    ]);
    await screen.findByText(/^A\. Petit, le .*\s: Commandé → À commander$/);
    await screen.findByText(/^À l’installation\s: À commander → Commandé → Réceptionné$/);
  });

  it('get a new one, of a condition from the list', async () => {
    const gateway = open();
    await press('Nouvelle étape');
    const create = await screen.findByRole<HTMLButtonElement>('button', { name: 'Créer l’étape' });
    expect(create.disabled).toBe(true);
    await userEvent.type(screen.getByLabelText(/Libellé français/), 'Facturé');
    await userEvent.type(screen.getByLabelText(/Libellé anglais/), 'Invoiced');
    await userEvent.click(screen.getByRole('combobox', { name: 'Condition' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Entièrement facturée' }));
    await userEvent.click(create);
    await waitFor(() => expect(shown()).toHaveLength(4));
    const [{ stages } = { stages: [] as object[] }] = heard(gateway, changePurchaseStages) as {
      stages: object[];
    }[];
    expect(stages[3]).toEqual({
      name: { fr: 'Facturé', en: 'Invoiced' },
      condition: 'invoiced',
      tone: 'neutral',
      icon: 'flag',
    });
  });

  it('say in words why an order of them is refused', async () => {
    const gateway = open();
    gateway.on(changePurchaseStages, () => {
      throw new Refusal('unprocessable', 'purchase-stage.never-shown');
    });
    await press('Monter Réceptionné');
    await screen.findByText(/Une étape ne serait jamais affichée/);
    expect(shown()).toEqual(['À commander', 'Commandé', 'Réceptionné']);
  });

  it('are a figure and a filter of the purchase orders, in the words of the house', async () => {
    const gateway = new FakeGateway();
    const { address: at } = renderApp(list, gateway);
    await press(/^Commandé\s: 4 commandes fournisseurs/);
    await waitFor(() => expect(at()).toBe(`${list}?stage=${idOf(25, 2)}`));
    await screen.findByText(/1–4 sur 4/);
    expect(heard(gateway, findPurchaseOrders).at(-1)).toMatchObject({ stage: [idOf(25, 2)] });
    await screen.findByRole('button', { name: /^Avancement.*Commandé/ });
  });

  it('say of a project how far its purchases are, each with its list', async () => {
    const gateway = new FakeGateway();
    renderApp(`/projets/${gateway.quotes[0]?.project.id}?part=purchases`, gateway);
    const steps = await screen.findByRole('list', { name: 'Avancement des achats' });
    const link = within(steps).getByRole('link', { name: /^Réceptionné\s: 2 commandes fournisseurs$/ });
    expect(link.getAttribute('href')).toContain(`stage=${idOf(25, 3)}`);
  });

  it('speak English, whole', async () => {
    speak('en');
    open();
    await screen.findByRole('button', { name: 'Move To order down' });
    expect(shown()).toEqual(['To order', 'Ordered', 'Received']);
    await screen.findByText('When it was set up: To order → Ordered → Received');
  });
});
