import {
  cancelAppointment,
  closeCalendarFeed,
  completeAppointment,
  confirmAppointment,
  createAppointment,
  findAppointments,
  openCalendarFeed,
  readAppointment,
  readCalendarFeed,
  rescheduleAppointment,
  type AppointmentView,
} from '@comptoir/contracts';
import { Day, Refusal } from '@comptoir/kernel';
import type { Answering } from './fake-answers';
import { aQuote, idOf, stores, user } from './fixtures';

export const anAppointment = (index: number, part: Partial<AppointmentView> = {}): AppointmentView => ({
  id: idOf(18, index),
  version: 1,
  storeId: stores[0]?.id ?? '',
  type: 'SURVEY',
  state: 'PROPOSED',
  project: aQuote(index).project,
  startsAt: '2026-11-24T08:00:00Z',
  endsAt: '2026-11-24T09:00:00Z',
  timeZone: 'Europe/Paris',
  movedFrom: null,
  place: 'SITE',
  address: '3 rue des Lilas, 69100 Villeurbanne',
  detail: null,
  attendees: [
    { ...aQuote(index).customer, role: 'CUSTOMER', hasEmail: false },
    { id: idOf(21, 1), name: 'Karim Haddad', role: 'INSTALLER', hasEmail: true },
  ],
  invite: true,
  lateGoods: null,
  createdBy: user.name,
  createdAt: '2026-11-20T09:00:00Z',
  may: ['confirm', 'reschedule', 'cancel'],
  ...part,
});

const takenAt = '2026-11-24T13:00:00.000Z';

/** Two on Tuesday, one on Wednesday; at two o'clock on Tuesday the installer is taken. */
export function answerAppointments(gateway: Pick<Answering, 'on'>): void {
  let appointments = [
    anAppointment(1),
    anAppointment(2, {
      startsAt: '2026-11-24T08:30:00Z',
      endsAt: '2026-11-24T10:00:00Z',
      state: 'CONFIRMED',
      type: 'INSTALLATION',
      lateGoods: { expectedOn: Day.parse('2026-12-01'), purchaseOrder: 'CF-2026-00012' },
    }),
    anAppointment(3, { startsAt: '2026-11-25T10:00:00Z', endsAt: '2026-11-25T11:00:00Z' }),
  ];
  const found = (appointmentId: string) => {
    const appointment = appointments.find(({ id }) => id === appointmentId);
    if (!appointment) throw new Refusal('not-found', 'appointment.not-found');
    return appointment;
  };
  const change = (appointmentId: string, part: Partial<AppointmentView>) => {
    appointments = appointments.map((each) =>
      each.id === appointmentId ? { ...each, ...part, version: each.version + 1 } : each,
    );
    return found(appointmentId);
  };
  gateway.on(findAppointments, ({ from = '', to = '9', state }) => {
    const items = appointments.filter(
      ({ startsAt, state: its }) =>
        startsAt.slice(0, 10) >= from && startsAt.slice(0, 10) <= to && (!state || state.includes(its)),
    );
    return { items, page: { next: null, previous: null, total: items.length } };
  });
  gateway.on(readAppointment, ({ appointmentId }) => found(appointmentId));
  gateway.on(confirmAppointment, ({ appointmentId }) => change(appointmentId, { state: 'CONFIRMED' }));
  gateway.on(completeAppointment, ({ appointmentId }) => change(appointmentId, { state: 'COMPLETED' }));
  gateway.on(cancelAppointment, ({ appointmentId }) =>
    change(appointmentId, { state: 'CANCELLED', may: [] }),
  );
  const assertFree = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => {
    if (startsAt === takenAt)
      throw new Refusal('conflict', 'appointment.clash', {
        clashes: [
          {
            attendee: { id: idOf(21, 1), name: 'Karim Haddad' },
            appointmentId: idOf(18, 9),
            startsAt,
            endsAt,
            project: aQuote(8).project,
          },
        ],
      });
  };
  gateway.on(rescheduleAppointment, ({ appointmentId, ...slot }) => {
    assertFree(slot);
    return change(appointmentId, { state: 'RESCHEDULED', ...slot });
  });
  gateway.on(createAppointment, ({ type, place, startsAt, endsAt, invite, detail }) => {
    assertFree({ startsAt, endsAt });
    const planned = anAppointment(20 + appointments.length);
    const appointment = { ...planned, type, place, startsAt, endsAt, invite, detail };
    appointments = [...appointments, appointment];
    return appointment;
  });
  let since: string | null = null;
  gateway.on(readCalendarFeed, () => ({ createdAt: since, lastReadAt: null }));
  gateway.on(openCalendarFeed, () => {
    since = '2026-11-24T09:00:00Z';
    return { path: `/calendars/${'s'.repeat(43)}.ics`, createdAt: since };
  });
  gateway.on(closeCalendarFeed, () => {
    since = null;
    return {};
  });
}
