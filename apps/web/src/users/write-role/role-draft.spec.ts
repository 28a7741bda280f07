import { permissions } from '@comptoir/contracts';
import { changesOf, groups, withScope } from './role-draft';

describe('the permissions of a role', () => {
  it('all stand in the matrix, each once', () => {
    const shown = groups.flatMap(({ permissions: those }) => [...those]);
    expect(shown.toSorted()).toEqual([...permissions].sort());
  });

  it('are given, moved and taken', () => {
    const before = { 'quote.read': 'store', 'quote.write': 'own' } as const;
    const moved = withScope(before, 'quote.read', 'network');
    const after = withScope(withScope(moved, 'quote.write', 'none'), 'order.read', 'store');
    expect(after).toEqual({ 'quote.read': 'network', 'order.read': 'store' });
    expect(changesOf(before, after)).toEqual({ given: 1, taken: 1, moved: 1 });
    expect(changesOf(before, before)).toEqual({ given: 0, taken: 0, moved: 0 });
  });
});
