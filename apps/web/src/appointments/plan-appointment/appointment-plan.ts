import type { AppointmentType, InputOf, createAppointment } from '@comptoir/contracts';
import { addDays, type Day } from '@comptoir/kernel';
import { instantOf } from '../../lib/today';
import type { Option } from '../../ui/remote-select';

export const parts = ['CUSTOMER', 'SALESPERSON', 'INSTALLER'] as const;
export const places = ['STORE', 'SITE', 'OTHER'] as const;

/** Somebody who has a part in the project. */
export interface Participant {
  readonly part: (typeof parts)[number];
  readonly id: string;
  readonly name: string;
}

/** The fields as they stand, finished or not. */
export interface AppointmentPlan {
  readonly type: AppointmentType;
  readonly day: string | undefined;
  readonly time: string;
  readonly minutes: number | undefined;
  readonly place: (typeof places)[number];
  readonly address: string;
  readonly participants: readonly string[];
  readonly people: readonly Option[];
  readonly invite: boolean;
  readonly withPapers: boolean;
  readonly detail: string;
}
export type Change = (part: Partial<AppointmentPlan>) => void;

export const firstPlan = (now: Day, participants: readonly Participant[]): AppointmentPlan => ({
  type: 'VISIT',
  day: addDays(now, 1),
  time: '09:00',
  minutes: 30,
  place: 'STORE',
  address: '',
  participants: participants.filter(({ part }) => part !== 'INSTALLER').map(({ id }) => id),
  people: [],
  invite: true,
  withPapers: false,
  detail: '',
});

export const hasAttendees = ({ participants, people }: AppointmentPlan): boolean =>
  participants.length > 0 || people.length > 0;

/** What is asked for; undefined as long as something is missing. */
export function appointmentOf(
  plan: AppointmentPlan,
  projectId: string,
): InputOf<typeof createAppointment> | undefined {
  const { type, day, time, minutes, place, invite } = plan;
  const address = plan.address.trim();
  if (!day || !time || !minutes || !hasAttendees(plan) || (place === 'OTHER' && !address)) return undefined;
  const startsAt = instantOf(day as Day, time);
  return {
    projectId,
    type,
    place,
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    address: place === 'OTHER' ? address : null,
    attendeeIds: [...new Set([...plan.participants, ...plan.people.map(({ value }) => value)])],
    invite,
    withPapers: invite && plan.withPapers,
    detail: plan.detail.trim() || null,
  };
}
