import { Day } from '@comptoir/kernel';
import { presetOf, presetRange, yearBefore } from './date-presets';

describe('date presets', () => {
  const today = Day.parse('2027-01-01');
  it('starts weeks on Monday and knows the months of last year', () => {
    expect(presetRange('thisWeek', today)).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(presetRange('lastMonth', today)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(presetRange('lastSevenDays', today)).toEqual({ from: '2026-12-26', to: '2027-01-01' });
    expect(presetRange('thisQuarter', Day.parse('2026-11-24'))).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(presetRange('thisMonth', Day.parse('2028-02-10'))).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  it('names a range that is one', () => {
    expect(presetOf({ from: '2027-01-01', to: '2027-12-31' }, today)).toBe('thisYear');
    expect(presetOf({ from: '2027-01-01' }, today)).toBeUndefined();
  });

  it('goes back one year, also from a leap day', () => {
    expect(yearBefore({ from: '2028-02-01', to: '2028-02-29' })).toEqual({
      from: '2027-02-01',
      to: '2027-02-28',
    });
    expect(yearBefore({ from: '2026-11-24' })).toEqual({ from: '2025-11-24' });
  });
});
