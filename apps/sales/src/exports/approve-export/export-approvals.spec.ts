import {
  approveExport,
  cancelExport,
  createExport,
  exportApprovalAskedV1,
  exportApprovalSettledV1,
  findExports,
  readExport,
  refuseExport,
  type ExportView,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  dice,
  startTestService,
  together,
  tokenFor,
  type TestCaller,
  type TestService,
} from '@comptoir/testing';
import {
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
} from '../../quote-list/quote-samples.builder';
import { salesService } from '../../sales-service';
import { KnownStores } from '../../stores/known-stores.port';

let sales: TestService;
const [lyon, denis] = sampleStores.map(({ id }) => id) as [string, string];
const inLyon = { scope: 'stores' as const, stores: [lyon] };
const network = { scope: 'network' as const };
const seller = (reach: typeof inLyon | typeof network = inLyon) =>
  aCaller({ 'quote.read': reach, 'export.run': reach }, { name: 'Julien Durand' });
const approver = (reach: typeof inLyon | typeof network = network) =>
  aCaller({ 'export.approve': reach }, { name: 'Nora Réseau' });

beforeAll(async () => {
  sales = await startTestService(salesService, {
    env: { EXPORT_ROWS_ALONE: '20', EXPORT_ROWS_ALONE_MANY: '5000', EXPORTS_PER_DAY: '100' },
  });
  await sales.db.transaction(insertSampleWorld);
  await sales.db.transaction((tx) =>
    insertSampleQuotes(tx, sampleQuotes(300, Day.parse('2026-11-24'), dice(5))),
  );
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales?.stop());

const order = (as: TestCaller, format: 'csv' | 'xlsx' | 'pdf' = 'csv') =>
  sales.ask(createExport, { content: 'rows', list: 'quotes', format, columns: ['number'] }, { as });
const read = (as: TestCaller, exportId: string) => sales.ask(readExport, { exportId }, { as });
const settled = (as: TestCaller, { id }: ExportView) =>
  sales.eventually(async () => {
    const view = await read(as, id);
    return view.state !== 'QUEUED' && view.state !== 'RUNNING' && view;
  });
const toApprove = async (as: TestCaller) =>
  (await sales.ask(findExports, { whose: 'to-approve' }, { as })).items.map(({ id }) => id);
const approve = (as: TestCaller, exportId: string) => sales.ask(approveExport, { exportId }, { as });
const refuse = (as: TestCaller, exportId: string, reason = 'Pas tout le fichier clients') =>
  sales.ask(refuseExport, { exportId, reason }, { as });
const download = async (as: TestCaller, exportId: string) => {
  const headers = { authorization: `Bearer ${await tokenFor(as, 'sales')}` };
  return (await fetch(`${sales.url}/internal/exports/${exportId}/file`, { headers })).status;
};
async function awaited(as = seller()): Promise<ExportView> {
  const view = await settled(as, await order(as));
  expect(view.state).toBe('AWAITING_APPROVAL');
  return view;
}
const told = async (exportId: string) => [
  ...(await sales.announced(exportApprovalAskedV1, exportId)),
  ...(await sales.announced(exportApprovalSettledV1, exportId)),
];
const history = (exportId: string) =>
  sales.db.query(sql`
    select action, actor, facts from history_line
    where aggregate_id = ${exportId} and action <> 'export.ordered' order by id`);

describe('a file of more rows than somebody may take away alone', () => {
  it('waits, says so to its orderer, and is made once somebody else agreed', async () => {
    const [as, other] = [seller(), approver()];
    const asked = await awaited(as);
    expect(asked).toMatchObject({ mine: true, may: ['cancel'], approval: { decidedBy: null, reason: null } });
    expect(asked.approval?.rows).toBeGreaterThan(20);
    expect(await download(as, asked.id)).toBe(409);
    const [shown] = (await sales.ask(findExports, { whose: 'to-approve' }, { as: other })).items;
    expect(shown).toMatchObject({
      id: asked.id,
      orderedBy: 'Julien Durand',
      mine: false,
      may: ['approve', 'refuse'],
    });

    expect(await approve(other, asked.id)).toMatchObject({ mine: false, may: [] });
    const done = await settled(as, asked);
    expect(done).toMatchObject({ state: 'COMPLETED', total: asked.approval?.rows });
    expect(done.approval).toMatchObject({ decidedBy: 'Nora Réseau', reason: null });
    expect([await download(as, done.id), await download(other, done.id)]).toEqual([200, 404]);
    expect(await history(done.id)).toMatchObject([
      { action: 'export.approval-asked', actor: 'Julien Durand', facts: { rows: asked.approval?.rows } },
      { action: 'export.approved', actor: 'Nora Réseau' },
      { action: 'export.completed' },
      { action: 'export.downloaded' },
    ]);
  });

  it('is not made where they refuse, and its orderer reads why', async () => {
    const as = seller();
    const { id } = await awaited(as);
    await expect(refuse(approver(), id, ' ')).toBeRefused('request.invalid');
    await refuse(approver(), id);
    expect(await read(as, id)).toMatchObject({
      state: 'REFUSED',
      may: [],
      approval: { decidedBy: 'Nora Réseau', reason: 'Pas tout le fichier clients' },
    });
    expect(await history(id)).toMatchObject([
      { action: 'export.approval-asked' },
      { action: 'export.refused', facts: { reason: 'Pas tout le fichier clients' } },
    ]);
  });

  it('is never approved by who ordered it, nor by who may not, nor beyond their stores', async () => {
    const both = aCaller({ 'quote.read': network, 'export.run': network, 'export.approve': network });
    const { id } = await awaited(both);
    await expect(approve(both, id)).toBeRefused('export.own-approval');
    await expect(refuse(both, id)).toBeRefused('export.own-approval');
    expect(await toApprove(both)).not.toContain(id);
    await expect(approve(seller(), id)).toBeRefused('permission.missing');
    await expect(toApprove(seller())).rejects.toMatchObject({ code: 'permission.missing' });
    await expect(approve(approver(inLyon), id)).toBeRefused('export.not-found');
    await expect(read(approver(inLyon), id)).toBeRefused('export.not-found');
    expect(await toApprove(approver(inLyon))).not.toContain(id);

    const ours = await awaited(seller());
    const elsewhere = approver({ scope: 'stores', stores: [denis] });
    await expect(approve(elsewhere, ours.id)).toBeRefused('export.not-found');
    expect(await toApprove(approver(inLyon))).toContain(ours.id);
    await approve(approver(inLyon), ours.id);
  });

  it('is decided on once, by the first of two', async () => {
    const { id } = await awaited();
    const decisions = await together(2, () => approve(approver(), id));
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(refuse(approver(), id)).toBeRefused('export.transition-not-allowed');
  });

  it('can be given up by who ordered it, and is by itself where nobody decides in time', async () => {
    const as = seller();
    const { id } = await awaited(as);
    expect(await sales.ask(cancelExport, { exportId: id }, { as })).toMatchObject({ state: 'CANCELLED' });
    await expect(approve(approver(), id)).toBeRefused('export.transition-not-allowed');

    const late = await awaited(as);
    await sales.db.execute(sql`
      update export set approval_until = clock_timestamp() - interval '1 second' where id = ${late.id}`);
    await expect(approve(approver(), late.id)).toBeRefused('export.transition-not-allowed');
    const over = await sales.eventually(async () => {
      const view = await read(as, late.id);
      return view.state === 'FAILED' && view;
    });
    expect(over).toMatchObject({ failure: 'NOT_DECIDED', may: [] });
  });
});

describe('nobody else is asked', () => {
  it('for fewer rows, for what is printed, or of whose role may run many', async () => {
    const as = seller();
    const few = await sales.ask(
      createExport,
      { content: 'rows', list: 'quotes', format: 'csv', columns: ['number'], filter: { q: 'introuvable' } },
      { as },
    );
    expect(await settled(as, few)).toMatchObject({ state: 'COMPLETED', approval: null });
    expect(await settled(as, await order(as, 'pdf'))).toMatchObject({ state: 'COMPLETED', approval: null });
    const many = { ...as, grants: { ...as.grants, 'bulk.run-many': inLyon } };
    expect(await settled(many, await order(many))).toMatchObject({ state: 'COMPLETED', approval: null });
  });
});

describe('whoever has to know of it', () => {
  it('is told once that a file waits, for which stores, and once that it was approved', async () => {
    const as = seller();
    const { id, approval, fileName } = await awaited(as);
    const asked = { exportId: id, fileName, rows: approval?.rows, stores: [lyon] };
    expect(await told(id)).toEqual([
      { ...asked, version: 1, until: approval?.until, orderedBy: { id: as.userId, name: 'Julien Durand' } },
    ]);
    await together(2, () => approve(approver(), id));
    await settled(as, await read(as, id));
    expect(await told(id)).toMatchObject([
      { version: 1 },
      { version: 2, orderedById: as.userId, outcome: 'APPROVED', decidedBy: 'Nora Réseau', reason: null },
    ]);
    expect(await sales.announced(exportApprovalAskedV1, (await awaited(seller(network))).id)).toMatchObject([
      { stores: 'all' },
    ]);
  });

  it('is told that it waits no more: refused, given up, or not decided in time', async () => {
    const as = seller();
    const [refused, cancelled, late] = [await awaited(as), await awaited(as), await awaited(as)];
    await refuse(approver(), refused.id);
    expect(await told(refused.id)).toMatchObject([
      { version: 1 },
      { outcome: 'REFUSED', decidedBy: 'Nora Réseau', reason: 'Pas tout le fichier clients' },
    ]);
    await sales.ask(cancelExport, { exportId: cancelled.id }, { as });
    await sales.ask(cancelExport, { exportId: cancelled.id }, { as });
    expect(await told(cancelled.id)).toMatchObject([
      { version: 1 },
      { outcome: 'CANCELLED', decidedBy: null },
    ]);
    await sales.db.execute(sql`
      update export set approval_until = clock_timestamp() - interval '1 second' where id = ${late.id}`);
    await sales.eventually(async () => (await read(as, late.id)).state === 'FAILED');
    expect(await told(late.id)).toMatchObject([{ version: 1 }, { outcome: 'NOT_DECIDED', decidedBy: null }]);
  });
});
