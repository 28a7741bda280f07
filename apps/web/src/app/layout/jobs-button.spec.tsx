/** @jest-environment jsdom */
import { findPurchaseBatches, type PurchaseBatchItem } from '@comptoir/contracts';
import { screen } from '@testing-library/react';
import { speak } from '../../lib/words';
import { FakeGateway } from '../../testing/fake-gateway';
import { idOf } from '../../testing/fixtures';
import { renderApp } from '../../testing/render-app';

beforeEach(() => speak('fr'));

it('the button that is there first is the one that counts what runs in purchasing: no click and no focus is lost', async () => {
  const gateway = new FakeGateway();
  gateway.on(findPurchaseBatches, () => ({ items: [runningBatch] }));
  renderApp('/taches', gateway);
  const [button] = await screen.findAllByRole('button', { name: /^Traitements/ });
  await screen.findByRole('button', { name: /^Traitements – 1 traitement en cours/ });
  expect(button?.isConnected).toBe(true);
});

const runningBatch: PurchaseBatchItem = {
  id: idOf(27, 1),
  verb: 'approve',
  state: 'RUNNING',
  createdAt: '2026-11-24T09:00:00.000Z',
  finishedAt: null,
  counts: { pending: 3, done: 0, skipped: 0, retryable: 0 },
  may: ['cancel'],
};
