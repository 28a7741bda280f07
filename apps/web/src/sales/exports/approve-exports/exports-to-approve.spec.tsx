/** @jest-environment jsdom */
import {
  approveExport,
  findExports,
  readExport,
  readSession,
  refuseExport,
  type ExportView,
} from '@comptoir/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { speak } from '../../../lib/words';
import { FakeGateway } from '../../../testing/fake-gateway';
import { calendar, idOf, user as signedIn } from '../../../testing/fixtures';
import { renderApp } from '../../../testing/render-app';

beforeEach(() => speak('fr'));

const file = (more: Partial<ExportView>): ExportView => ({
  id: idOf(15, 1),
  content: 'rows',
  list: 'quotes',
  format: 'xlsx',
  state: 'AWAITING_APPROVAL',
  failure: null,
  total: 48_200,
  done: 0,
  fileName: 'devis_2026-11-24_1432.xlsx',
  bytes: null,
  createdAt: '2026-11-24T13:32:00Z',
  finishedAt: null,
  expiresAt: null,
  orderedBy: 'Julien Durand',
  mine: false,
  approval: {
    rows: 48_200,
    until: '2026-11-26T13:32:00Z',
    decidedBy: null,
    decidedAt: null,
    reason: null,
  },
  may: ['approve', 'refuse'],
  ...more,
});

function gatewayWith(items: { mine?: ExportView[]; toApprove?: ExportView[] }, mayApprove = true) {
  const gateway = new FakeGateway();
  const grants = {
    ...signedIn.grants,
    ...(mayApprove && { 'export.approve': { scope: 'network' as const } }),
  };
  gateway.on(readSession, () => ({ user: { ...signedIn, grants }, calendar }));
  gateway.on(findExports, ({ whose }) => {
    const shown = (whose === 'mine' ? items.mine : items.toApprove) ?? [];
    return { items: shown, page: { next: null, previous: null, total: shown.length } };
  });
  gateway.on(readExport, () => (items.mine ?? [])[0] ?? file({}));
  return gateway;
}
async function openJobs(name: RegExp) {
  const user = userEvent.setup();
  await user.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
  return { user, drawer: within(await screen.findByRole('dialog', { name: 'Traitements' })) };
}

it('who may approve sees in the bar that a large file waits, and agrees with a click', async () => {
  const waiting = [file({})];
  const gateway = gatewayWith({ toApprove: waiting });
  const approved: string[] = [];
  gateway.on(approveExport, ({ exportId }) => {
    approved.push(exportId);
    return file({ ...waiting.pop(), state: 'QUEUED', may: [] });
  });
  renderApp('/taches', gateway);
  const { user, drawer } = await openJobs(/^Traitements.* – 1 fichier à approuver$/);
  const section = within(await drawer.findByRole('region', { name: 'Fichiers à approuver' }));
  section.getByText(/devis_2026-11-24_1432\.xlsx/);
  section.getByText(/48.200 lignes/);
  section.getByText(/Demandé par Julien Durand/);
  await user.click(section.getByRole('button', { name: 'Approuver' }));
  await waitFor(() => expect(drawer.queryByText('Fichiers à approuver')).toBeNull());
  expect(approved).toEqual([idOf(15, 1)]);
});

it('a refusal says why', async () => {
  const waiting = [file({})];
  const gateway = gatewayWith({ toApprove: waiting });
  const reasons: string[] = [];
  gateway.on(refuseExport, ({ reason }) => {
    reasons.push(reason);
    return file({ ...waiting.pop(), state: 'REFUSED', may: [] });
  });
  renderApp('/taches', gateway);
  const { user, drawer } = await openJobs(/^Traitements.* – 1 fichier à approuver$/);
  await user.click(await drawer.findByRole('button', { name: 'Refuser…' }));
  const refuse = drawer.getByRole('button', { name: 'Refuser' });
  expect((refuse as HTMLButtonElement).disabled).toBe(true);
  await user.type(drawer.getByLabelText(/Motif du refus/), 'Un magasin suffit');
  await user.click(refuse);
  await waitFor(() => expect(drawer.queryByText('Fichiers à approuver')).toBeNull());
  expect(reasons).toEqual(['Un magasin suffit']);
});

it('who ordered it reads that it waits and until when, and cannot approve it', async () => {
  const own = { mine: true, may: ['cancel' as const] };
  const mine = [file(own)];
  renderApp('/taches', gatewayWith({ mine }, false));
  const { drawer } = await openJobs(/^Traitements/);
  await drawer.findByText(/demandent l’accord d’une autre personne, attendu jusqu’au/);
  expect(drawer.queryByRole('button', { name: 'Approuver' })).toBeNull();
  drawer.getByRole('button', { name: 'Arrêter' });
});

it('who ordered a refused file reads by whom and why', async () => {
  const approval = {
    rows: 48_200,
    until: '2026-11-26T13:32:00Z',
    decidedBy: 'Anna Petit',
    decidedAt: '2026-11-24T14:00:00Z',
    reason: 'Un magasin suffit',
  };
  renderApp(
    '/taches',
    gatewayWith({ mine: [file({ mine: true, may: [], state: 'REFUSED', approval })] }, false),
  );
  const { drawer } = await openJobs(/^Traitements/);
  await drawer.findByText('Refusé par Anna Petit : Un magasin suffit');
});
