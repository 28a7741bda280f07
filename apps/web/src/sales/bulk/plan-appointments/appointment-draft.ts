import type { AppointmentType } from '@comptoir/contracts';
import { addDays, type Day } from '@comptoir/kernel';
import type { Option } from '../../../ui/remote-select';
import type { OrderOf } from '../use-bulk-order';

export const parts = ['CUSTOMER', 'SALESPERSON', 'INSTALLER'] as const;
export const offeredPlaces = ['STORE', 'SITE'] as const;

/** The fields as they stand, finished or not. */
export interface AppointmentDraft {
  type: AppointmentType;
  day: string | undefined;
  time: string;
  minutes: number | undefined;
  place: (typeof offeredPlaces)[number];
  spread: boolean;
  until: string;
  attendeeRoles: (typeof parts)[number][];
  people: Option[];
  /** Who installs: one for every project, who becomes its installer, or whoever that is in each. Undefined: nobody is to. */
  entrusts: 'ONE' | 'OWN' | undefined;
  installer: Option | undefined;
  invite: boolean;
  withPapers: boolean;
  detail: string;
}
export type Change = (change: Partial<AppointmentDraft>) => void;
export type Appointment = OrderOf<'appointment'>['appointment'];

export const firstDraft = (now: Day): AppointmentDraft => ({
  type: 'VISIT',
  day: addDays(now, 1),
  time: '09:00',
  minutes: 30,
  place: 'STORE',
  spread: false,
  until: '18:00',
  attendeeRoles: ['CUSTOMER', 'SALESPERSON'],
  people: [],
  entrusts: undefined,
  installer: undefined,
  invite: true,
  withPapers: false,
  detail: '',
});

/** Four hours on the site each, one after the other, the customer at home. */
export const firstInstallation = (now: Day): AppointmentDraft => ({
  ...firstDraft(now),
  type: 'INSTALLATION',
  place: 'SITE',
  time: '08:00',
  minutes: 240,
  spread: true,
  attendeeRoles: ['CUSTOMER'],
  entrusts: 'ONE',
  withPapers: true,
});

/** As text, `09:30` comes before `10:00`. */
export const endsInTime = ({ spread, time, until }: AppointmentDraft): boolean => !spread || until > time;

export const hasAttendees = ({ attendeeRoles, people, installer }: AppointmentDraft): boolean =>
  attendeeRoles.length > 0 || people.length > 0 || installer !== undefined;

export const installs = ({ entrusts, installer }: AppointmentDraft): boolean =>
  entrusts !== 'ONE' || installer !== undefined;

/** What is ordered; undefined as long as something is missing. */
export function appointmentOf(draft: AppointmentDraft): Appointment | undefined {
  const { type, day, time, minutes, place, entrusts, installer, invite } = draft;
  const attendeeRoles = [...draft.attendeeRoles, ...(entrusts === 'OWN' ? ['INSTALLER' as const] : [])];
  if (!day || !time || !minutes || !endsInTime(draft) || !installs(draft)) return undefined;
  if (!hasAttendees({ ...draft, attendeeRoles })) return undefined;
  return {
    type,
    day,
    time,
    minutes,
    place,
    invite,
    withPapers: invite && draft.withPapers,
    installerId: entrusts === 'ONE' ? (installer?.value ?? null) : null,
    detail: draft.detail.trim() || null,
    spread: draft.spread ? { until: draft.until } : null,
    attendeeRoles,
    attendeeIds: draft.people.map(({ value }) => value),
  };
}
