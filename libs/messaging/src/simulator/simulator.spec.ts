import { faultRun, tellVerdict } from '@comptoir/testing';
import { runSchedules } from './schedules';
import { allProtections, type Protections } from './world';

describe('the simulator', () => {
  it('breaks no promise in 20,000 random schedules of crashes, drops, duplicates, reorder and loss', async () => {
    const { seed, n } = faultRun({ seed: 31, n: 20_000 });
    const began = Date.now();
    const { runs, broken } = await runSchedules(n, seed);
    const violations = broken?.violations ?? [];
    const verdict = {
      id: 'R31',
      seed,
      n: runs,
      lost: violations.filter((each) => each.startsWith('lost ')).length,
      duplicates: violations.filter((each) => each.endsWith('twice')).length,
      maxAgeMs: 0, // its clock is simulated
      totalMs: Date.now() - began,
      ...(broken && { broken }),
      pass: violations.length === 0,
    };
    expect(tellVerdict(verdict)).toMatchObject({ seed, n, pass: true });
  }, 3_600_000);

  it.each(Object.keys(allProtections) as (keyof Protections)[])(
    'finds the damage without %s',
    async (protection) => {
      const { broken } = await runSchedules(20_000, 31, { ...allProtections, [protection]: false });
      expect(broken?.violations.length).toBeGreaterThan(0);
    },
  );
});
