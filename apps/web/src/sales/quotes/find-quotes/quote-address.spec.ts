/** @jest-environment jsdom */
import { parseSearchParams, stringifySearchParams } from '../../../lib/search-params';
import {
  activeGroups,
  askedFilter,
  filterKey,
  filterOfKey,
  readListSearch,
  withoutGroup,
  writeListSearch,
} from '../../../documents/find-documents/list-search';
import { groupOfDimension, quoteAddress } from './quote-address';

const lyon = '01920001-0000-7000-8000-000000000001';
const annecy = '01920001-0000-7000-8000-000000000002';
const read = (address: string) => readListSearch(quoteAddress, parseSearchParams(address));
const write = (search: ReturnType<typeof read>) => writeListSearch(quoteAddress, search);
const asked = (address: string) => askedFilter(quoteAddress, read(address));

describe('the address of the list', () => {
  it('comes back as it was written', () => {
    const address = `?scope=${lyon}&store=${lyon},${annecy}&dateField=expiryDate&from=2026-11-01&validity=expiring,expired&q=d%27a%C3%BF+%26&sort=-expiryDate`;
    const search = read(address);
    expect(search.ignored).toEqual([]);
    expect(parseSearchParams(stringifySearchParams(write(search)))).toEqual(parseSearchParams(address));
    expect(search.filter.q).toBe("d'aÿ &");
  });

  it('leaves out what is as always', () => {
    expect(write(read('?sort=-createdOn&dateField=createdOn&page=3'))).toEqual({});
    expect(write(read('?dateField=expiryDate'))).toEqual({});
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
    expect(asked(`?scope=${lyon}`)).toEqual({ store: [lyon] });
    expect(asked(`?scope=${lyon}&store=${annecy}`)).toEqual({ store: [annecy] });
    expect(asked('')).toEqual({});
  });

  it('gives equal filters equal keys, whatever the order of the address', () => {
    const one = filterKey(asked('?q=a&validity=signed'));
    expect(filterKey(asked('?validity=signed&q=a'))).toBe(one);
    expect(filterOfKey(one)).toEqual({ q: 'a', validity: ['signed'] });
  });
});

describe('the filters of the bar', () => {
  const { filter } = read(
    `?q=a&party=${lyon}&partyRole=customer&week=2026-W53&weekTo=2026-W53&dateField=expiryDate&progress=blocked`,
  );

  it('counts a group once, whatever its fields', () => {
    expect(activeGroups(quoteAddress, filter)).toEqual(['q', 'party', 'week', 'stage']);
  });

  it('takes a group out with all its fields', () => {
    expect(withoutGroup(quoteAddress, filter, 'party')).not.toHaveProperty('partyRole');
    expect(withoutGroup(quoteAddress, filter, 'week')).not.toHaveProperty('dateField');
  });

  it('knows which of them stands for a dimension of the server', () => {
    expect(['date', 'progress', 'carryOver', 'q'].map((name) => groupOfDimension(name, filter))).toEqual([
      'week',
      'stage',
      'status',
      'q',
    ]);
    expect(groupOfDimension('date', { from: '2026-11-24' })).toBe('date');
  });
});
