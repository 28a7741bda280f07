/** @jest-environment jsdom */
import { bouncePayment, recordPayment, refundPayment } from '@comptoir/contracts';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setPreference } from '../../../lib/preferences';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway, ask: { name: string }) =>
  gateway.heard.filter((one) => one.ask === ask.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const field = (label: RegExp) => screen.findByRole('textbox', { name: label });
async function write(label: RegExp, text: string) {
  const input = await field(label);
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

function open(index: number) {
  const gateway = new FakeGateway();
  renderApp(`/ventes/commandes/${gateway.orders[index]?.id}`, gateway);
  return gateway;
}
async function paid(amount: string) {
  const gateway = open(3);
  await press('Enregistrer un règlement…');
  await write(/Montant/, amount);
  await press('Enregistrer le règlement');
  await screen.findByText('Règlement enregistré');
  return gateway;
}

beforeEach(() => speak('fr'));

describe('an order whose amounts are hidden', () => {
  afterEach(() => act(() => setPreference('amountsHidden', false)));

  it('shows no amount and tells none to who hears it, its lines and payments included', async () => {
    await paid('500');
    const told = () =>
      [...document.querySelectorAll('main *')].flatMap((element) => [
        ...['aria-label', 'title'].flatMap((name) => element.getAttribute(name) ?? []),
        ...(element.children.length === 0 ? [element.textContent] : []),
      ]);
    const amounts = () => told().filter((text) => /\d,\d{2}(?!\d?\s?%)/.test(text));
    expect(amounts().length).toBeGreaterThan(10);
    act(() => setPreference('amountsHidden', true));
    await screen.findAllByRole('img', { name: 'Montant masqué' });
    screen.getByRole('button', { name: /^Impayé.*Montant masqué/ });
    expect(amounts()).toEqual([]);
  });
});

describe('the payments of an order', () => {
  it('are not taken for a draft', async () => {
    open(5);
    await screen.findByText('Aucun règlement', { selector: 'p' });
    expect(screen.queryByRole('button', { name: 'Enregistrer un règlement…' })).toBeNull();
  });

  it('are written down as typed, by whoever paid, beginning with what is due next', async () => {
    const gateway = open(3);
    await press('Enregistrer un règlement…');
    expect((await field(/Montant/)).getAttribute('value')).toBe('1301,36');
    await write(/Montant/, 'mille');
    screen.getByText('Saisissez un montant comme 1 500,00', {
      normalizer: (text) => text.replace(/\s/g, ' '),
    });
    await write(/Montant/, '1 000,5');
    await userEvent.click(screen.getByRole('radio', { name: 'Organisme de crédit' }));
    const submit = screen.getByRole('button', { name: 'Enregistrer le règlement' });
    expect((submit as HTMLButtonElement).disabled).toBe(true);
    await write(/Nom de l’organisme/, 'Crédit Lyonnais');
    await userEvent.click(submit);
    await screen.findByRole('cell', { name: 'Crédit Lyonnais' });
    expect(heard(gateway, recordPayment)).toMatchObject([
      { amount: '1000.50', method: 'TRANSFER', payerKind: 'CREDIT_COMPANY', payerName: 'Crédit Lyonnais' },
    ]);
  });

  it('bounce whole, with a reason, and then there is nothing left to give back', async () => {
    const gateway = await paid('1000');
    await press(/^Impayé/);
    const submit = await screen.findByRole('button', { name: 'Enregistrer l’impayé' });
    expect((submit as HTMLButtonElement).disabled).toBe(true);
    await write(/Motif/, 'chèque sans provision');
    await userEvent.click(submit);
    await screen.findByRole('cell', { name: 'chèque sans provision' });
    expect(heard(gateway, bouncePayment)).toMatchObject([{ reason: 'chèque sans provision' }]);
    expect(screen.queryByRole('button', { name: /^Rembourser/ })).toBeNull();
  });

  it('are given back in part, never more than is left of them', async () => {
    const gateway = await paid('1000');
    await press(/^Rembourser/);
    await write(/Montant/, '1000,01');
    await write(/Motif/, 'plan de travail rendu');
    await press('Enregistrer le remboursement');
    await screen.findByText(/C’est plus que ce qui reste de ce règlement/);
    await write(/Montant/, '400');
    await press('Enregistrer le remboursement');
    await screen.findByText('Remboursement enregistré');
    expect(heard(gateway, refundPayment).at(-1)).toMatchObject({ amount: '400.00' });
    expect(screen.queryByRole('button', { name: /^Impayé/ })).toBeNull();
    await screen.findByRole('button', { name: /^Rembourser/ });
  });
});
