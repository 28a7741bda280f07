import fc from 'fast-check';
import { simulate, type Step } from './simulate';
import { allProtections, type Protections } from './world';

const fate = fc.constantFrom('kept', 'kept', 'kept', 'dropped', 'reply-lost', 'late', 'refused');
const death = fc.constantFrom('nowhere', 'nowhere', 'before-commit', 'after-commit', 'acks-lost');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('begin' as const), aggregate: fc.nat(3) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('commit' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rollback' as const), which: fc.nat(3) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('relay' as const),
      fates: fc.array(fate, { maxLength: 6 }),
      dieAt: fc.oneof(fc.constant(0), fc.nat(9)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('consume' as const),
      picks: fc.array(fc.nat(9), { maxLength: 6 }),
      death,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'new-leader' as const,
        'land' as const,
        'copy' as const,
        'restore' as const,
        'wipe' as const,
        'reconnect' as const,
      ),
    }),
  },
);

export interface SimulationReport {
  readonly seed: number;
  readonly runs: number;
  /** The smallest schedule found that breaks a promise, and what it broke; absent when none does. */
  readonly broken?: { readonly schedule: readonly Step[]; readonly violations: readonly string[] };
}

/** Runs so many random schedules. The same seed gives the same schedules. */
export async function runSchedules(
  runs: number,
  seed: number,
  protections: Protections = allProtections,
): Promise<SimulationReport> {
  const holds = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 50 }), async (schedule) => {
    return (await simulate(schedule, protections)).length === 0;
  });
  const result = await fc.check(holds, { seed, numRuns: runs });
  const schedule = result.counterexample?.[0];
  if (!schedule) return { seed, runs: result.numRuns };
  return {
    seed,
    runs: result.numRuns,
    broken: { schedule, violations: await simulate(schedule, protections) },
  };
}
