import type { createAppointment, DataOf, InputOf, planAppointments } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { julien, lyon } from '../tasks/task.builder';
import type { AppointmentState } from './appointment';

export const paul = { id: '00000000-0000-7000-8000-0000000000b3', name: 'Paul Poseur' };
export const cuisine = {
  id: '00000000-0000-7000-8000-0000000000c1',
  number: 'P-2026-0871',
  label: 'Cuisine Lefèvre',
};

export function anAppointmentState(change: Partial<AppointmentState> = {}): AppointmentState {
  return {
    id: '00000000-0000-7000-8000-0000000000d1',
    version: 1,
    storeId: lyon,
    project: cuisine,
    type: 'SURVEY',
    state: 'PROPOSED',
    startsAt: new Date('2026-11-25T09:00:00Z'),
    endsAt: new Date('2026-11-25T10:00:00Z'),
    movedFrom: null,
    place: 'SITE',
    address: '12 rue de la Paix, 69003 Lyon',
    detail: null,
    invite: true,
    withPapers: false,
    sequence: 0,
    attendees: [{ ...paul, role: 'INSTALLER', email: 'paul@poseurs.example', language: 'fr' }],
    createdById: null,
    createdBy: 'Anna Petit',
    createdAt: new Date('2026-11-24T09:00:00Z'),
    operationId: null,
    ...change,
  };
}

/** What somebody fills in for an appointment: an hour with Paul on a day, at times of Paris in winter. */
export function anAppointment(
  change: Partial<InputOf<typeof createAppointment>> = {},
  [day, from, to]: readonly [string, string, string] = ['2026-11-25', '10:00', '11:00'],
): InputOf<typeof createAppointment> {
  return {
    storeId: lyon,
    startsAt: `${day}T${from}:00+01:00`,
    endsAt: `${day}T${to}:00+01:00`,
    type: 'SURVEY',
    place: 'OTHER',
    address: '12 rue de la Paix, 69003 Lyon',
    attendeeIds: [paul.id],
    ...change,
  };
}

type Plan = DataOf<typeof planAppointments>;
/** What a bulk operation orders: an appointment for each project, with Julien. */
export function aPlan(
  projects: number,
  appointment: Partial<Plan['appointment']> = {},
  item: Partial<Plan['items'][number]> = {},
): Plan {
  return {
    operationId: newId(),
    chunk: 1,
    createdBy: julien,
    appointment: {
      type: 'CALL',
      place: 'STORE',
      detail: null,
      invite: true,
      withPapers: false,
      day: Day.parse('2026-12-02'),
      time: '09:00',
      minutes: 30,
      spread: null,
      ...appointment,
    },
    items: Array.from({ length: projects }, (_, n) => ({
      itemId: newId(),
      storeId: lyon,
      project: { id: newId(), number: `P-2026-${n}`, label: `Cuisine ${n}` },
      address: null,
      attendees: [{ ...julien, role: 'SALESPERSON' as const, email: 'julien@comptoir.example' }],
      ...item,
    })),
  };
}
