import {
  changeTask,
  changeTaskType,
  completeTask,
  createTask,
  createTasks,
  createTaskType,
  findTaskProjects,
  findTasks,
  findTaskTypes,
  readTask,
  readTaskFigures,
  startTask,
  storeChangedV1,
  taskChangedV1,
  taskChunkSettledV1,
} from '@comptoir/contracts';
import { Caller } from '@comptoir/messaging';
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
import { anna, anOrder, aStore, aTask, julien, lyon, saintDenis } from './task.builder';
import { TaskRepository } from './task.repository';

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

  it('when somebody else has changed it since it was looked at, though nobody was asked which version they saw', async () => {
    const { id } = await given();
    const tasks = service.app.get(TaskRepository);
    const caller = Caller.of({ userId: anna.id, name: anna.name, grants: {} });
    const [mine, theirs] = await Promise.all([
      tasks.get(id, { stores: 'all' }),
      tasks.get(id, { stores: 'all' }),
    ]);
    await tasks.save(theirs.moved('complete', service.clock.now()), caller);
    const late = tasks.save(mine.moved('cancel', service.clock.now()), caller);
    await expect(late).toBeRefused('task.changed-meanwhile');
    expect(await service.ask(readTask, { taskId: id })).toMatchObject({ version: 2, state: 'DONE' });
  });
});

describe('a task', () => {
  it('is changed by whoever has seen it as it is, and the people who are new to it are told', async () => {
    const task = await given({ assignees: [anna] });
    const content = { ...aTask(), dueOn: '2026-12-01', assignees: [anna, julien] };
    const { storeId: _store, project: _project, ...change } = { ...content, taskId: task.id };
    await expect(service.ask(changeTask, change)).toBeRefused('if-match.missing');
    await expect(service.ask(changeTask, change, { etag: '"7"' })).toBeRefused('task.stale');
    const changed = await service.ask(changeTask, change, { etag: '"1"' });
    expect(changed).toMatchObject({ version: 2, dueOn: '2026-12-01', assignees: [anna, julien] });
    const told = await service.database.query(
      `select recipient_id from notice where kind = 'TASK_ASSIGNED' and about_id = $1 order by at`,
      [task.id],
    );
    expect(told.map(({ recipient_id }) => recipient_id)).toEqual([anna.id, julien.id]);
  });

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
      may: ['change', 'start', 'complete', 'cancel'],
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
  });

  it('is counted just where the list of the figure has it', async () => {
    await given({ dueOn: '2026-11-20' });
    await given({ dueOn: '2026-11-20', assignees: [julien] });
    await given({ dueOn: '2026-11-24' });
    const { id: taskId } = await given({ dueOn: '2026-12-24' });
    await service.ask(completeTask, { taskId });
    await given({ storeId: saintDenis });
    const as = { ...asManager([lyon, saintDenis]), partyId: anna.id };
    const { opens, ...figures } = await service.ask(readTaskFigures, { store: [lyon] }, { as });
    expect(figures).toEqual({ mine: 2, mineOverdue: 1, mineToday: 1, open: 3, overdue: 2, today: 1 });
    for (const [figure, filter] of Object.entries(opens)) {
      const { page } = await service.ask(findTasks, filter, { as });
      expect({ figure, total: page.total }).toEqual({
        figure,
        total: figures[figure as keyof typeof figures],
      });
    }
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

describe('the types of task', () => {
  const visit = { code: 'VISIT', label: { fr: 'Visite', en: 'Visit' }, position: 9 };
  afterAll(async () => {
    await service.database.query('truncate task cascade');
    await service.database.query(`delete from task_type where code = 'VISIT'`);
  });

  it('are the network’s: no manager of a store changes them', async () => {
    await expect(service.ask(createTaskType, visit, { as: asManager([lyon]) })).toBeRefused(
      'permission.out-of-scope',
    );
    await expect(service.ask(createTaskType, { ...visit, code: 'OTHER' })).toBeRefused('task-type.exists');
    await expect(service.ask(changeTaskType, visit, { etag: '"1"' })).toBeRefused('task-type.not-found');
  });

  it('are added, renamed by whoever has seen them as they are, and no longer offered', async () => {
    await service.ask(createTaskType, visit);
    const { id } = await given({ type: 'VISIT' });
    const renamed = { ...visit, label: { fr: 'Visite du magasin', en: 'Shop visit' } };
    await service.ask(changeTaskType, { ...renamed, active: false }, { etag: '"1"' });
    await expect(service.ask(changeTaskType, renamed, { etag: '"1"' })).toBeRefused('task-type.stale');
    await expect(given({ type: 'VISIT' })).toBeRefused('task.type-unknown');
    expect(await service.ask(readTask, { taskId: id })).toMatchObject({ type: { label: renamed.label } });
    const codes = async (all: boolean) =>
      (await service.ask(findTaskTypes, { all })).items.map(({ code }) => code);
    expect(await codes(false)).not.toContain('VISIT');
    expect(await codes(true)).toContain('VISIT');
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

  it('gets a single task for all projects of all its chunks, for everybody together', async () => {
    const order = anOrder(3, { task: { ...anOrder(0).task, single: true } });
    const more = anOrder(2, {
      ...order,
      chunk: 2,
      items: anOrder(2).items.map((item) => ({ ...item, assignees: [anna] })),
    });
    await tell(service.nats, createTasks, { id: order.operationId, data: order });
    await tell(service.nats, createTasks, { id: order.operationId, data: more });
    await service.eventually(
      async () => (await service.announced(taskChunkSettledV1, order.operationId)).length === 2,
    );
    const { items } = await service.ask(findTasks, { projectId: more.items[1]?.project.id });
    expect(items).toMatchObject([
      { id: order.operationId, project: order.items[0]?.project, projectCount: 5, assignees: [julien, anna] },
    ]);
    expect(await service.database.query('select from task')).toHaveLength(1);
    const projects = await service.ask(findTaskProjects, { taskId: order.operationId, limit: 4 });
    expect(projects).toMatchObject({ items: [{}, {}, {}, {}], page: { total: 5 } });
    const [last] = (await service.announced(taskChangedV1, order.operationId)).slice(-1);
    expect(last?.assigneeIds).toEqual([julien.id, anna.id]);
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
