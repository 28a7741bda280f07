import type { findAppointments, InputOf } from '@comptoir/contracts';
import { addDays, Day } from '@comptoir/kernel';
import { listOf, type SearchParams } from '../../lib/search-params';
import { weekdayOf } from '../../lib/today';

export const agendaViews = ['day', 'week', 'installers'] as const;
export type AgendaView = (typeof agendaViews)[number];

export interface AgendaSearch {
  view: AgendaView;
  day: Day;
  whose: 'mine' | 'all';
  cancelled: boolean;
  scope: string[];
  /** The one that is open. */
  appointment: string | undefined;
}
export const mostShown = 200;

export function readAgendaSearch(params: SearchParams, now: Day, isParty: boolean): AgendaSearch {
  const day = params['day'];
  return {
    view: agendaViews.find((view) => view === params['view']) ?? 'week',
    day: day && Day.isValid(day) ? Day.parse(day) : now,
    whose: params['whose'] === 'all' || (params['whose'] !== 'mine' && !isParty) ? 'all' : 'mine',
    cancelled: params['cancelled'] === 'true',
    scope: listOf(params['scope']),
    appointment: params['appointment'],
  };
}

/** The days that are looked at: one, or a week from its Monday on. */
export function daysShown({ view, day }: Pick<AgendaSearch, 'view' | 'day'>): Day[] {
  if (view !== 'week') return [day];
  const monday = addDays(day, -weekdayOf(day));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

export const stepOf = (view: AgendaView): number => (view === 'week' ? 7 : 1);

export function agendaRequest(search: AgendaSearch): InputOf<typeof findAppointments> {
  const days = daysShown(search);
  return {
    limit: mostShown,
    from: days[0] ?? search.day,
    to: days.at(-1) ?? search.day,
    mine: search.whose === 'mine' && search.view !== 'installers',
    ...(search.cancelled ? {} : { state: ['PROPOSED', 'RESCHEDULED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'] }),
    ...(search.scope.length > 0 ? { store: search.scope } : {}),
  };
}
