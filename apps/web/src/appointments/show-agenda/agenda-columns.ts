import type { AppointmentView } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { minuteOf, wallSlotOf } from '../wall-slot';

/** An appointment in a column of the grid: which minutes of the day, and which of how many lanes side by side. */
export interface Placed {
  appointment: AppointmentView;
  from: number;
  to: number;
  lane: number;
  lanes: number;
}
export interface Column {
  key: string;
  day: Day;
  /** Whose column it is, where columns are people. */
  name?: string;
  placed: Placed[];
}

const wholeDay = 24 * 60;
/** The shortest that can still be read. */
const shortest = 30;

export const columnsOfDays = (days: readonly Day[], appointments: readonly AppointmentView[]): Column[] =>
  days.map((day) => ({ key: day, day, placed: placedOn(day, appointments) }));

/** One column for each installer who has something that day, by name. */
export function columnsOfInstallers(day: Day, appointments: readonly AppointmentView[]): Column[] {
  const installers = new Map(
    appointments.flatMap(({ attendees }) =>
      attendees.filter(({ role }) => role === 'INSTALLER').map(({ id, name }) => [id, name] as const),
    ),
  );
  return [...installers]
    .map(([id, name]) => ({
      key: id,
      day,
      name,
      placed: placedOn(
        day,
        appointments.filter(({ attendees }) => attendees.some((attendee) => attendee.id === id)),
      ),
    }))
    .filter(({ placed }) => placed.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

/** The part of each that lies in that day; those that overlap stand side by side. */
export function placedOn(day: Day, appointments: readonly AppointmentView[]): Placed[] {
  const parts = appointments
    .map((appointment) => ({ appointment, slot: wallSlotOf(appointment) }))
    .filter(({ slot }) => slot.day <= day && slot.lastDay >= day)
    .map(({ appointment, slot }) => {
      const from = slot.day < day ? 0 : minuteOf(slot.from);
      const to = slot.lastDay > day ? wholeDay : minuteOf(slot.to);
      return { appointment, from, to };
    })
    .filter(({ from, to }) => to > from)
    .map((part) => ({ ...part, to: Math.max(part.to, Math.min(part.from + shortest, wholeDay)) }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: Placed[] = [];
  let group: Placed[] = [];
  let groupEnd = -1;
  for (const part of parts) {
    if (part.from >= groupEnd) group = [];
    const taken = new Set(group.filter(({ to }) => to > part.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    const next = { ...part, lane, lanes: 1 };
    group.push(next);
    placed.push(next);
    groupEnd = Math.max(groupEnd, part.to);
    const lanes = Math.max(...group.map((each) => each.lane)) + 1;
    for (const each of group) each.lanes = lanes;
  }
  return placed;
}

/** The hours that the grid shows: a working day, longer where something is earlier or later. */
export function hoursShown(columns: readonly Column[]): { first: number; last: number } {
  const all = columns.flatMap(({ placed }) => placed);
  return {
    first: Math.min(8, ...all.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(19, ...all.map(({ to }) => Math.ceil(to / 60))),
  };
}
