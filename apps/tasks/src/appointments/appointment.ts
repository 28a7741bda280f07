import type {
  appointmentPlaces,
  appointmentStates,
  AppointmentType,
  appointmentVerbs,
  Language,
  PartyRole,
} from '@comptoir/contracts';
import { dayIn, type Day } from '@comptoir/kernel';
import { appointmentErrors } from './appointment.errors';

export type AppointmentVerb = (typeof appointmentVerbs)[number];
export type AppointmentStatus = (typeof appointmentStates)[number];

/** What happened to an appointment, as its attendees are told; what is over is told to nobody. */
export type Told = 'PLANNED' | 'CONFIRMED' | 'MOVED' | 'CANCELLED' | 'OVER';

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly email: string | null;
  /** What they are written to in. */
  readonly language: Language;
}
export interface AppointmentState extends Slot {
  readonly id: string;
  readonly version: number;
  readonly storeId: string;
  readonly project: { readonly id: string; readonly number: string; readonly label: string } | null;
  readonly type: AppointmentType;
  readonly state: AppointmentStatus;
  /** The slot before the last move. */
  readonly movedFrom: Slot | null;
  readonly place: (typeof appointmentPlaces)[number];
  readonly address: string | null;
  readonly detail: string | null;
  readonly invite: boolean;
  /** Whether invitations bring the papers of the project. */
  readonly withPapers: boolean;
  /** iCalendar's: raised by each change that the attendees are told. */
  readonly sequence: number;
  readonly attendees: readonly Attendee[];
  readonly createdById: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly operationId: string | null;
  /** By when the last goods of the project are to arrive. */
  readonly expected?: LateGoods | null;
}
export interface LateGoods {
  readonly expectedOn: Day;
  readonly purchaseOrder: string;
}

const standing: readonly AppointmentStatus[] = ['PROPOSED', 'RESCHEDULED', 'CONFIRMED'];
const movesFrom: Readonly<Record<AppointmentVerb, readonly AppointmentStatus[]>> = {
  confirm: ['PROPOSED', 'RESCHEDULED'],
  reschedule: standing,
  complete: ['CONFIRMED'],
  'no-show': ['CONFIRMED'],
  cancel: standing,
};
const stateAfter: Readonly<Record<AppointmentVerb, AppointmentStatus>> = {
  confirm: 'CONFIRMED',
  reschedule: 'RESCHEDULED',
  complete: 'COMPLETED',
  'no-show': 'NO_SHOW',
  cancel: 'CANCELLED',
};
/** The longest appointment: a kitchen takes days, never months. */
const longestMs = 31 * 86_400_000;

/** What can be done with an appointment in this state. */
export function movesOf(state: AppointmentStatus): AppointmentVerb[] {
  return (Object.keys(movesFrom) as AppointmentVerb[]).filter((verb) => movesFrom[verb].includes(state));
}

/** Whether it takes its attendees' time: they can be nowhere else meanwhile. */
export function takesTime(state: AppointmentStatus): boolean {
  return standing.includes(state);
}

/** The goods that come after the day on which they are to be delivered or installed, in the store's time zone. */
export function lateGoodsOf(appointment: AppointmentState, timeZone: string): LateGoods | null {
  const { type, state, startsAt, expected } = appointment;
  if (!expected || (type !== 'DELIVERY' && type !== 'INSTALLATION') || !takesTime(state)) return null;
  return expected.expectedOn > dayIn(timeZone, startsAt) ? expected : null;
}

/** Refuses a slot that ends before it begins, lasts beyond reason or is over already. */
export function assertSlot({ startsAt, endsAt }: Slot, now: Date): void {
  if (startsAt >= endsAt) throw appointmentErrors.endsBeforeItStarts(startsAt, endsAt);
  if (endsAt.getTime() - startsAt.getTime() > longestMs)
    throw appointmentErrors.tooLong(longestMs / 86_400_000);
  if (endsAt <= now) throw appointmentErrors.over(endsAt);
}

/** People who meet somewhere at a time, mostly about a project. */
export class Appointment {
  constructor(readonly state: AppointmentState) {}

  /** The appointment after a move that leaves it where it is. */
  moved(verb: Exclude<AppointmentVerb, 'reschedule'>, now: Date): Appointment {
    this.assertMay(verb);
    const { id, startsAt } = this.state;
    const ends = verb === 'complete' || verb === 'no-show';
    if (ends && now < startsAt) throw appointmentErrors.notBegun(id, startsAt);
    return this.with(verb, {}, !ends);
  }

  /** The appointment in another slot, where it is to be confirmed again. */
  rescheduled(slot: Slot, now: Date): Appointment {
    this.assertMay('reschedule');
    assertSlot(slot, now);
    const { startsAt, endsAt } = this.state;
    return this.with('reschedule', { ...slot, movedFrom: { startsAt, endsAt } }, true);
  }

  private assertMay(verb: AppointmentVerb): void {
    const { id, state } = this.state;
    if (!movesFrom[verb].includes(state)) throw appointmentErrors.moveNotAllowed(id, state, movesOf(state));
  }

  private with(verb: AppointmentVerb, change: Partial<AppointmentState>, told: boolean): Appointment {
    const { version, sequence } = this.state;
    return new Appointment({
      ...this.state,
      ...change,
      state: stateAfter[verb],
      version: version + 1,
      sequence: told ? sequence + 1 : sequence,
    });
  }
}
