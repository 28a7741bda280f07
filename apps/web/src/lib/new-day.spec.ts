/** @jest-environment jsdom */
import { Day } from '@comptoir/kernel';
import { onNewDay } from './new-day';
import { keepCalendar, today } from './today';

/** At 20:30 on the 24th in Paris it is 23:30 on La Réunion. */
const evening = new Date('2026-11-24T19:30:00Z');
const minute = 60_000;
const calendarOf = (...timeZones: string[]) => ({
  today: Day.parse('2026-11-24'),
  timeZone: 'Europe/Paris',
  timeZones,
});

let turned: number;
let stop: () => void;
beforeEach(() => {
  jest.useFakeTimers({ now: evening });
  turned = 0;
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});
function open(...timeZones: string[]): void {
  keepCalendar(calendarOf(...timeZones), evening);
  stop = onNewDay(() => (turned += 1));
}

describe('a new day', () => {
  it('is none before midnight, and one only once it is past', () => {
    open('Europe/Paris');
    jest.advanceTimersByTime(209 * minute);
    expect(turned).toBe(0);
    jest.advanceTimersByTime(2 * minute);
    expect(turned).toBe(1);
    jest.advanceTimersByTime(120 * minute);
    expect(turned).toBe(1);
  });

  it('begins in every store at its own midnight', () => {
    open('Europe/Paris', 'Indian/Reunion');
    jest.advanceTimersByTime(31 * minute);
    expect(turned).toBe(1);
    jest.advanceTimersByTime(180 * minute);
    expect(turned).toBe(2);
  });

  it('is noticed by whoever comes back to a computer that slept through midnight', () => {
    open('Europe/Paris');
    jest.setSystemTime(new Date('2026-11-25T08:00:00Z'));
    expect(turned).toBe(0);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(turned).toBe(1);
  });

  it('is told to nobody who listens no more', () => {
    open('Europe/Paris');
    stop();
    jest.advanceTimersByTime(300 * minute);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(turned).toBe(0);
  });

  it('is not taken back by what the session said the day before, nor told before it began for everybody', () => {
    open('Europe/Paris');
    jest.setSystemTime(new Date('2026-11-24T23:00:05Z'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(turned).toBe(0);
    jest.advanceTimersByTime(minute);
    expect(turned).toBe(1);
    keepCalendar(calendarOf('Europe/Paris'), evening);
    expect(today()).toBe('2026-11-25');
    jest.advanceTimersByTime(minute);
    expect(turned).toBe(1);
  });

  it.each([
    ['in spring', '2026-03-28', '2026-03-28T22:59:30Z'],
    ['in autumn', '2026-10-24', '2026-10-24T21:59:30Z'],
  ])('begins once on the night of the change of the clock %s', (_, day, before) => {
    jest.setSystemTime(new Date(before));
    keepCalendar({ ...calendarOf('Europe/Paris'), today: Day.parse(day) }, new Date(before));
    stop = onNewDay(() => (turned += 1));
    jest.advanceTimersByTime(minute);
    expect(turned).toBe(1);
    jest.advanceTimersByTime(22 * 60 * minute);
    expect(turned).toBe(1);
    jest.advanceTimersByTime(3 * 60 * minute);
    expect(turned).toBe(2);
  });
});
