import type { Result } from './result';

/** What the design promises of a result; absent where it promises nothing at this concurrency. */
export function verdictOn({
  workload,
  concurrency,
  p50,
  p95,
  rps,
  ratio,
  failed,
}: Result): { target: string; met: boolean } | undefined {
  const say = (target: string, met: boolean) => ({ target, met: met && failed === 0 });
  if (/^L[1-6]$/.test(workload) && ratio !== null)
    return concurrency === 1
      ? say('p50 <= 2.6 x floor', ratio <= 2.6)
      : say('rps >= 0.5 x floor', ratio >= 0.5);
  if (workload === 'L7')
    return concurrency === 1
      ? say('p50 <= 1.5 x floor', (ratio ?? 0) <= 1.5)
      : say('p95 <= 3 x p50', p95 <= 3 * p50);
  if (workload === 'L8' && concurrency === 1) return say('p50 <= 2.6 x floor', (ratio ?? 0) <= 2.6);
  if (/^I[12]$/.test(workload) && concurrency === 1) return say('p95 <= 10 ms', p95 <= 10);
  if (workload === 'I3' && concurrency === 1) return say('p50 <= 1.5 x floor', (ratio ?? 0) <= 1.5);
  if (workload === 'D1' && concurrency === 1) return say('p95 <= 20 ms', p95 <= 20);
  if (workload === 'W1') return say('rps >= 500', rps >= 500);
  if (workload === 'W1 event') return say('p95 <= 100 ms', p95 <= 100);
  return undefined;
}
