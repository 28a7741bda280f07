import { runSchedules } from './schedules';
import { allProtections, type Protections } from './world';

describe('the simulator', () => {
  it('breaks no promise in 20,000 random schedules of crashes, drops, duplicates, reorder and loss', async () => {
    const started = Date.now();
    const report = await runSchedules(20_000, 31);
    process.stdout.write(`${JSON.stringify({ test: 'simulator', ...report, ms: Date.now() - started })}\n`);
    expect(report).toEqual({ seed: 31, runs: 20_000 });
  });

  it.each(Object.keys(allProtections) as (keyof Protections)[])(
    'finds the damage without %s',
    async (protection) => {
      const { broken } = await runSchedules(20_000, 31, { ...allProtections, [protection]: false });
      expect(broken?.violations.length).toBeGreaterThan(0);
    },
  );
});
