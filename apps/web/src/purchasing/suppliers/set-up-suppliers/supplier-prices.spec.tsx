/** @jest-environment jsdom */
import { readSession, setSupplierPrice } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { calendar, idOf, user } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

const heard = (gateway: FakeGateway) =>
  gateway.heard.filter(({ ask }) => ask === setSupplierPrice.name).map(({ input }) => input);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const price = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Prix unitaire HT.*Caisson/ });
async function retype(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

async function open(gateway = new FakeGateway()) {
  renderApp('/achats/fournisseurs', gateway);
  await press('Ouvrir Nobilia');
  await screen.findByText('NOB-C60');
  return gateway;
}

beforeEach(() => speak('fr'));

describe('the prices of a supplier', () => {
  it('are changed where they stand, from the keyboard alone', async () => {
    const gateway = await open();
    await press(/^Modifier le prix\s: Caisson 60 blanc$/);
    expect(document.activeElement).toBe(await price());
    await retype(await price(), '62,5{Enter}');
    await screen.findByText(/^Prix enregistré\s: Caisson 60 blanc$/);
    expect(heard(gateway)).toEqual([
      { supplierId: idOf(20, 1), articleId: idOf(9, 1), supplierReference: 'NOB-C60', unitPrice: '62.5' },
    ]);
    await screen.findByText('62,50');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Modifier'));
  });

  it('are not sent while they are none', async () => {
    const gateway = await open();
    await press(/^Modifier le prix/);
    for (const wrong of ['cher', '-3', '1,23456'])
      await retype(await price(), `${wrong}{Enter}`).then(() => screen.findByText(/^Un prix comme 62,50/));
    expect(heard(gateway)).toEqual([]);
  });

  it('are let go with Escape, and the supplier stays open', async () => {
    const gateway = await open();
    await press(/^Modifier le prix/);
    await retype(await price(), '1{Escape}');
    await screen.findByText('60,00');
    screen.getByRole('dialog', { name: 'Nobilia' });
    expect(heard(gateway)).toEqual([]);
  });

  it('get a new one, for an article that is searched', async () => {
    const gateway = await open();
    await press('Nouveau prix');
    const form = within(await screen.findByRole('form', { name: 'Nouveau prix' }));
    await userEvent.type(form.getByRole('combobox', { name: 'Article' }), 'Cai');
    const [option] = await screen.findAllByRole('option');
    await userEvent.click(option as HTMLElement);
    await userEvent.type(form.getByLabelText(/^Référence fournisseur/), 'NOB-F1');
    await userEvent.type(form.getByLabelText(/^Prix unitaire HT/), '12,3456');
    await userEvent.click(form.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() =>
      expect(heard(gateway)).toMatchObject([{ supplierReference: 'NOB-F1', unitPrice: '12.3456' }]),
    );
    await screen.findByText('NOB-F1');
    expect(screen.queryByRole('form', { name: 'Nouveau prix' })).toBeNull();
  });

  it('say where nothing is found', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Article ou référence' }), 'zzz');
    await screen.findByText('Aucun prix ne correspond à cette recherche.');
  });

  it('say in words why one is refused, and keep what was typed', async () => {
    const gateway = new FakeGateway();
    gateway.on(setSupplierPrice, () => {
      throw new Refusal('not-found', 'supplier.article-unknown');
    });
    await open(gateway);
    await press(/^Modifier le prix/);
    await retype(await price(), '7{Enter}');
    await screen.findByText('Cet article n’existe plus.');
    expect((await price()).value).toBe('7');
  });

  it('are only read by whoever may not change them', async () => {
    const gateway = new FakeGateway();
    const { 'supplier.write': _, ...grants } = user.grants;
    gateway.on(readSession, () => ({ user: { ...user, grants }, calendar }));
    await open(gateway);
    expect(screen.queryByRole('button', { name: /^Modifier le prix/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Nouveau prix' })).toBeNull();
  });

  it('speak English, whole', async () => {
    speak('en');
    renderApp('/achats/fournisseurs');
    await press('Open Nobilia');
    await press('Edit the price: Caisson 60 blanc');
    await screen.findByRole('textbox', { name: 'Supplier’s reference: Caisson 60 blanc' });
    await press('New price');
    await screen.findByRole('button', { name: 'Add' });
    expect(screen.getByRole('dialog').textContent).not.toMatch(/Prix|Ajouter|Modifier|Fournisseur/);
  });
});
