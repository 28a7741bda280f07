import { newest, type Heard } from './heard';

const heard = (aggregateId: string, aggregateVersion: number): Heard<string> => ({
  id: `${aggregateId}-${aggregateVersion}`,
  type: 'comptoir.sales.counter.counted.v1',
  aggregateId,
  aggregateVersion,
  time: new Date(0),
  data: `${aggregateId} as of ${aggregateVersion}`,
});

it('of what was heard, a copy takes the highest version of each aggregate, in whatever order they came', () => {
  const messages = [heard('a', 2), heard('b', 1), heard('a', 3), heard('a', 1)];
  expect(newest(messages)).toEqual(['a as of 3', 'b as of 1']);
  expect(newest([])).toEqual([]);
});
