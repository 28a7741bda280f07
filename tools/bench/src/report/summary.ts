import { growthsOf } from './growth';
import type { Result } from './result';
import { verdictsOn, type Verdict } from './targets';

interface Judged extends Verdict {
  readonly title: string;
  readonly sizes: string;
}

/** Which of the promises were met in this run, which were not. */
export function summaryOf(results: readonly Result[]): string[] {
  const judged: Judged[] = [
    ...[...results]
      .sort((a, b) => a.documents - b.documents)
      .flatMap((result) =>
        verdictsOn(result).map((verdict) => ({
          ...verdict,
          title: result.concurrency === 1 ? result.workload : `${result.workload} x ${result.concurrency}`,
          sizes: String(result.documents),
        })),
      ),
    ...growthsOf(results).map((growth) => ({
      ...growth,
      title: growth.workload,
      sizes: `${growth.from} -> ${growth.to}`,
    })),
  ];
  const met = judged.filter((one) => one.met);
  const missed = judged.filter((one) => !one.met);
  return [
    `Targets met: ${met.length}`,
    ...met.map(lineOf),
    `Targets not met: ${missed.length}`,
    ...missed.map(lineOf),
  ];
}

const lineOf = ({ title, target, sizes, figure }: Judged) =>
  `  ${title.padEnd(14)}${target.padEnd(24)}${sizes.padStart(18)}${(figure === null ? '-' : figure.toFixed(2)).padStart(12)}`;
