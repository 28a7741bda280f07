import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarEvent,
  IconCalendarWeek,
  IconChecklist,
  IconHourglassHigh,
  IconMailOff,
  IconMailX,
  IconSend,
} from '@tabler/icons-react';
import type { Icon, Tone } from '../../ui/icon-text';
import type { AppointmentFigures, EmailFigures, TaskFigures } from './dashboard-data';
import type { DashboardWord } from './dashboard.words';
import type { Figure } from './figure';

/** A figure of a section that is no list of documents. */
interface PlainCard<Data> {
  readonly word: DashboardWord;
  readonly count: (data: Data) => number;
  readonly icon: Icon;
  readonly tone: Tone;
  /** What the page of the section is asked for. */
  readonly search: Readonly<Record<string, string>>;
  /** Somebody should look at it as long as it is not zero. */
  readonly signals?: true;
}

export const taskCards: readonly PlainCard<TaskFigures>[] = [
  {
    word: 'mineOverdue',
    count: ({ mineOverdue }) => mineOverdue,
    icon: IconAlertTriangle,
    tone: 'bad',
    search: { due: 'overdue' },
    signals: true,
  },
  {
    word: 'mineToday',
    count: ({ mineToday }) => mineToday,
    icon: IconChecklist,
    tone: 'info',
    search: { due: 'today' },
  },
  { word: 'mine', count: ({ mine }) => mine, icon: IconChecklist, tone: 'neutral', search: {} },
  {
    word: 'overdue',
    count: ({ overdue }) => overdue,
    icon: IconAlertTriangle,
    tone: 'bad',
    search: { whose: 'all', due: 'overdue' },
  },
  { word: 'open', count: ({ open }) => open, icon: IconChecklist, tone: 'neutral', search: { whose: 'all' } },
];

export const appointmentCards: readonly PlainCard<AppointmentFigures>[] = [
  {
    word: 'meetMineToday',
    count: ({ mineToday }) => mineToday,
    icon: IconCalendarEvent,
    tone: 'info',
    search: { view: 'day', whose: 'mine' },
  },
  {
    word: 'meetToday',
    count: ({ today }) => today,
    icon: IconCalendarEvent,
    tone: 'neutral',
    search: { view: 'day', whose: 'all' },
  },
  {
    word: 'meetWeek',
    count: ({ week }) => week,
    icon: IconCalendarWeek,
    tone: 'neutral',
    search: { whose: 'all' },
  },
];

export const emailCards: readonly PlainCard<EmailFigures>[] = [
  {
    word: 'failed',
    count: ({ failed }) => failed,
    icon: IconMailX,
    tone: 'bad',
    search: { state: 'failed' },
    signals: true,
  },
  {
    word: 'bounced',
    count: ({ bounced }) => bounced,
    icon: IconArrowBackUp,
    tone: 'bad',
    search: { state: 'bounced' },
    signals: true,
  },
  {
    word: 'queued',
    count: ({ queued }) => queued,
    icon: IconHourglassHigh,
    tone: 'neutral',
    search: { state: 'queued' },
  },
  {
    word: 'sentToday',
    count: ({ sentToday }) => sentToday,
    icon: IconSend,
    tone: 'good',
    search: { state: 'sent', when: 'today' },
  },
  {
    word: 'suppressedToday',
    count: ({ suppressedToday }) => suppressedToday,
    icon: IconMailOff,
    tone: 'neutral',
    search: { state: 'suppressed', when: 'today' },
  },
];

export function plainFigures<Data>(
  cards: readonly PlainCard<Data>[],
  data: Data | null | undefined,
  place: { to: string; scope: string[]; say: (word: DashboardWord) => string },
): Figure[] {
  if (!data) return [];
  const scope: Record<string, string> = place.scope.length > 0 ? { scope: place.scope.join(',') } : {};
  return cards.map(({ word, count, icon, tone, search, signals }) => ({
    key: word,
    label: place.say(word),
    icon,
    tone,
    count: count(data),
    signal: signals === true && count(data) > 0,
    to: place.to,
    search: { ...scope, ...search },
  }));
}
