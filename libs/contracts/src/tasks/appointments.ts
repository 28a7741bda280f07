import { z } from 'zod';
import { defineAsk } from '../define';
import { partyRoles } from '../sales/party-roles';
import { page, pageRequest, sortBy } from '../shared/page';
import { day, instant, line, named } from '../shared/values';
import { appointmentContent, appointmentPlaces, appointmentTypes } from './appointment-content';

/** PROPOSED or, once moved, RESCHEDULED -> CONFIRMED -> COMPLETED | NO_SHOW; CANCELLED until it is over. */
export const appointmentStates = [
  'PROPOSED',
  'RESCHEDULED',
  'CONFIRMED',
  'COMPLETED',
  'NO_SHOW',
  'CANCELLED',
] as const;
export const appointmentVerbs = ['confirm', 'reschedule', 'complete', 'no-show', 'cancel'] as const;
export const appointmentSorts = ['startsAt', 'createdAt'] as const;

const projectShown = z.object({ id: z.uuid(), number: z.string(), label: z.string() });
export const appointmentView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    storeId: z.uuid(),
    type: z.enum(appointmentTypes),
    state: z.enum(appointmentStates),
    project: projectShown.nullable(),
    startsAt: instant,
    endsAt: instant,
    /** The store's, in which the screen shows the times. */
    timeZone: z.string(),
    /** The slot before the last move. */
    movedFrom: z.object({ startsAt: instant, endsAt: instant }).nullable(),
    place: z.enum(appointmentPlaces),
    address: z.string().nullable(),
    detail: z.string().nullable(),
    attendees: z.array(named.extend({ role: z.enum(partyRoles), hasEmail: z.boolean() })),
    /** Whether its attendees get invitations, updates and cancellations by e-mail. */
    invite: z.boolean(),
    /** Goods of its project that a supplier delivers only after it, where it is to deliver or install them. */
    lateGoods: z.object({ expectedOn: day, purchaseOrder: z.string() }).nullable(),
    createdBy: z.string(),
    createdAt: instant,
    may: z.array(z.enum(appointmentVerbs)),
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.output<typeof appointmentView>;

export const appointmentFilter = {
  /** Only those that the caller attends. */
  mine: z.boolean().default(false),
  /** Days of each appointment's own store, the last one included; an appointment that reaches into them counts. */
  from: day.optional(),
  to: day.optional(),
  /** Today, the ISO week around it, or from today on, in each appointment's own store. */
  when: z.enum(['today', 'week', 'ahead']).optional(),
  attendee: z.array(z.uuid()).max(100).optional(),
  type: z.array(z.enum(appointmentTypes)).optional(),
  state: z.array(z.enum(appointmentStates)).optional(),
  store: z.array(z.uuid()).max(500).optional(),
  projectId: z.uuid().optional(),
  operationId: z.uuid().optional(),
};
export const findAppointments = defineAsk({
  name: 'tasks.appointment.find',
  http: { method: 'GET', path: '/appointments', summary: 'List appointments' },
  permission: 'appointment.read',
  request: z.strictObject({
    ...pageRequest,
    ...appointmentFilter,
    sort: sortBy(appointmentSorts).default('startsAt'),
  }),
  response: z.object({ items: z.array(appointmentView), page }),
});

const appointmentId = { appointmentId: z.uuid() };
export const readAppointment = defineAsk({
  name: 'tasks.appointment.read',
  http: { method: 'GET', path: '/appointments/:appointmentId', summary: 'Read an appointment' },
  permission: 'appointment.read',
  request: z.strictObject(appointmentId),
  response: appointmentView,
});

const slot = { startsAt: instant, endsAt: instant };
/** Refused (`appointment.clash`) when an attendee is taken; the refusal says by what. */
export const createAppointment = defineAsk({
  name: 'tasks.appointment.create',
  http: { method: 'POST', path: '/appointments', status: 201, summary: 'Plan an appointment' },
  permission: 'appointment.write',
  request: z.strictObject({
    /** The store where there is no project; the project's own otherwise. */
    storeId: z.uuid().optional(),
    projectId: z.uuid().nullable().default(null),
    ...slot,
    ...appointmentContent,
    /** The store's or the customer's where absent. */
    address: line(300).nullable().default(null),
    attendeeIds: z.array(z.uuid()).min(1).max(30),
  }),
  response: appointmentView,
});

const appointmentVerb = (verb: 'confirm' | 'complete' | 'no-show' | 'cancel', summary: string) =>
  defineAsk({
    name: `tasks.appointment.${verb}`,
    http: { method: 'POST', path: `/appointments/:appointmentId/${verb}`, summary, ifMatch: 'optional' },
    permission: 'appointment.write',
    request: z.strictObject(appointmentId),
    response: appointmentView,
  });
export const confirmAppointment = appointmentVerb('confirm', 'Confirm an appointment');
export const completeAppointment = appointmentVerb('complete', 'Mark an appointment as kept');
export const missAppointment = appointmentVerb('no-show', 'Mark an appointment as missed by the customer');
export const cancelAppointment = appointmentVerb('cancel', 'Cancel an appointment');
/** Moves it to another slot; it is to be confirmed again. */
export const rescheduleAppointment = defineAsk({
  name: 'tasks.appointment.reschedule',
  http: {
    method: 'POST',
    path: '/appointments/:appointmentId/reschedule',
    summary: 'Move an appointment to another slot',
    ifMatch: 'optional',
  },
  permission: 'appointment.write',
  request: z.strictObject({ ...appointmentId, ...slot }),
  response: appointmentView,
});

/** What takes somebody in that time, before it is asked for. What lies out of the caller's reach has no project. */
export const clashView = z
  .object({
    attendee: named,
    appointmentId: z.uuid(),
    ...slot,
    project: projectShown.nullable(),
  })
  .meta({ id: 'Clash' });
export type ClashView = z.output<typeof clashView>;
export const findFreeSlot = defineAsk({
  name: 'tasks.appointment.free-slot',
  http: { method: 'POST', path: '/appointments/free-slot', summary: 'Propose a free slot' },
  permission: 'appointment.write',
  request: z.strictObject({
    storeId: z.uuid(),
    attendeeIds: z.array(z.uuid()).min(1).max(30),
    /** From here on, in working hours of working days. */
    after: instant,
    minutes: z.int().min(5).max(1440),
  }),
  response: z.object({
    clashes: z.array(clashView),
    /** Null where nothing is free within 60 working days. */
    slot: z.object(slot).nullable(),
  }),
});

const opens = z.object({
  mine: z.boolean().optional(),
  when: z.enum(['today', 'week', 'ahead']).optional(),
  state: z.array(z.enum(appointmentStates)).optional(),
  store: z.array(z.uuid()).optional(),
});
/**
 * Appointments that are not cancelled, in the caller's scope; `opens` has for each figure the filter of
 * `GET /appointments` that lists just those. Unconfirmed: from today on.
 */
export const appointmentFigures = z
  .object({
    mineToday: z.int(),
    today: z.int(),
    week: z.int(),
    unconfirmed: z.int(),
    opens: z.object({ mineToday: opens, today: opens, week: opens, unconfirmed: opens }),
  })
  .meta({ id: 'AppointmentFigures' });
export const readAppointmentFigures = defineAsk({
  name: 'tasks.appointment.figures',
  http: { method: 'GET', path: '/appointments/figures', summary: 'Count the appointments' },
  permission: 'appointment.read',
  request: z.strictObject({ store: z.array(z.uuid()).max(500).optional() }),
  response: appointmentFigures,
});
