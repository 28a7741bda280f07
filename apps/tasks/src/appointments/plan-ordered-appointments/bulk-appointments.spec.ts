import {
  confirmAppointment,
  createAppointment,
  createComments,
  createTasks,
  effectsTakenBackV1,
  findAppointments,
  planAppointments,
  startTask,
  storeChangedV1,
  takeBackOperation,
  taskChunkSettledV1,
  type DataOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  tell,
  testNats,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { salesDirectory } from '../../../test/sales-directory.module';
import { anna, anOrder, aStore, julien, lyon, saintDenis } from '../../tasks/task.builder';
import { tasksService } from '../../tasks-service';
import { anAppointment, aPlan, cuisine } from '../appointment.builder';

let nats: TestNats;
let service: TestService;
let sales: TestService;
beforeAll(async () => {
  nats = await testNats();
  [service, sales] = await Promise.all([
    startTestService(tasksService, { nats }),
    startTestService(salesDirectory, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([service?.stop(), sales?.stop()]);
  await nats?.stop();
});
beforeEach(() => service.database.query('truncate appointment, task, comment, notice cascade'));

async function settled(operationId: string, chunks = 1) {
  const events = await service.eventually(async () => {
    const found = await service.announced(taskChunkSettledV1, operationId);
    return found.length === chunks && found;
  });
  return events.flatMap(({ results }) => results);
}
async function plan(data: DataOf<typeof planAppointments>) {
  await tell(nats, planAppointments, { id: data.operationId, data });
  return settled(data.operationId);
}
const starts = async (operationId: string) =>
  (await service.ask(findAppointments, { operationId })).items.map(({ startsAt }) => startsAt);

describe('a bulk operation', () => {
  it('spreads its appointments over the free slots of working days, and goes on with the next chunk', async () => {
    await service.ask(
      createAppointment,
      anAppointment({ attendeeIds: [julien.id] }, ['2026-12-04', '09:30', '10:00']),
    );
    const day = '2026-12-04' as DataOf<typeof planAppointments>['appointment']['day'];
    const order = aPlan(3, { day, spread: { until: '11:00' }, minutes: 30 });
    const results = await plan(order);
    expect(results.map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE']);
    const more = { ...aPlan(2, order.appointment), operationId: order.operationId, chunk: 2 };
    await tell(nats, planAppointments, { id: order.operationId, data: more });
    await settled(order.operationId, 2);
    expect(await starts(order.operationId)).toEqual([
      '2026-12-04T08:00:00.000Z',
      '2026-12-04T09:00:00.000Z',
      '2026-12-04T09:30:00.000Z',
      '2026-12-07T08:00:00.000Z',
      '2026-12-07T08:30:00.000Z',
    ]);
  });

  it('plans the same slot by the clock of each store', async () => {
    const reunion = aStore(saintDenis, 'Indian/Reunion');
    await tell(nats, storeChangedV1, { id: saintDenis, version: 1, data: reunion });
    await service.eventually(async () => (await service.database.query('select from store')).length === 1);
    const here = aPlan(1);
    const there = aPlan(
      1,
      {},
      {
        storeId: saintDenis,
        attendees: [{ id: newId(), name: 'Aurélie', role: 'SALESPERSON', email: null }],
      },
    );
    const order = { ...here, items: [...here.items, ...there.items] };
    await plan(order);
    expect(await starts(order.operationId)).toEqual(['2026-12-02T05:00:00.000Z', '2026-12-02T08:00:00.000Z']);
  });

  it('fails for each item whose attendee is taken, says by what, and goes on with the others', async () => {
    const [free] = aPlan(
      1,
      {},
      { attendees: [{ id: newId(), name: 'Libre', role: 'INSTALLER', email: null }] },
    ).items;
    const taken = { attendeeIds: [julien.id], projectId: cuisine.id };
    await service.ask(createAppointment, anAppointment(taken, ['2026-12-02', '08:45', '09:15']));
    const order = aPlan(2);
    const results = await plan({ ...order, items: [...order.items, ...(free ? [free] : [])] });
    expect(results.map(({ state, reason }) => [state, reason])).toEqual([
      ['FAILED', 'appointment.clash'],
      ['FAILED', 'appointment.clash'],
      ['DONE', null],
    ]);
    expect(results[0]?.facts).toEqual({
      attendee: julien.name,
      startsAt: '2026-12-02T07:45:00Z',
      endsAt: '2026-12-02T08:15:00Z',
      project: cuisine.label,
    });
  });

  it('makes each appointment once, also when it orders twice, and rings once for them all', async () => {
    const order = { ...aPlan(150, { spread: { until: '18:00' }, minutes: 15 }), createdBy: anna };
    await tell(nats, planAppointments, { id: order.operationId, data: order });
    await tell(nats, planAppointments, { id: order.operationId, data: { ...order, chunk: 2 } });
    const results = await settled(order.operationId, 2);
    expect(results.every(({ state }) => state === 'DONE')).toBe(true);
    expect((await service.ask(findAppointments, { operationId: order.operationId })).page.total).toBe(150);
    const bells = await service.database.query('select recipient_id, count from notice');
    expect(bells).toEqual([{ recipient_id: julien.id, count: 150 }]);
  });

  it('fails in the past, and where nothing is free', async () => {
    const past = aPlan(1, { day: '2026-11-20' as DataOf<typeof planAppointments>['appointment']['day'] });
    expect(await plan(past)).toMatchObject([{ state: 'FAILED', reason: 'appointment.over' }]);
    const long = aPlan(1, { spread: { until: '10:00' }, minutes: 90 });
    expect(await plan(long)).toMatchObject([{ state: 'FAILED', reason: 'appointment.no-free-slot' }]);
  });

  it('takes back what nobody has touched, once, of whoever ordered it', async () => {
    const as = asManager([lyon]);
    const createdBy = { id: as.userId, name: as.name };
    const tasks = anOrder(3, { createdBy });
    await tell(nats, createTasks, { id: tasks.operationId, data: tasks });
    await settled(tasks.operationId);
    await service.ask(startTask, { taskId: tasks.items[0]?.itemId ?? '' });
    const take = (operationId: string, who = as) =>
      service.ask(takeBackOperation, { operationId }, { as: who });
    expect(await take(tasks.operationId, asManager([lyon]))).toEqual({ takenBack: 0, kept: 0 });
    expect(await take(tasks.operationId)).toEqual({ takenBack: 2, kept: 1 });
    expect(await take(tasks.operationId)).toEqual({ takenBack: 0, kept: 1 });
    const announced = await service.announced(effectsTakenBackV1, tasks.operationId);
    expect(announced.flatMap(({ effectIds }) => effectIds).sort()).toEqual(
      tasks.items
        .slice(1)
        .map(({ itemId }) => itemId)
        .sort(),
    );

    const silent = aPlan(2, { invite: false, spread: { until: '18:00' } });
    await plan({ ...silent, createdBy });
    await service.ask(confirmAppointment, { appointmentId: silent.items[0]?.itemId ?? '' });
    expect(await take(silent.operationId)).toEqual({ takenBack: 1, kept: 1 });
    const invited = aPlan(1, { day: '2026-12-10' as DataOf<typeof planAppointments>['appointment']['day'] });
    await plan({ ...invited, createdBy });
    expect(await take(invited.operationId)).toEqual({ takenBack: 0, kept: 1 });

    const operationId = newId();
    const items = [{ itemId: newId(), storeId: lyon, project: cuisine, salespersonId: null, customer: null }];
    const comment = { body: 'Fermeture à Noël', audience: ['TEAM' as const] };
    const order = { operationId, chunk: 1, createdBy, comment, items };
    await tell(nats, createComments, { id: operationId, data: order });
    await settled(operationId);
    expect(await take(operationId)).toEqual({ takenBack: 1, kept: 0 });
  });
});
