import {
  completeTask,
  createTask,
  createTasks,
  findTasks,
  findTaskTypes,
  readTask,
  readTaskFigures,
  startTask,
  storeChangedV1,
  taskChangedV1,
  taskChunkSettledV1,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  asNobody,
  asSalesperson,
  startTestService,
  tell,
  together,
  type TestService,
} from '@comptoir/testing';
import { tasksService } from '../tasks-service';
import { anna, anOrder, aTask, julien, lyon, saintDenis } from './task.builder';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(tasksService);
});
afterAll(() => service?.stop());
beforeEach(() => service.database.query('truncate task cascade'));

const given = (change: Parameters<typeof aTask>[0] = {}) => service.ask(createTask, aTask(change));

describe('a task is refused', () => {
  it.each([
    ['a type that does not exist', { type: 'NAP' }, 'task.type-unknown'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'request.invalid'],
    ['nobody to do it', { assignees: [] }, 'request.invalid'],
    ['two lines in its subject', { subject: 'Appeler\nBcc: x@y.z' }, 'request.invalid'],
  ])('with %s', async (_, change, code) => {
    await expect(given(change)).toBeRefused(code);
    expect(await service.database.query('select from task')).toHaveLength(0);
  });

  it('in a store that the caller does not reach', async () => {
    const ask = service.ask(createTask, aTask({ storeId: saintDenis }), { as: asManager([lyon]) });
    await expect(ask).toBeRefused('store.out-of-scope');
  });

  it('to somebody without the right', async () => {
    await expect(service.ask(createTask, aTask(), { as: asNobody() })).toBeRefused('permission.missing');
  });

  it('when it is another store’s, as if it did not exist', async () => {
    const { id } = await given({ storeId: saintDenis });
    await expect(service.ask(readTask, { taskId: id }, { as: asManager([lyon]) })).toBeRefused(
      'task.not-found',
    );
    await expect(service.ask(completeTask, { taskId: id }, { as: asManager([lyon]) })).toBeRefused(
      'task.not-found',
    );
  });

  it('when it was read before somebody else changed it', async () => {
    const { id } = await given();
    await service.ask(startTask, { taskId: id });
    await expect(service.ask(completeTask, { taskId: id }, { etag: '"1"' })).toBeRefused('task.stale');
  });
});

describe('a task', () => {
  it('is done by one of two who click at once, and announced once', async () => {
    const { id } = await given();
    const outcomes = await together(2, () => service.ask(completeTask, { taskId: id }));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const announced = await service.announced(taskChangedV1, id);
    expect(announced.map(({ state }) => state)).toEqual(['TODO', 'DONE']);
  });

  it('shows what may be done with it', async () => {
    const task = await given();
    expect(task).toMatchObject({
      state: 'TODO',
      overdue: false,
      may: ['start', 'complete', 'cancel'],
      assignees: [anna],
    });
    expect(await service.ask(completeTask, { taskId: task.id })).toMatchObject({
      state: 'DONE',
      may: ['reopen'],
    });
  });

  it('is found by the salesperson it is assigned to, and by no other', async () => {
    await given();
    await given({ assignees: [julien] });
    const mine = await service.ask(findTasks, {}, { as: asSalesperson(anna.id, [lyon]) });
    expect(mine.items.map(({ assignees }) => assignees[0]?.name)).toEqual([anna.name]);
    expect(mine.page.total).toBe(1);
  });

  it('is found by its words whatever their accents, and by what is due', async () => {
    await given({ subject: 'Contrôler l’acompte', dueOn: '2026-11-20' });
    await given({ subject: 'Métré', dueOn: '2026-11-24' });
    const subjects = async (filter: object) =>
      (await service.ask(findTasks, filter)).items.map(({ subject }) => subject);
    expect(await subjects({ q: 'controler ACOMPTE' })).toEqual(['Contrôler l’acompte']);
    expect(await subjects({ due: 'overdue' })).toEqual(['Contrôler l’acompte']);
    expect(await subjects({ due: 'today' })).toEqual(['Métré']);
    expect(await subjects({ sort: '-dueOn' })).toEqual(['Métré', 'Contrôler l’acompte']);
    expect(await service.ask(readTaskFigures, {})).toMatchObject({ open: 2, overdue: 1, mine: 0 });
  });

  it('is overdue by the calendar of its own store', async () => {
    service.clock.moveTo('2026-11-24T21:30:00Z');
    await tell(service.nats, storeChangedV1, {
      id: saintDenis,
      version: 1,
      data: aStore(saintDenis, 'Indian/Reunion'),
    });
    await service.eventually(async () => (await service.database.query('select from store')).length === 1);
    await given({ storeId: lyon, dueOn: '2026-11-24' });
    await given({ storeId: saintDenis, dueOn: '2026-11-24' });
    const { items } = await service.ask(findTasks, { due: 'overdue' });
    expect(items.map(({ storeId, overdue }) => ({ storeId, overdue }))).toEqual([
      { storeId: saintDenis, overdue: true },
    ]);
    service.clock.moveTo('2026-11-24T09:00:00Z');
  });

  it('has one of the types that exist', async () => {
    const { items } = await service.ask(findTaskTypes, {});
    expect(items.map(({ label }) => label.fr)).toEqual([
      'Relance téléphonique',
      'Contrôle paiement',
      'Mail',
      'Autre',
    ]);
  });
});

describe('a bulk operation', () => {
  it('gets one task for each item and an answer for each, also when it orders twice', async () => {
    const order = anOrder(150);
    await tell(service.nats, createTasks, { id: order.operationId, data: order });
    await tell(service.nats, createTasks, { id: order.operationId, data: { ...order, chunk: 2 } });
    const settled = await service.eventually(async () => {
      const chunks = await service.announced(taskChunkSettledV1, order.operationId);
      return chunks.length === 2 && chunks;
    });
    expect(settled.flatMap(({ results }) => results).every(({ state }) => state === 'DONE')).toBe(true);
    expect(await service.database.query('select from task')).toHaveLength(150);
    const announced = await service.announced(taskChangedV1);
    expect(announced.filter(({ operationId }) => operationId === order.operationId)).toHaveLength(150);
  });

  it('is told when its type does not exist', async () => {
    const order = anOrder(2);
    await tell(service.nats, createTasks, {
      id: newId(),
      data: { ...order, task: { ...order.task, type: 'NAP' } },
    });
    const [settled] = await service.eventually(async () => {
      const chunks = await service.announced(taskChunkSettledV1, order.operationId);
      return chunks.length === 1 && chunks;
    });
    expect(settled?.results).toMatchObject([
      { state: 'FAILED', reason: 'task.type-unknown' },
      { state: 'FAILED' },
    ]);
  });
});

function aStore(id: string, timeZone: string) {
  return {
    id,
    version: 1,
    reference: 'ST-D',
    name: 'Saint-Denis',
    legalEntity: { id, name: 'Société', siren: null },
    address: { street: null, postalCode: null, city: null, country: 'RE' },
    email: null,
    phone: null,
    timeZone,
  };
}
