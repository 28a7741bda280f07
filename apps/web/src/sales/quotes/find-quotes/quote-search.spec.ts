/** @jest-environment jsdom */
import { Day } from '@comptoir/kernel';
import { parseSearchParams, stringifySearchParams } from '../../../lib/search-params';
import { presetOf, presetRange } from './date-presets';
import {
  activeGroups,
  askedFilter,
  filterKey,
  filterOfKey,
  readQuoteSearch,
  withoutGroup,
  writeQuoteSearch,
} from './quote-search';
import { compareRows, patchRows } from './row-changes';

const lyon = '01920001-0000-7000-8000-000000000001';
const annecy = '01920001-0000-7000-8000-000000000002';
const read = (address: string) => readQuoteSearch(parseSearchParams(address));

describe('the address of the list', () => {
  it('comes back as it was written', () => {
    const address = `?scope=${lyon}&store=${lyon},${annecy}&dateField=expiryDate&from=2026-11-01&validity=expiring,expired&q=d%27a%C3%BF+%26&sort=-expiryDate`;
    const search = read(address);
    expect(search.ignored).toEqual([]);
    expect(parseSearchParams(stringifySearchParams(writeQuoteSearch(search)))).toEqual(
      parseSearchParams(address),
    );
    expect(search.filter.q).toBe("d'aÿ &");
  });

  it('leaves out what is as always', () => {
    expect(writeQuoteSearch(read('?sort=-createdOn&dateField=createdOn&page=3'))).toEqual({});
    expect(writeQuoteSearch(read('?dateField=expiryDate'))).toEqual({});
  });

  it.each([
    ['a week that does not exist', '?week=2025-W53', 'week'],
    ['a predicate that nobody knows', '?validity=nearly', 'validity'],
    ['a store that is none', '?store=12', 'store'],
    ['a day that is none', '?from=2026-02-30', 'from'],
  ])('leaves out and names %s', (_, address, field) => {
    const search = read(address);
    expect(search.ignored).toEqual([field]);
    expect(search.filter).toEqual({});
  });

  it('takes an unknown sort for the usual one', () => {
    expect(read('?sort=margin').sort).toBe('-createdOn');
  });

  it('has a page only with a cursor', () => {
    expect(read('?page=4').page).toBe(1);
    expect(read('?page=4&cursor=abc')).toMatchObject({ page: 4, cursor: 'abc' });
    expect(read('?page=-1&cursor=abc').page).toBe(1);
  });
});

describe('what is asked', () => {
  it('stands the stores of the top bar in for a missing store filter', () => {
    expect(askedFilter(read(`?scope=${lyon}`))).toEqual({ store: [lyon] });
    expect(askedFilter(read(`?scope=${lyon}&store=${annecy}`))).toEqual({ store: [annecy] });
    expect(askedFilter(read(''))).toEqual({});
  });

  it('gives equal filters equal keys, whatever the order of the address', () => {
    const one = filterKey(askedFilter(read('?q=a&validity=signed')));
    expect(filterKey(askedFilter(read('?validity=signed&q=a')))).toBe(one);
    expect(filterOfKey(one)).toEqual({ q: 'a', validity: ['signed'] });
  });
});

describe('the filters of the bar', () => {
  const { filter } = read(
    `?q=a&party=${lyon}&partyRole=customer&week=2026-W53&weekTo=2026-W53&dateField=expiryDate&progress=blocked`,
  );

  it('counts a group once, whatever its fields', () => {
    expect(activeGroups(filter)).toEqual(['q', 'party', 'week', 'stage']);
  });

  it('takes a group out with all its fields', () => {
    expect(withoutGroup(filter, 'party')).not.toHaveProperty('partyRole');
    expect(withoutGroup(filter, 'week')).not.toHaveProperty('dateField');
  });
});

describe('date presets', () => {
  const today = Day.parse('2027-01-01');
  it('starts weeks on Monday and knows the months of last year', () => {
    expect(presetRange('thisWeek', today)).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(presetRange('lastMonth', today)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(presetRange('lastSevenDays', today)).toEqual({ from: '2026-12-26', to: '2027-01-01' });
    expect(presetRange('thisMonth', Day.parse('2028-02-10'))).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  it('names a range that is one', () => {
    expect(presetOf({ from: '2027-01-01', to: '2027-12-31' }, today)).toBe('thisYear');
    expect(presetOf({ from: '2027-01-01' }, today)).toBeUndefined();
  });
});

describe('news about rows', () => {
  const row = (id: string, version = 1) => ({ id, version });
  it('counts what comes, goes and moves, not what changes in place', () => {
    expect(compareRows([row('a'), row('b')], [row('a', 2), row('b')])).toBe(0);
    expect(compareRows([row('a'), row('b')], [row('c'), row('a')])).toBe(1);
    expect(compareRows([row('a'), row('b')], [row('b'), row('a')])).toBe(2);
  });

  it('changes cells in place and keeps untouched rows the same object', () => {
    const shown = [row('a'), row('b')];
    const patched = patchRows(shown, [row('b', 2), row('a')]);
    expect(patched).toEqual([row('a'), row('b', 2)]);
    expect(patched[0]).toBe(shown[0]);
  });
});
