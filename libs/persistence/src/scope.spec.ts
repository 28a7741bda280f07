import { storeScope } from './scope';
import { sql } from './sql';

const column = sql`store_id`;

describe('a store scope', () => {
  it.each([
    ['no store', { stores: [] }, 'false', []],
    ['one', { stores: ['s1'] }, 'store_id = $1', ['s1']],
    ['two', { stores: ['s1', 's2'] }, 'store_id = any($1)', [['s1', 's2']]],
    ['all', { stores: 'all' as const }, 'true', []],
  ])('reaches %s', (_, scope, text, values) =>
    expect(storeScope(scope, column)).toMatchObject({ text, values }),
  );

  it('finds nothing for "own documents only" where documents have no owner', () => {
    expect(storeScope({ stores: 'all', ownPartyId: 'p' }, column).text).toBe('false');
  });

  it('reaches one’s own documents inside one’s stores', () => {
    const condition = storeScope({ stores: ['s1'], ownPartyId: 'p' }, column, sql`salesperson_id`);
    expect(condition).toMatchObject({ text: '(store_id = $1 and salesperson_id = $2)', values: ['s1', 'p'] });
  });
});
