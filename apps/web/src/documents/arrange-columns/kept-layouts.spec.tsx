/** @jest-environment jsdom */
import { keepListLayout } from '@comptoir/contracts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { renderApp } from '../../testing/render-app';

const kept = (gateway: FakeGateway) => gateway.heard.filter(({ ask }) => ask === keepListLayout.name);
const headings = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
const untick = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Colonnes' }));
  await userEvent.click(await screen.findByRole('checkbox', { name }));
};

beforeEach(() => speak('fr'));

it('shows on another computer the columns as they were arranged on this one', async () => {
  const gateway = new FakeGateway();
  renderApp('/ventes/devis', gateway);
  await screen.findByRole('columnheader', { name: 'Client' });
  await untick('Client');
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Client' })).toBeNull());
  await waitFor(() => expect(kept(gateway)).toHaveLength(1));
  expect(kept(gateway)[0]?.input).toMatchObject({ list: 'quotes', layout: { shown: { customer: false } } });
  cleanup();

  renderApp('/ventes/devis', new FakeGateway());
  await screen.findByRole('columnheader', { name: 'Client' });
  await waitFor(() => expect(headings()).toContain('Client'));
  cleanup();

  renderApp('/ventes/devis', gateway);
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Client' })).toBeNull());
});
