import { FixedClock, SystemClock } from './clock';

describe('a fixed clock', () => {
  it('stands still until moved', () => {
    const clock = new FixedClock('1998-05-06T00:30:00+02:00');
    expect(clock.today('Europe/Paris')).toBe('1998-05-06');
    expect(clock.today('UTC')).toBe('1998-05-05');
    clock.moveTo('2027-01-01T00:00:00+01:00');
    expect(clock.today('Europe/Paris')).toBe('2027-01-01');
    expect(clock.today('Indian/Reunion')).toBe('2027-01-01');
  });

  it('cannot be changed through the date that it gave', () => {
    const clock = new FixedClock('2026-11-24T09:00:00Z');
    clock.now().setFullYear(1970);
    expect(clock.now().toISOString()).toBe('2026-11-24T09:00:00.000Z');
  });

  it('refuses what is no instant', () => expect(() => new FixedClock('tomorrow')).toThrow(RangeError));
});

it('the system clock moves by itself', () => {
  expect(Math.abs(new SystemClock().now().getTime() - Date.now())).toBeLessThan(1_000);
});
