import type { AppointmentView } from '@comptoir/contracts';
import { dayIn, type Day } from '@comptoir/kernel';

/** When it is on the walls of its own store. */
export interface WallSlot {
  day: Day;
  from: string;
  lastDay: Day;
  to: string;
}

export function wallSlotOf({
  startsAt,
  endsAt,
  timeZone,
}: Pick<AppointmentView, 'startsAt' | 'endsAt' | 'timeZone'>): WallSlot {
  return {
    day: dayIn(timeZone, new Date(startsAt)),
    from: timeIn(timeZone, startsAt),
    lastDay: dayIn(timeZone, new Date(endsAt)),
    to: timeIn(timeZone, endsAt),
  };
}

function timeIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** `09:30` -> 570. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
