/** One line of what a run of a fault showed. */
export interface Verdict {
  readonly id: string;
  readonly seed: number;
  readonly n: number;
  readonly lost: number;
  readonly duplicates: number;
  /** The slowest recovery, in milliseconds. */
  readonly maxAgeMs: number;
  /** What 99 in 100 were quicker than, in milliseconds; absent where nothing is timed one by one. */
  readonly p99Ms?: number;
  readonly pass: boolean;
  readonly [more: string]: unknown;
}

export interface FaultRun {
  readonly seed: number;
  readonly n: number;
}

/** `promised`: asked for by `npm run faults`, where figures of speed are wanted as well. */
export type AskedRun = FaultRun & { readonly promised: boolean };

/** How a spec runs the fault that it shows: as the environment asks (`npm run faults`), or as every change does. */
export function faultRun(everyChange: FaultRun): AskedRun {
  const { FAULT_SEED, FAULT_N } = process.env;
  return {
    seed: Number(FAULT_SEED ?? everyChange.seed),
    n: Number(FAULT_N ?? everyChange.n),
    promised: FAULT_SEED !== undefined,
  };
}

/** Prints the line that `npm run faults` looks for. */
export function tellVerdict(verdict: Verdict): Verdict {
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict;
}

/** What 99 in 100 of these are at most; the largest of fewer than a hundred. */
export function p99Of(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0);
}
