import {
  bulkOperationFinishedV1,
  changeNoticePreferences,
  clearNotices,
  countNotices,
  createTask,
  exportApprovalSettledV1,
  findNotices,
  markNoticesRead,
  quoteExpiredV1,
  quoteExpiringV1,
  readNoticePreferences,
  tellApprovers,
  type DataOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  startTestService,
  tell,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { anna, aTask, julien, lyon } from '../tasks/task.builder';
import { tasksService } from '../tasks-service';
import { ForgetOldNotices } from './forget-old-notices/forget-old-notices.job';

let nats: TestNats;
let service: TestService;
let screen: NatsConnection;
const seller = aCaller({}, { partyId: anna.id });
beforeAll(async () => {
  nats = await testNats();
  service = await startTestService(tasksService, { nats });
  screen = await nats.connect();
});
afterAll(async () => {
  await screen?.close();
  await service?.stop();
  await nats?.stop();
});
beforeEach(async () => {
  service.clock.moveTo('2026-11-24T09:00:00Z');
  await service.database.query('truncate notice, notice_mute, task cascade');
});

const bell = async (as: TestCaller, filter: object = {}) =>
  (await service.ask(findNotices, filter, { as })).items;
const unread = async (as: TestCaller) => (await service.ask(countNotices, {}, { as })).unread;
const rung = (as: TestCaller, count: number) => service.eventually(async () => (await unread(as)) === count);

function aDeadline(change: object = {}): DataOf<typeof quoteExpiringV1> {
  return {
    quoteId: newId(),
    version: 3,
    number: 'DE-2026-0001',
    storeId: lyon,
    projectId: newId(),
    customerId: newId(),
    salespersonId: anna.id,
    amountExclTax: '1000.00',
    amountInclTax: '1200.00',
    expiryDate: '2026-12-03' as DataOf<typeof quoteExpiringV1>['expiryDate'],
    ...change,
  };
}
const signal = (data = aDeadline(), messageId = newId()) =>
  tell(nats, quoteExpiringV1, { id: data.quoteId, version: data.version, data, messageId });

describe('the bell', () => {
  it('gathers the quotes that begin to expire on one day, and counts each of them once', async () => {
    const first = aDeadline();
    await signal(first, 'one-and-the-same');
    await rung(seller, 1);
    await signal(first, 'one-and-the-same');
    await signal(aDeadline({ salespersonId: null }));
    await signal(aDeadline({ salespersonId: julien.id }));
    const last = aDeadline({ number: 'DE-2026-0002' });
    await signal(last);
    await service.eventually(async () => (await bell(seller))[0]?.count === 2);
    expect(await bell(seller)).toMatchObject([
      { kind: 'QUOTE_EXPIRING', count: 2, words: 'DE-2026-0002', aboutId: last.quoteId, readAt: null },
    ]);
    await tell(nats, quoteExpiredV1, { id: first.quoteId, version: 3, data: first });
    await rung(seller, 2);
    service.clock.moveTo('2026-11-25T09:00:00Z');
    await signal();
    await rung(seller, 3);
  });

  it('rings again for what comes after it was read', async () => {
    await signal();
    await rung(seller, 1);
    const { unread: left } = await service.ask(
      markNoticesRead,
      { until: '2026-11-24T09:00:00Z' },
      { as: seller },
    );
    expect(left).toBe(0);
    service.clock.moveTo('2026-11-24T09:05:00Z');
    await signal();
    await rung(seller, 1);
    expect(await bell(seller)).toMatchObject([{ count: 2, at: '2026-11-24T09:05:00.000Z', readAt: null }]);
  });

  it('tells whoever ordered it how a bulk operation ended', async () => {
    const operationId = newId();
    const orderer = aCaller({});
    await tell(nats, bulkOperationFinishedV1, {
      id: operationId,
      version: 2,
      data: {
        operationId,
        version: 2,
        kind: 'task',
        state: 'COMPLETED',
        createdById: orderer.userId,
        label: 'Relancer',
        total: 9,
        done: 8,
        skipped: 0,
        failed: 1,
      },
    });
    await rung(orderer, 1);
    expect(await bell(orderer)).toMatchObject([
      { kind: 'OPERATION_FINISHED', aboutId: operationId, words: 'Relancer', facts: { done: 8, failed: 1 } },
    ]);
    expect(await bell(seller)).toEqual([]);
  });

  it('never rings for one’s own doing, and wakes the screens of those who are told', async () => {
    const poked: string[] = [];
    screen.subscribe('ui.*.notices', { callback: (_, { subject }) => void poked.push(subject) });
    await screen.flush();
    const as = { ...asManager([lyon]), partyId: julien.id };
    await service.ask(createTask, aTask({ assignees: [anna, julien] }), { as });
    expect(await bell(seller)).toMatchObject([
      { kind: 'TASK_ASSIGNED', actor: as.name, words: aTask().subject, facts: { dueOn: aTask().dueOn } },
    ]);
    expect(await bell(as)).toEqual([]);
    await service.eventually(() => poked.includes(`ui.${anna.id}.notices`));
    expect(poked).not.toContain(`ui.${as.userId}.notices`);
  });

  it('shows and marks nobody else’s', async () => {
    await signal();
    await rung(seller, 1);
    const stranger = aCaller({}, { partyId: julien.id });
    const [notice] = await bell(seller);
    await service.ask(markNoticesRead, { ids: [notice?.id ?? ''] }, { as: stranger });
    expect(await bell(stranger)).toEqual([]);
    expect(await unread(seller)).toBe(1);
    await service.ask(markNoticesRead, { ids: [notice?.id ?? ''] }, { as: seller });
    expect(await bell(seller, { unread: true })).toEqual([]);
  });

  it('is cleared up to an instant, for oneself alone', async () => {
    await signal();
    await signal(aDeadline({ salespersonId: julien.id }));
    await rung(seller, 1);
    const other = aCaller({}, { partyId: julien.id });
    await rung(other, 1);
    const [notice] = await bell(seller);
    service.clock.moveTo('2026-11-25T09:00:00Z');
    await signal();
    await rung(seller, 2);
    expect(await service.ask(clearNotices, { until: notice?.at ?? '' }, { as: seller })).toEqual({
      unread: 1,
    });
    expect((await bell(seller)).map(({ id }) => id)).not.toContain(notice?.id);
    expect(await bell(other)).toHaveLength(1);
  });

  it('keeps silent about what somebody does not want, until they want it again', async () => {
    await signal();
    await rung(seller, 1);
    await service.ask(
      changeNoticePreferences,
      { muted: ['QUOTE_EXPIRING', 'QUOTE_EXPIRING'] },
      { as: seller },
    );
    expect(await service.ask(readNoticePreferences, {}, { as: seller })).toEqual({
      muted: ['QUOTE_EXPIRING'],
    });
    expect(await unread(seller)).toBe(0);
    expect(await bell(seller)).toEqual([]);
    await service.ask(changeNoticePreferences, { muted: [] }, { as: seller });
    expect(await unread(seller)).toBe(1);
    await expect(
      service.ask(changeNoticePreferences, { muted: ['NAP' as 'COMMENT'] }, { as: seller }),
    ).toBeRefused('request.invalid');
  });

  it('forgets after ninety days', async () => {
    await signal();
    await rung(seller, 1);
    const exportId = newId();
    await tell(nats, exportApprovalSettledV1, {
      id: exportId,
      version: 2,
      data: {
        ...{ exportId, version: 2, fileName: 'devis.xlsx', rows: 9, orderedById: aCaller({}).userId },
        ...{ outcome: 'CANCELLED' as const, decidedBy: null, reason: null },
      },
    });
    const approvals = async () =>
      (await service.database.query('select from export_approval where export_id = $1', [exportId])).length;
    await service.eventually(async () => (await approvals()) === 1);
    const job = service.app.get(ForgetOldNotices);
    service.clock.moveTo('2027-02-22T08:59:00Z');
    await job.run();
    expect([await unread(seller), await approvals()]).toEqual([1, 1]);
    service.clock.moveTo('2027-02-22T09:01:00Z');
    await job.run();
    expect([await unread(seller), await approvals()]).toEqual([0, 0]);
  });
});

describe('a large file that waits', () => {
  const fileName = 'devis_2026-11-24_1432.xlsx';
  const [orderer, approver, another] = [aCaller({}), aCaller({}), aCaller({})];
  const waits = async (exportId: string, approverIds = [approver.userId, another.userId]) =>
    tell(nats, tellApprovers, {
      id: exportId,
      data: { exportId, fileName, rows: 48_200, orderedBy: 'Julien Durand', approverIds },
    });
  const settled = (exportId: string, change: Partial<DataOf<typeof exportApprovalSettledV1>>) =>
    tell(nats, exportApprovalSettledV1, {
      id: exportId,
      version: 2,
      data: {
        exportId,
        version: 2,
        fileName,
        rows: 48_200,
        orderedById: orderer.userId,
        outcome: 'APPROVED',
        decidedBy: 'Nora Réseau',
        reason: null,
        ...change,
      },
    });

  it('rings at each of those who may approve it, once, and no more when that is settled', async () => {
    const poked: string[] = [];
    screen.subscribe('ui.*.notices', { callback: (_, { subject }) => void poked.push(subject) });
    await screen.flush();
    const exportId = newId();
    await waits(exportId, [approver.userId]);
    await rung(approver, 1);
    await waits(exportId);
    await rung(another, 1);
    expect(await bell(approver)).toMatchObject([
      {
        kind: 'EXPORT_TO_APPROVE',
        aboutId: exportId,
        actor: 'Julien Durand',
        words: fileName,
        facts: { rows: 48_200 },
      },
    ]);
    await service.eventually(() => poked.includes(`ui.${another.userId}.notices`));
    await waits(newId(), [another.userId]);
    await rung(another, 2);

    await settled(exportId, {});
    await rung(orderer, 1);
    expect(await bell(approver)).toEqual([]);
    expect(await unread(another)).toBe(1);
    expect(await bell(orderer)).toMatchObject([
      { kind: 'EXPORT_APPROVED', aboutId: exportId, actor: 'Nora Réseau', words: fileName },
    ]);
  });

  it('tells its orderer why it was refused, or that nobody decided, and nothing of what they gave up', async () => {
    const [refused, late, givenUp] = [newId(), newId(), newId()];
    await settled(refused, { outcome: 'REFUSED', reason: 'Un magasin suffit' });
    await settled(refused, { outcome: 'REFUSED', reason: 'Un magasin suffit' });
    await waits(givenUp, [approver.userId]);
    await rung(approver, 1);
    await settled(givenUp, { outcome: 'CANCELLED', decidedBy: null });
    await rung(approver, 0);
    service.clock.moveTo('2026-11-24T09:05:00Z');
    await settled(late, { outcome: 'NOT_DECIDED', decidedBy: null });
    await rung(orderer, 2);
    expect(await bell(orderer)).toMatchObject([
      { kind: 'EXPORT_REFUSED', actor: null, facts: { outcome: 'NOT_DECIDED' } },
      { kind: 'EXPORT_REFUSED', actor: 'Nora Réseau', facts: { reason: 'Un magasin suffit' } },
    ]);
  });

  it('is not told to anybody once it is settled, whichever is heard first', async () => {
    const exportId = newId();
    await settled(exportId, {});
    await rung(orderer, 1);
    await waits(exportId, [approver.userId]);
    await waits(newId(), [another.userId]);
    await rung(another, 1);
    expect(await unread(approver)).toBe(0);
  });

  it('rings only at those who want to know', async () => {
    await service.ask(changeNoticePreferences, { muted: ['EXPORT_TO_APPROVE'] }, { as: approver });
    await waits(newId());
    await rung(another, 1);
    expect(await unread(approver)).toBe(0);
  });
});
