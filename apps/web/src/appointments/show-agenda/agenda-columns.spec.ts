import { Day } from '@comptoir/kernel';
import { anAppointment } from '../../testing/fake-appointments';
import { columnsOfInstallers, hoursShown, placedOn } from './agenda-columns';

const day = Day.parse('2026-11-24');
const at = (startsAt: string, endsAt: string, timeZone = 'Europe/Paris') =>
  anAppointment(1, { startsAt: `2026-11-${startsAt}:00Z`, endsAt: `2026-11-${endsAt}:00Z`, timeZone });

describe('a day of the agenda', () => {
  it('puts those that overlap side by side, and the next one back over the whole width', () => {
    const placed = placedOn(day, [
      at('24T08:00', '24T10:00'),
      at('24T09:00', '24T11:00'),
      at('24T10:00', '24T10:30'),
      at('24T13:00', '24T14:00'),
    ]);
    expect(placed.map(({ from, lane, lanes }) => [from, lane, lanes])).toEqual([
      [540, 0, 2],
      [600, 1, 2],
      [660, 0, 2],
      [840, 0, 1],
    ]);
  });

  it('shows of a long one the part that lies in it', () => {
    const [long] = placedOn(day, [at('23T08:00', '24T11:00')]);
    expect(long).toMatchObject({ from: 0, to: 720 });
    expect(placedOn(day, [at('23T08:00', '23T23:00')])).toEqual([]);
  });

  it('reads the clock of the store', () => {
    expect(placedOn(day, [at('24T08:00', '24T09:00', 'Indian/Reunion')])).toMatchObject([{ from: 720 }]);
  });

  it('is a working day, and longer where something is earlier or later', () => {
    const hours = (...some: ReturnType<typeof at>[]) =>
      hoursShown([{ key: day, day, placed: placedOn(day, some) }]);
    expect(hours()).toEqual({ first: 8, last: 19 });
    expect(hours(at('24T05:30', '24T06:00'), at('24T19:00', '24T19:30'))).toEqual({ first: 6, last: 21 });
  });

  it('has a column for each installer who has something to do', () => {
    const installer = (id: string, name: string) => ({
      id,
      name,
      role: 'INSTALLER' as const,
      hasEmail: true,
    });
    const columns = columnsOfInstallers(day, [
      { ...at('24T08:00', '24T10:00'), attendees: [installer('b', 'Zoé'), installer('a', 'Karim')] },
      { ...at('25T08:00', '25T10:00'), attendees: [installer('c', 'Lou')] },
    ]);
    expect(columns.map(({ name, placed }) => [name, placed.length])).toEqual([
      ['Karim', 1],
      ['Zoé', 1],
    ]);
  });
});
