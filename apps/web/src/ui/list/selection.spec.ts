import { moved, rowCommand } from './list-keys';
import {
  countOf,
  filterOfOutside,
  insideOnly,
  isSelected,
  nothingSelected,
  outsideOf,
  select,
  startsAnew,
  type Selection,
  type SelectionAction,
} from './selection';

const page = ['a', 'b', 'c', 'd', 'e'];
const after = (actions: readonly SelectionAction[], from: Selection = nothingSelected) =>
  actions.reduce(select, from);
const ids = (selection: Selection) => (selection.mode === 'ids' ? [...selection.ids] : undefined);
const toggle = (id: string, filter = 'all'): SelectionAction => ({ type: 'toggle', id, filter });

describe('ticking rows', () => {
  it('ticks and unticks', () => {
    expect(ids(after([toggle('a'), toggle('b'), toggle('a')]))).toEqual(['b']);
  });

  it('extends from the last tick, in either direction', () => {
    const extend = (id: string): SelectionAction => ({ type: 'extend', id, pageIds: page, filter: 'all' });
    expect(ids(after([toggle('b'), extend('d')]))).toEqual(['b', 'c', 'd']);
    expect(ids(after([toggle('d'), extend('b')]))?.sort()).toEqual(['b', 'c', 'd']);
  });

  it('extends to the row alone when the last tick is on another page', () => {
    const other: SelectionAction = { type: 'extend', id: 'y', pageIds: ['x', 'y', 'z'], filter: 'all' };
    expect(ids(after([toggle('a'), other]))).toEqual(['a', 'y']);
  });

  it('takes a page and leaves it', () => {
    const take = (selected: boolean): SelectionAction => ({
      type: 'page',
      pageIds: page,
      selected,
      filter: 'all',
    });
    expect(countOf(after([take(true)]))).toBe(5);
    expect(countOf(after([take(true), take(false)]))).toBe(0);
  });
});

describe('everything behind a filter', () => {
  const everything = after([{ type: 'matching', filter: 'expiring', total: 12_480 }]);

  it('keeps only the exclusions, whatever the size', () => {
    const less = after([toggle('a', 'expiring')], everything);
    expect(countOf(less)).toBe(12_479);
    expect(isSelected(less, 'a', 'expiring')).toBe(false);
    expect(isSelected(less, 'on another page', 'expiring')).toBe(true);
    expect(less).toMatchObject({ mode: 'filter', exclusions: new Set(['a']) });
  });

  it('takes an excluded row back', () => {
    expect(countOf(after([toggle('a', 'expiring'), toggle('a', 'expiring')], everything))).toBe(12_480);
  });

  it('follows the total of its own filter only', () => {
    const seen = (filter: string): SelectionAction => ({ type: 'seen', pageIds: page, filter, total: 10 });
    expect(countOf(after([seen('expiring')], everything))).toBe(10);
    expect(countOf(after([seen('expired')], everything))).toBe(12_480);
  });

  it('is out of sight under another filter, and a tick there starts anew', () => {
    expect(outsideOf(everything, 'expired')).toBe(12_480);
    expect(filterOfOutside(everything, 'expired')).toBe('expiring');
    expect(isSelected(everything, 'a', 'expired')).toBe(false);
    expect(ids(after([toggle('z', 'expired')], everything))).toEqual(['z']);
    expect(startsAnew(everything, toggle('z', 'expired'))).toBe(true);
    expect(startsAnew(everything, toggle('z', 'expiring'))).toBe(false);
    expect(startsAnew(everything, { type: 'seen', pageIds: ['z'], filter: 'expired', total: 1 })).toBe(false);
    expect(after([toggle('z', 'expired'), { type: 'restore', selection: everything }], everything)).toBe(
      everything,
    );
  });
});

describe('a selection that the filter hides in part', () => {
  const three = after([toggle('a'), toggle('b'), toggle('c')]);
  const narrowed = after([{ type: 'seen', pageIds: ['a', 'q'], filter: 'signed', total: 2 }], three);

  it('says how many are hidden, and loses none of them', () => {
    expect(countOf(narrowed)).toBe(3);
    expect(outsideOf(narrowed, 'signed')).toBe(2);
    expect(filterOfOutside(narrowed, 'signed')).toBe('all');
  });

  it('can be cut down to what is shown', () => {
    expect(ids(insideOnly(narrowed, 'signed'))).toEqual(['a']);
  });

  it('is whole again under the old filter', () => {
    expect(
      outsideOf(after([{ type: 'seen', pageIds: page, filter: 'all', total: 5 }], narrowed), 'all'),
    ).toBe(0);
  });
});

describe('the keys of a row', () => {
  it('knows moves, ranges and selection, and nothing else', () => {
    expect(rowCommand('Shift+ArrowUp')).toEqual({ do: 'move', by: -1, extend: true });
    expect(rowCommand('Space')).toEqual({ do: 'toggle' });
    expect(rowCommand('Ctrl+a')).toEqual({ do: 'select-page' });
    expect(rowCommand('x')).toBeUndefined();
    expect(rowCommand(undefined)).toBeUndefined();
  });

  it('stays inside the page', () => {
    expect(moved(0, -1, 50)).toBe(0);
    expect(moved(49, 15, 50)).toBe(49);
    expect(moved(3, 1, 50)).toBe(4);
  });
});
