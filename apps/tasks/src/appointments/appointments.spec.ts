import {
  appointmentChangedV1,
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  createAppointment,
  findAppointments,
  findFreeSlot,
  readAppointment,
  readAppointmentFigures,
  rescheduleAppointment,
  storeChangedV1,
  type ResponseOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  asNobody,
  asSalesperson,
  startTestService,
  tell,
  testNats,
  together,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { elsewhere, madame, salesDirectory } from '../../test/sales-directory.module';
import { anna, aStore, julien, lyon, saintDenis } from '../tasks/task.builder';
import { tasksService } from '../tasks-service';
import { anAppointment, cuisine, paul } from './appointment.builder';

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
beforeEach(() => service.database.query('truncate appointment cascade'));

const given = (...filled: Parameters<typeof anAppointment>) =>
  service.ask(createAppointment, anAppointment(...filled));
const stored = () => service.database.query('select from appointment');

describe('an appointment is refused', () => {
  it.each([
    [
      'that ends before it starts',
      { endsAt: '2026-11-25T09:00:00+01:00' },
      'appointment.ends-before-it-starts',
    ],
    [
      'that is over',
      { startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T10:00:00Z' },
      'appointment.over',
    ],
    ['with nobody', { attendeeIds: [] }, 'request.invalid'],
    ['with somebody unknown', { attendeeIds: [newId()] }, 'party.unknown'],
    ['on a project that does not exist', { projectId: newId() }, 'project.not-found'],
    ['without a store', { storeId: undefined }, 'appointment.store-missing'],
    ['of a type that does not exist', { type: 'NAP' as 'CALL' }, 'request.invalid'],
  ])('%s', async (_, change, code) => {
    await expect(given(change)).toBeRefused(code);
    expect(await stored()).toHaveLength(0);
  });

  it('with somebody of a store of others, of whom not even the calendar is told', async () => {
    const as = asManager([lyon]);
    const attendeeIds = [elsewhere.id];
    await expect(service.ask(createAppointment, anAppointment({ attendeeIds }), { as })).toBeRefused(
      'party.unknown',
    );
    const wish = { storeId: lyon, attendeeIds, after: '2026-11-25T09:00:00Z', minutes: 60 };
    await expect(service.ask(findFreeSlot, wish, { as })).toBeRefused('party.unknown');
    expect(await stored()).toHaveLength(0);
  });

  it('without the right, and in a store that the caller does not reach', async () => {
    await expect(service.ask(createAppointment, anAppointment(), { as: asNobody() })).toBeRefused(
      'permission.missing',
    );
    const elsewhere = service.ask(createAppointment, anAppointment(), { as: asManager([saintDenis]) });
    await expect(elsewhere).toBeRefused('store.out-of-scope');
  });

  it('to a salesperson who does not attend it', async () => {
    const as = asSalesperson(anna.id, [lyon]);
    await expect(service.ask(createAppointment, anAppointment(), { as })).toBeRefused('store.out-of-scope');
    const own = anAppointment({ attendeeIds: [anna.id, paul.id] });
    expect(await service.ask(createAppointment, own, { as })).toMatchObject({ state: 'PROPOSED' });
  });

  it('to those of another store and to salespeople who do not attend, as if it did not exist', async () => {
    const { id: appointmentId } = await given();
    for (const as of [asManager([saintDenis]), asSalesperson(anna.id, [lyon])]) {
      await expect(service.ask(readAppointment, { appointmentId }, { as })).toBeRefused(
        'appointment.not-found',
      );
      await expect(service.ask(cancelAppointment, { appointmentId }, { as })).toBeRefused(
        'appointment.not-found',
      );
    }
  });

  it('where its attendee is taken, and says by what', async () => {
    const first = await given({ projectId: cuisine.id });
    const second = given({}, ['2026-11-25', '10:30', '12:00']);
    await expect(second).toBeRefused('appointment.clash');
    await expect(second).rejects.toMatchObject({
      facts: { clashes: [{ attendee: paul, appointmentId: first.id, project: cuisine }] },
    });
    expect(await stored()).toHaveLength(1);
  });

  it('where its attendee is taken in a store that the caller may not look into, without saying by what project', async () => {
    await given({ projectId: cuisine.id });
    const ask = service.ask(createAppointment, anAppointment({ storeId: saintDenis }), {
      as: asManager([saintDenis]),
    });
    await expect(ask).rejects.toMatchObject({
      code: 'appointment.clash',
      facts: { clashes: [{ attendee: paul, project: null }] },
    });
  });

  it('its move to where somebody is taken, or on an older version', async () => {
    await given();
    const { id: appointmentId } = await given({}, ['2026-11-25', '14:00', '15:00']);
    const slot = { startsAt: '2026-11-25T09:30:00Z', endsAt: '2026-11-25T10:30:00Z' };
    await expect(service.ask(rescheduleAppointment, { appointmentId, ...slot })).toBeRefused(
      'appointment.clash',
    );
    await service.ask(confirmAppointment, { appointmentId });
    await expect(service.ask(cancelAppointment, { appointmentId }, { etag: '"1"' })).toBeRefused(
      'appointment.stale',
    );
  });
});

describe('an appointment', () => {
  it('has the words of its project and its people, and tells no address of theirs', async () => {
    const view = await given({
      projectId: cuisine.id,
      storeId: undefined,
      place: 'SITE',
      address: null,
      attendeeIds: [madame.id, paul.id],
    });
    expect(view).toMatchObject({
      storeId: lyon,
      project: cuisine,
      address: '12 rue de la Paix, 69003 Lyon',
      timeZone: 'Europe/Paris',
      attendees: [
        { name: 'Mme Lefèvre', role: 'CUSTOMER', hasEmail: true },
        { name: 'Paul Poseur', role: 'INSTALLER', hasEmail: true },
      ],
      may: ['confirm', 'reschedule', 'cancel'],
    });
    expect(JSON.stringify(view)).not.toContain('@');
  });

  it('lets the same people meet right after it, and in its place once it is cancelled', async () => {
    const { id: appointmentId } = await given();
    await given({}, ['2026-11-25', '11:00', '12:00']);
    await service.ask(cancelAppointment, { appointmentId });
    expect(await given()).toMatchObject({ state: 'PROPOSED' });
  });

  it('is moved, confirmed again and kept; each change is announced once', async () => {
    const { id: appointmentId } = await given();
    await service.ask(confirmAppointment, { appointmentId });
    const slot = { startsAt: '2026-11-26T08:00:00.000Z', endsAt: '2026-11-26T09:00:00.000Z' };
    const moved = await service.ask(rescheduleAppointment, { appointmentId, ...slot });
    expect(moved).toMatchObject({
      ...slot,
      state: 'RESCHEDULED',
      movedFrom: { startsAt: '2026-11-25T09:00:00.000Z' },
      may: ['confirm', 'reschedule', 'cancel'],
    });
    await service.ask(confirmAppointment, { appointmentId });
    await expect(service.ask(completeAppointment, { appointmentId })).toBeRefused('appointment.not-begun');
    service.clock.moveTo('2026-11-26T10:00:00Z');
    expect(await service.ask(completeAppointment, { appointmentId })).toMatchObject({
      state: 'COMPLETED',
      may: [],
    });
    service.clock.moveTo('2026-11-24T09:00:00Z');
    const announced = await service.announced(appointmentChangedV1, appointmentId);
    expect(announced.map(({ state }) => state)).toEqual([
      'PROPOSED',
      'CONFIRMED',
      'RESCHEDULED',
      'CONFIRMED',
      'COMPLETED',
    ]);
  });

  it('is one, however often it is asked for with one key', async () => {
    const as = asManager([lyon]);
    const options = { as, idempotencyKey: 'once' };
    const outcomes = await together(3, () => service.ask(createAppointment, anAppointment(), options));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await stored()).toHaveLength(1);
  });

  it('is one of two that are planned for the same installer at once, a hundred times over', async () => {
    let overlaps = 0;
    for (let round = 0; round < 100; round++) {
      const day = new Date(Date.UTC(2027, 0, 1 + round)).toISOString().slice(0, 10);
      const slots = [
        [day, '10:00', '11:00'],
        [day, '10:30', '11:30'],
      ] as const;
      const outcomes = await together(2, (index) =>
        service.ask(
          createAppointment,
          anAppointment({ attendeeIds: [paul.id, [anna, julien][index]?.id ?? ''] }, slots[index]),
        ),
      );
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      if (refused.length !== 1) overlaps += 1;
      expect(refused).toMatchObject([{ reason: { code: 'appointment.clash' } }]);
    }
    expect(overlaps).toBe(0);
    expect(await stored()).toHaveLength(100);
  });

  it('can’t overlap another one of its attendees even where nobody looks first', async () => {
    const { id } = await given();
    const { id: other } = await given({}, ['2026-11-25', '14:00', '15:00']);
    const moved = service.database.query(
      `update attendee set slot = (select slot from attendee where appointment_id = $1) where appointment_id = $2`,
      [id, other],
    );
    await expect(moved).rejects.toMatchObject({ code: '23P01', constraint: 'attendee_in_one_place' });
  });
});

describe('the agenda', () => {
  const starts = ({ items }: ResponseOf<typeof findAppointments>) => items.map(({ startsAt }) => startsAt);

  it('shows a day, a week and one installer, by the calendar of each store', async () => {
    await tell(nats, storeChangedV1, {
      id: saintDenis,
      version: 1,
      data: aStore(saintDenis, 'Indian/Reunion'),
    });
    await service.eventually(async () => (await service.database.query('select from store')).length === 1);
    const [late] = [
      await given({ storeId: saintDenis, attendeeIds: [julien.id] }, ['2026-11-24', '22:00', '23:00']),
    ];
    await given({ attendeeIds: [julien.id] }, ['2026-11-24', '15:00', '16:00']);
    await given({}, ['2026-11-29', '15:00', '16:00']);
    await given({}, ['2026-11-30', '15:00', '16:00']);
    const find = async (filter: object) => starts(await service.ask(findAppointments, filter));
    expect(late.timeZone).toBe('Indian/Reunion');
    expect(await find({ when: 'today' })).toEqual(['2026-11-24T14:00:00.000Z']);
    expect(await find({ from: '2026-11-25', to: '2026-11-25' })).toEqual(['2026-11-24T21:00:00.000Z']);
    expect(await find({ when: 'week' })).toHaveLength(3);
    expect(await find({ attendee: [julien.id] })).toHaveLength(2);
    expect(await find({ from: '2026-11-30', sort: '-startsAt' })).toEqual(['2026-11-30T14:00:00.000Z']);
  });

  it('counts just what its lists hold', async () => {
    const mine = await given({ attendeeIds: [anna.id] }, ['2026-11-24', '15:00', '16:00']);
    await given({}, ['2026-11-24', '17:00', '18:00']);
    await given({}, ['2026-11-27', '17:00', '18:00']);
    const { id: gone } = await given({}, ['2026-11-26', '17:00', '18:00']);
    await service.ask(cancelAppointment, { appointmentId: gone });
    await service.ask(confirmAppointment, { appointmentId: mine.id });
    await given({}, ['2026-12-10', '17:00', '18:00']);
    const as = { ...asManager([lyon]), partyId: anna.id };
    const { opens, ...figures } = await service.ask(readAppointmentFigures, { store: [lyon] }, { as });
    expect(figures).toEqual({ mineToday: 1, today: 2, week: 3, unconfirmed: 3 });
    for (const [figure, filter] of Object.entries(opens)) {
      const { page } = await service.ask(findAppointments, filter, { as });
      expect({ figure, total: page.total }).toEqual({
        figure,
        total: figures[figure as keyof typeof figures],
      });
    }
  });

  it('goes from page to page without a gap', async () => {
    for (let hour = 10; hour < 15; hour++) await given({}, ['2026-11-25', `${hour}:00`, `${hour + 1}:00`]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await service.ask(findAppointments, { limit: 2, cursor });
      expect(answer.page.total).toBe(5);
      seen.push(...starts(answer));
      cursor = answer.page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(
      [9, 10, 11, 12, 13].map((hour) => `2026-11-25T${String(hour).padStart(2, '0')}:00:00.000Z`),
    );
  });

  it('proposes the next slot that everybody has free', async () => {
    await given({}, ['2026-11-25', '09:00', '11:30']);
    const ask = {
      storeId: lyon,
      attendeeIds: [paul.id, anna.id],
      after: '2026-11-25T09:00:00Z',
      minutes: 60,
    };
    const { clashes, slot } = await service.ask(findFreeSlot, ask);
    expect(clashes).toMatchObject([{ attendee: paul }]);
    expect(slot).toEqual({ startsAt: '2026-11-25T10:30:00.000Z', endsAt: '2026-11-25T11:30:00.000Z' });
    const late = await service.ask(findFreeSlot, { ...ask, after: '2026-11-27T16:45:00Z' });
    expect(late).toEqual({
      clashes: [],
      slot: { startsAt: '2026-11-30T08:00:00.000Z', endsAt: '2026-11-30T09:00:00.000Z' },
    });
    await expect(service.ask(findFreeSlot, ask, { as: asManager([saintDenis]) })).toBeRefused(
      'store.out-of-scope',
    );
  });
});
