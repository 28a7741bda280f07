import type { Call } from './wire';
import { Wire } from './wire';

/** Someone who answers calls. */
export interface Side {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The next call; each may be another one. */
  readonly next: () => Call;
}

export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly rps: number;
  /** Answers that said that the server could not (503); they count for nothing else. */
  readonly failed: number;
}

export interface Rounds {
  readonly clients: number;
  readonly rounds: number;
  readonly roundMs: number;
}

/** Loads the sides by turns, so that what else the machine does hits them alike. */
export async function measure(
  sides: readonly Side[],
  { clients, rounds, roundMs }: Rounds,
): Promise<Measured[]> {
  const kept = await Promise.all(sides.map((side) => opened(side, clients)));
  const taken = sides.map(() => ({ latencies: [] as number[], elapsed: 0, failed: 0 }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, side] of sides.entries()) {
      const result = await load(kept[index] ?? [], side, round === 0 ? roundMs / 2 : roundMs);
      const sum = taken[index];
      if (round === 0 || !sum) continue; // the first warms caches, plans and compilers
      for (const ms of result.latencies) sum.latencies.push(ms);
      sum.elapsed += result.elapsed;
      sum.failed += result.failed;
    }
  }
  for (const wires of kept) for (const wire of wires) wire.close();
  return taken.map(({ latencies, elapsed, failed }) => summary(latencies, elapsed, failed));
}

export function summary(latencies: number[], elapsedMs: number, failed = 0): Measured {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), rps: (1_000 * sorted.length) / elapsedMs, failed };
}

const opened = ({ url, headers }: Side, clients: number) =>
  Promise.all(Array.from({ length: clients }, () => Wire.open(url, headers)));

async function load(wires: readonly Wire[], { next }: Side, forMs: number) {
  const latencies: number[] = [];
  let failed = 0;
  const began = performance.now();
  const until = began + forMs;
  await Promise.all(
    wires.map(async (wire) => {
      while (performance.now() < until) {
        const call = next();
        const { status, ms } = await wire.call(call);
        call.done?.();
        if (status >= 500) failed += 1;
        else if (status >= 300) throw new Error(`${call.method} ${call.path} answered ${status}`);
        else latencies.push(ms);
      }
    }),
  );
  return { latencies, elapsed: performance.now() - began, failed };
}
