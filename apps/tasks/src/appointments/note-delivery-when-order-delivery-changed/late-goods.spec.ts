import {
  cancelAppointment,
  createAppointment,
  findNotices,
  orderDeliveryChangedV1,
  readAppointment,
  rescheduleAppointment,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  startTestService,
  tell,
  testNats,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { salesDirectory } from '../../../test/sales-directory.module';
import { lyon } from '../../tasks/task.builder';
import { tasksService } from '../../tasks-service';
import { anAppointment, cuisine, paul } from '../appointment.builder';
import { LateGoods } from './late-goods.port';

let nats: TestNats;
let tasks: TestService;
let sales: TestService;
beforeAll(async () => {
  nats = await testNats();
  [tasks, sales] = await Promise.all([
    startTestService(tasksService, { nats }),
    startTestService(salesDirectory, { nats }),
  ]);
});
afterAll(async () => {
  await Promise.all([tasks?.stop(), sales?.stop()]);
  await nats?.stop();
});
beforeEach(() => tasks.database.query('truncate appointment, notice, order_delivery cascade'));

const orderId = newId();
const expectedOn = (day: string | null, version: number) => ({
  orderId,
  version,
  projectId: cuisine.id,
  storeId: lyon,
  latest:
    day === null
      ? null
      : { expectedOn: Day.parse(day), purchaseOrderId: newId(), purchaseOrderNumber: 'CF-2026-00012' },
});
const say = (day: string | null, version: number) =>
  tell(nats, orderDeliveryChangedV1, { id: orderId, version, data: expectedOn(day, version) });
const installation = (type: 'INSTALLATION' | 'SURVEY' = 'INSTALLATION') =>
  tasks.ask(createAppointment, anAppointment({ projectId: cuisine.id, type }));
const lateOf = async (appointmentId: string) =>
  (await tasks.ask(readAppointment, { appointmentId })).lateGoods;
const bell = async () => {
  const as = aCaller({}, { partyId: paul.id });
  return (await tasks.ask(findNotices, { kind: ['GOODS_LATE'] }, { as })).items;
};
const rung = (count: number) => tasks.eventually(async () => (await bell()).length === count);

describe('goods that come after their installation', () => {
  it('mark the appointment and ring for whoever attends it, until the day is good again', async () => {
    const { id } = await installation();
    await say('2026-12-01', 1);
    await rung(1);
    expect(await lateOf(id)).toEqual({ expectedOn: '2026-12-01', purchaseOrder: 'CF-2026-00012' });
    expect(await bell()).toMatchObject([
      {
        aboutId: id,
        words: 'CF-2026-00012',
        facts: { type: 'INSTALLATION', startsAt: '2026-11-25T09:00:00.000Z', expectedOn: '2026-12-01' },
        project: cuisine,
      },
    ]);
    await say('2026-11-25', 2);
    await rung(0);
    expect(await lateOf(id)).toBeNull();
  });

  it('are no longer late once the appointment is moved behind them, or cancelled', async () => {
    const { id: appointmentId } = await installation();
    await say('2026-12-01', 1);
    await rung(1);
    const slot = { startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T17:00:00Z' };
    await tasks.ask(rescheduleAppointment, { appointmentId, ...slot });
    expect(await bell()).toMatchObject([{ facts: { startsAt: '2026-11-30T09:00:00.000Z' } }]);
    const later = { startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T17:00:00Z' };
    const moved = await tasks.ask(rescheduleAppointment, { appointmentId, ...later });
    expect(moved.lateGoods).toBeNull();
    expect(await bell()).toEqual([]);
    await say('2026-12-24', 2);
    await rung(1);
    await tasks.ask(cancelAppointment, { appointmentId });
    expect(await bell()).toEqual([]);
  });

  it('are told where the appointment is planned too early, and never of a survey', async () => {
    await say('2026-12-01', 1);
    await tasks.eventually(() => tasks.db.one(sql`select from order_delivery`));
    const survey = await installation('SURVEY');
    expect(survey.lateGoods).toBeNull();
    expect(await bell()).toEqual([]);
    await tasks.ask(cancelAppointment, { appointmentId: survey.id });
    expect(await installation()).toMatchObject({ lateGoods: { expectedOn: '2026-12-01' } });
    expect(await bell()).toHaveLength(1);
  });

  it('are told once, in whatever order and however often they are announced', async () => {
    const { id } = await installation();
    const goods = tasks.app.get(LateGoods);
    const said = [expectedOn('2026-12-01', 1), expectedOn('2026-11-20', 2), expectedOn('2026-12-08', 3)];
    for (const index of [2, 0, 1, 2, 2, 0])
      await tasks.db.transaction((tx) => goods.expect(tx, said[index] ?? expectedOn(null, 0)));
    expect(await lateOf(id)).toMatchObject({ expectedOn: '2026-12-08' });
    expect(await bell()).toHaveLength(1);
  });
});
