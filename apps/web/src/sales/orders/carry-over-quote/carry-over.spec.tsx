/** @jest-environment jsdom */
import { carryOverQuote, readCarryOver } from '@comptoir/contracts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const offered = (gateway: FakeGateway, carryOver: 'NONE' | 'PARTIAL' | 'FULL') =>
  gateway.quotes.find((quote) => quote.status === 'SIGNED' && quote.carryOver === carryOver)?.id;
const heard = (gateway: FakeGateway) =>
  gateway.heard.filter(({ ask }) => ask === carryOverQuote.name).map(({ input }) => input);

function open(carryOver: 'NONE' | 'PARTIAL' | 'FULL') {
  const gateway = new FakeGateway();
  renderApp(`/ventes/devis/${offered(gateway, carryOver)}`, gateway);
  return gateway;
}
async function openDialog(carryOver: 'NONE' | 'PARTIAL') {
  const gateway = open(carryOver);
  await userEvent.click(await screen.findByRole('button', { name: 'Passer en commande…' }));
  await screen.findByRole('checkbox', { name: 'Caisson 60 blanc' });
  return gateway;
}
const amount = (line: RegExp) => screen.getByRole('textbox', { name: line }) as HTMLInputElement;
const act = () => screen.getByRole('button', { name: 'Créer la commande' }) as HTMLButtonElement;

beforeEach(() => speak('fr'));

describe('a quote', () => {
  it('of which all is taken over offers no order, and leads to the one that took it', async () => {
    open('FULL');
    const link = await screen.findByRole('link', { name: /^Repris dans CO-2026-\d+ le 12\/11\/2026$/ });
    expect(link.getAttribute('href')).toMatch(/^\/ventes\/commandes\//);
    expect(screen.queryByRole('button', { name: 'Passer en commande…' })).toBeNull();
  });

  it('becomes an order as a whole, options aside, and leads there', async () => {
    const gateway = await openDialog('NONE');
    expect((screen.getByRole('checkbox', { name: /^Pose/ }) as HTMLInputElement).checked).toBe(false);
    await userEvent.dblClick(act());
    await screen.findByRole('heading', { name: 'Brouillon de commande' });
    await screen.findByRole('link', { name: /^Devis DE-2026/ });
    expect(heard(gateway)).toMatchObject([{ lines: [{ quantity: '4' }], plannedDelivery: null }]);
  });

  it('becomes one line by line, never with more of a line than is left', async () => {
    const gateway = await openDialog('PARTIAL');
    expect(amount(/Caisson/).value).toBe('2');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Pose/ }));
    for (const wrong of ['0', '2,5', 'deux']) {
      await userEvent.clear(amount(/Caisson/));
      await userEvent.type(amount(/Caisson/), wrong);
      screen.getByText('Entre 0 et 2');
      expect(act().disabled).toBe(true);
    }
    await userEvent.clear(amount(/Caisson/));
    await userEvent.type(amount(/Caisson/), '1,5');
    await userEvent.click(act());
    await screen.findByRole('heading', { name: 'Brouillon de commande' });
    expect(heard(gateway)[0]).toMatchObject({ lines: [{ quantity: '1.5' }, { quantity: '1.5' }] });
  });

  it('keeps what was typed and shows what is left when another order was first', async () => {
    const gateway = await openDialog('NONE');
    await userEvent.clear(amount(/Caisson/));
    await userEvent.type(amount(/Caisson/), '3');
    const lines = gateway.quotes.find(({ id }) => id === offered(gateway, 'NONE'));
    if (lines) lines.carryOver = 'PARTIAL';
    await userEvent.click(act());
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/Une autre commande vient de reprendre/);
    await dialog.findByText('Entre 0 et 2');
    expect(amount(/Caisson/).value).toBe('3');
    expect(gateway.heard.filter(({ ask }) => ask === readCarryOver.name)).toHaveLength(2);
  });
});
