import { mergeSources } from './merge-sources';

const source = (hasMore: boolean, ...at: string[]) => ({ hasMore, items: at.map((each) => ({ at: each })) });
const ats = (thread: readonly { at: string }[]) => thread.map(({ at }) => at);

describe('a thread of several sources', () => {
  it('ends where a source that has more was read to', () => {
    const { thread, reached } = mergeSources([source(true, '9', '7'), source(false, '8', '5', '2')]);
    expect(ats(thread)).toEqual(['9', '8', '7']);
    expect(reached.map(({ items }) => ats(items))).toEqual([['9', '7']]);
  });

  it('reads on from the source that ends first', () => {
    const { thread, reached } = mergeSources([source(true, '9', '3'), source(true, '8', '6')]);
    expect(ats(thread)).toEqual(['9', '8', '6']);
    expect(reached.map(({ items }) => ats(items))).toEqual([['8', '6']]);
  });

  it('shows everything once nothing is left to read', () => {
    const { thread, reached } = mergeSources([source(false, '9'), source(false), source(false, '4')]);
    expect(ats(thread)).toEqual(['9', '4']);
    expect(reached).toEqual([]);
  });
});
