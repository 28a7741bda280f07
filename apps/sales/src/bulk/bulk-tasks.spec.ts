import {
  bulkOperationFinishedV1,
  cancelBulkOperation,
  createBulkOperation,
  createSelection,
  findBulkItems,
  findBulkOperations,
  previewBulkOperation,
  readBulkOperation,
  type BulkOperationView,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  testNats,
  together,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../test/shops.builder';
import { taskScript, tasksStandIn } from '../../test/stand-ins.module';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let tasks: TestService;
let shop: Shop;
let manager: TestCaller;
let seller: string;

beforeAll(async () => {
  nats = await testNats();
  [sales, tasks] = await Promise.all([
    startTestService(salesService, { nats }),
    startTestService(tasksStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  manager = asManager([shop.id]);
  seller = await shop.party({ name: 'Vendeuse', roles: ['SALESPERSON'] });
});
afterAll(async () => {
  await Promise.all([sales.stop(), tasks.stop()]);
  await nats.stop();
});
beforeEach(() => {
  taskScript.silent = false;
  taskScript.chunks.length = 0;
});

const task = { subject: 'Relance téléphonique', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true };
const selectionOf = async (ids: string[], as = manager) =>
  (await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as })).id;
const order = (selectionId: string, more: object = {}): InputOf<typeof createBulkOperation> => ({
  kind: 'task',
  selectionId,
  task: { ...task, ...more },
});
const start = (
  selectionId: string,
  options: { more?: object; idempotencyKey?: string; as?: TestCaller } = {},
) =>
  sales.ask(createBulkOperation, order(selectionId, options.more), {
    as: options.as ?? manager,
    idempotencyKey: options.idempotencyKey,
  });
const read = (operationId: string) => sales.ask(readBulkOperation, { operationId }, { as: manager });
const ended = (id: string) =>
  sales.eventually(async () => {
    const view = await read(id);
    expect(view.total).toBe(view.done + view.skipped + view.failed + view.pending);
    return view.finishedAt !== null && view;
  }) as Promise<BulkOperationView>;

async function projects(
  count: number,
  salespersonId: string | null = seller,
): Promise<{ project: ProjectFacts; quoteId: string }[]> {
  const customerId = await shop.party();
  return Promise.all(
    Array.from({ length: count }, async () => {
      const project = await shop.project({ customerId, salespersonId });
      const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
      return { project, quoteId: quote?.id ?? '' };
    }),
  );
}

describe('a bulk task says no', () => {
  it('without the permission, without anybody to do it, to an unknown assignee', async () => {
    const [one] = await projects(1);
    const selectionId = await selectionOf([one?.quoteId ?? '']);
    await expect(start(selectionId, { as: asNobody() })).toBeRefused('permission.missing');
    await expect(start(selectionId, { more: { assignSalesperson: false } })).toBeRefused(
      'bulk-operation.nobody-assigned',
    );
    await expect(start(selectionId, { more: { assigneeIds: [newId()] } })).toBeRefused('party.unknown');
    const elsewhere = await (await Shop.open(sales)).party();
    await expect(start(selectionId, { more: { assigneeIds: [elsewhere] } })).toBeRefused('party.unknown');
  });

  it('to a selection of somebody else, and to one that has expired', async () => {
    const [one] = await projects(1);
    const selectionId = await selectionOf([one?.quoteId ?? '']);
    await expect(start(selectionId, { as: asManager([shop.id]) })).toBeRefused('selection.not-found');
    await sales.db.execute(
      sql`update selection set expires_at = clock_timestamp() where id = ${selectionId}`,
    );
    await expect(start(selectionId)).toBeRefused('selection.expired');
  });

  it('to an operation of somebody else', async () => {
    const [one] = await projects(1);
    const { id } = await start(await selectionOf([one?.quoteId ?? '']));
    const other = { as: aCaller({ 'task.write': { scope: 'stores', stores: [shop.id] } }) };
    await expect(sales.ask(readBulkOperation, { operationId: id }, other)).toBeRefused(
      'bulk-operation.not-found',
    );
    await expect(sales.ask(findBulkItems, { operationId: id }, other)).toBeRefused(
      'bulk-operation.not-found',
    );
    await expect(sales.ask(cancelBulkOperation, { operationId: id }, other)).toBeRefused(
      'bulk-operation.not-found',
    );
    expect((await sales.ask(findBulkOperations, {}, other)).page.total).toBe(0);
    await expect(sales.ask(findBulkOperations, { whose: 'all' }, other)).toBeRefused('permission.missing');
    await ended(id);
  });
});

describe('a bulk task', () => {
  it('makes one task per project, however many of its documents were selected', async () => {
    const [one, two] = await projects(2);
    const more = await given(
      sales,
      aQuote()
        .of(one?.project as ProjectFacts)
        .sent('2026-11-11'),
    );
    const selectionId = await selectionOf([one?.quoteId ?? '', two?.quoteId ?? '', more[0]?.id ?? '']);
    const preview = await sales.ask(previewBulkOperation, order(selectionId), { as: manager });
    expect(preview).toMatchObject({
      documents: 3,
      projects: 2,
      willDo: 2,
      assignees: 1,
      skipped: [],
      confirmationRequired: false,
    });
    const { id, state } = await start(selectionId);
    expect(state).toBe('RUNNING');
    expect(await ended(id)).toMatchObject({
      state: 'COMPLETED',
      total: 2,
      done: 2,
      pending: 0,
      label: task.subject,
      may: ['take-back'],
    });
    expect(taskScript.chunks.flatMap(({ items }) => items)).toMatchObject([
      { assignees: [{ id: seller, name: 'Vendeuse' }] },
      { assignees: [{ id: seller }] },
    ]);
    expect(await sales.announced(bulkOperationFinishedV1, id)).toMatchObject([
      { state: 'COMPLETED', done: 2 },
    ]);
    const history = await sales.db.query(
      sql`select action, facts from history_line where project_id = ${one?.project.id} and action = 'bulk.task'`,
    );
    expect(history).toMatchObject([{ facts: { operationId: id, label: task.subject, documents: 2 } }]);
    const { items } = await sales.ask(findBulkItems, { operationId: id, state: ['DONE'] }, { as: manager });
    expect(items.map(({ documents }) => documents.length).sort()).toEqual([1, 2]);
  });

  it('leaves out what has nobody, what lies elsewhere and what is not permitted, and says so beforehand', async () => {
    const [mine, nobody] = [...(await projects(1)), ...(await projects(1, null))];
    const elsewhere = await Shop.open(sales);
    const [foreign] = await given(
      sales,
      aQuote()
        .of(await elsewhere.project({ salespersonId: seller }))
        .sent('2026-11-10'),
    );
    const reader: TestCaller = {
      ...manager,
      grants: {
        ...manager.grants,
        'quote.read': { scope: 'network' },
        'task.write': { scope: 'stores', stores: [shop.id] },
      },
    };
    const selectionId = await selectionOf(
      [mine?.quoteId ?? '', nobody?.quoteId ?? '', foreign?.id ?? ''],
      reader,
    );
    const preview = await sales.ask(previewBulkOperation, order(selectionId), { as: reader });
    expect(preview).toMatchObject({
      willDo: 1,
      skipped: [
        { reason: 'FORBIDDEN', count: 1 },
        { reason: 'NO_SALESPERSON', count: 1 },
      ],
    });
    expect(preview.skipped[1]?.examples).toMatchObject([{ projectId: nobody?.project.id }]);
    const { id } = await start(selectionId, { as: reader });
    expect(await ended(id)).toMatchObject({
      total: 3,
      done: 1,
      skipped: 2,
      skippedBy: preview.skipped.map(({ reason, count }) => ({ reason, count })),
    });
  });

  it('is one operation however often it is ordered with one key, and refuses another order with it', async () => {
    const [one] = await projects(1);
    const selectionId = await selectionOf([one?.quoteId ?? '']);
    const outcomes = await together(3, () => start(selectionId, { idempotencyKey: 'click' }));
    const ids = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value.id);
    expect(new Set(ids).size).toBe(1);
    await expect(start(selectionId, { idempotencyKey: 'click', more: { subject: 'Autre' } })).toBeRefused(
      'idempotency-key.reused',
    );
    await ended(String(ids[0]));
    expect(taskScript.chunks).toHaveLength(1);
  });

  it('leaves out at the last moment what no longer matches the filter', async () => {
    const branch = await Shop.open(sales);
    const [stays, goes] = await given(
      sales,
      aQuote()
        .of(await branch.project({ salespersonId: seller }))
        .sent('2026-11-10')
        .validUntil('2026-11-28'),
      aQuote()
        .of(await branch.project({ salespersonId: seller }))
        .sent('2026-11-10')
        .validUntil('2026-11-29'),
    );
    const as = { ...manager, ...asManager([branch.id]) };
    const filter = { validity: ['expiring' as const] };
    const selection = await sales.ask(createSelection, { target: 'quotes', mode: 'filter', filter }, { as });
    expect(selection).toMatchObject({ documents: 2, projects: 2, customers: 2 });
    await sales.db.execute(sql`update quote_state set status = 'SIGNED' where quote_id = ${goes?.id}`);
    const { id } = await start(selection.id, { as });
    const view = await sales.eventually(async () => {
      const seen = await sales.ask(readBulkOperation, { operationId: id }, { as });
      return seen.finishedAt !== null && seen;
    });
    expect(view).toMatchObject({ done: 1, skippedBy: [{ reason: 'NO_LONGER_MATCHES', count: 1 }] });
    expect(taskScript.chunks[0]?.items.map(({ project }) => project.id)).toEqual([stays?.facts.projectId]);
  });

  it('stops at once for what was not handed over, and counts what was when it is answered', async () => {
    taskScript.silent = true;
    const selected = await projects(3);
    const { id } = await start(await selectionOf(selected.map(({ quoteId }) => quoteId)));
    await sales.eventually(() => taskScript.chunks.length === 1);
    const cancelled = await sales.ask(cancelBulkOperation, { operationId: id }, { as: manager });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', pending: 3, finishedAt: null, may: [] });
    expect(await sales.ask(cancelBulkOperation, { operationId: id }, { as: manager })).toMatchObject({
      state: 'CANCELLED',
    });
  });

  it('refuses to stop what has ended', async () => {
    const [one] = await projects(1);
    const { id } = await start(await selectionOf([one?.quoteId ?? '']));
    await ended(id);
    await expect(sales.ask(cancelBulkOperation, { operationId: id }, { as: manager })).toBeRefused(
      'bulk-operation.transition-not-allowed',
    );
  });
});
