import { bad, type Outcome, type Output, type Step } from './step';

/**
 * Runs the steps one after the other, prints what each took, and ends with the line `N passed, N failed` alone.
 *
 * A failed step does not stop those that do not need it: one run shows everything that is wrong.
 * `stopped` is asked before each step; what an interruption leaves undone counts as failed.
 */
export async function runSequence(
  steps: readonly Step[],
  output: Output = console.log,
  stopped: () => boolean = () => false,
): Promise<Outcome> {
  const outcomes = new Map<string, Outcome>();
  const times: string[] = [];
  for (const step of steps) {
    const missing = step.needs?.filter((name) => (outcomes.get(name)?.failed ?? 0) > 0) ?? [];
    const began = Date.now();
    output(`\n=== ${step.name}`);
    const outcome = stopped() || missing.length > 0 ? bad : await outcomeOf(step, output);
    outcomes.set(step.name, outcome);
    const verdict =
      missing.length > 0 ? `not run: ${missing.join(', ')} failed` : outcome.failed > 0 ? 'FAILED' : 'ok';
    times.push(`${step.name.padEnd(12)}${seconds(began).padStart(8)}  ${verdict}`);
  }
  const all = [...outcomes.values()];
  const total = {
    passed: sum(all.map(({ passed }) => passed)),
    failed: sum(all.map(({ failed }) => failed)),
  };
  output(`\n${times.join('\n')}\n`);
  output(`${total.passed} passed, ${total.failed} failed`);
  return total;
}

async function outcomeOf(step: Step, output: Output): Promise<Outcome> {
  try {
    return await step.run(output);
  } catch (error) {
    output(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return bad;
  }
}

function seconds(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
