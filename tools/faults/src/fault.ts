/** How large a run is: small enough for every change, or as large as the promise. */
export interface Size {
  readonly projects: number;
  readonly kills: number;
  /** How many of the crash points are visited. */
  readonly points: number;
  /** How long something is absent. */
  readonly absenceSeconds: number;
  readonly rounds: number;
  readonly seed: number;
}

/** The size that is promised. */
export const promised: Size = {
  projects: 10_000,
  kills: 40,
  points: Infinity,
  absenceSeconds: 120,
  rounds: 20,
  seed: 20261124,
};
/** The size that every change can afford. */
export const everyChange: Size = {
  projects: 40,
  kills: 3,
  points: 6,
  absenceSeconds: 6,
  rounds: 3,
  seed: 20261124,
};

/** One line of what a run showed. */
export interface Verdict {
  readonly id: string;
  readonly seed: number;
  readonly n: number;
  readonly lost: number;
  readonly duplicates: number;
  /** The slowest recovery, in milliseconds. */
  readonly maxAgeMs: number;
  readonly pass: boolean;
  readonly [more: string]: unknown;
}

export interface Fault {
  readonly id: string;
  readonly title: string;
  run(size: Size): Promise<Verdict>;
}

/** Numbers from a seed: the same seed kills the same services at the same moments. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until something is there; undefined when time is up. */
export async function until<T>(
  withinMs: number,
  look: () => Promise<T | undefined | false>,
): Promise<T | undefined> {
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await pause(200)) {
    const found = await look().catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}
