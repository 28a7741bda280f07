import { changedCells, compareRows, patchRows } from './row-changes';

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

  it('tells which cells are others now', () => {
    const before = [
      { id: 'a', version: 1, status: 'SENT', project: { stage: 'X' } },
      { id: 'b', version: 1, status: 'SENT', project: { stage: 'X' } },
    ];
    const after = patchRows(before, [{ id: 'a', version: 2, status: 'SIGNED', project: { stage: 'X' } }]);
    expect(changedCells(before, after)).toEqual(new Map([['a', new Set(['version', 'status'])]]));
  });
});
