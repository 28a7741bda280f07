import { SharedRuns } from './shared-runs';

/** Work that ends when it is told to, and counts how often it began. */
const aCount = () => {
  const ends: ((error?: Error) => void)[] = [];
  const work = () =>
    new Promise<number>((resolve, reject) => {
      const began = ends.length + 1;
      ends.push((error) => (error ? reject(error) : resolve(began)));
    });
  return { ends, work };
};
const settled = () => new Promise<void>((done) => setImmediate(done));

describe('a question that many ask', () => {
  it('is worked out once for all who asked while it was, and only after they did', async () => {
    const { ends, work } = aCount();
    const runs = new SharedRuns<number>();
    const first = runs.ask('figures', work);
    const later = [runs.ask('figures', work), runs.ask('figures', work)];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(1);
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await Promise.all(later)).toEqual([2, 2]);
  });

  it('is worked out anew for whoever asks when nobody else does, and apart from other questions', async () => {
    const { ends, work } = aCount();
    const runs = new SharedRuns<number>();
    const first = runs.ask('figures', work);
    ends[0]?.();
    expect(await first).toBe(1);
    await settled();
    const again = runs.ask('figures', work);
    const other = runs.ask('others', work);
    expect(ends).toHaveLength(3);
    for (const end of ends) end();
    expect(await Promise.all([again, other])).toEqual([2, 3]);
  });

  it('is asked again after a failure, which is told to those alone who waited for it', async () => {
    const { ends, work } = aCount();
    const runs = new SharedRuns<number>();
    const failing = runs.ask('figures', work);
    const next = runs.ask('figures', work);
    ends[0]?.(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    await settled();
    ends[1]?.();
    expect(await next).toBe(2);
  });
});
