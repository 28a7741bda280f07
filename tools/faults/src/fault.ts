import type { Verdict } from '@comptoir/testing';

export type { Verdict };

/** How large a run is: small enough for every change, or as large as the promise. */
export interface Size {
  readonly projects: number;
  readonly kills: number;
  /** How many of the crash points are visited. */
  readonly points: number;
  /** How long something is absent. */
  readonly absenceSeconds: number;
  readonly rounds: number;
  /** How many seeds, schedules, messages or orders a spec runs through; its own measure where absent. */
  readonly n?: number;
  readonly seed: number;
  /** Whether the mailer can look up what arrived. */
  readonly lookUp: boolean;
  /** Whether bulk e-mails with words of their own and invitations are sent as well. */
  readonly everyMail: boolean;
  /** Whether figures of speed decide as well: not on a machine that does other things. */
  readonly figures: boolean;
}

/** The size that is promised. */
export const promised: Size = {
  projects: 10_000,
  kills: 40,
  points: Infinity,
  absenceSeconds: 120,
  rounds: 20,
  seed: 20261124,
  lookUp: true,
  everyMail: true,
  figures: true,
};
/** The size that every change can afford. */
export const everyChange: Size = {
  projects: 40,
  kills: 3,
  points: 6,
  absenceSeconds: 6,
  rounds: 3,
  seed: 20261124,
  lookUp: true,
  everyMail: false,
  figures: false,
};

export interface Fault {
  readonly id: string;
  readonly title: string;
  /** What it takes more or less of than the others when it is run as promised. */
  readonly promised?: Partial<Size>;
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
  everyMs = 200,
): Promise<T | undefined> {
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await pause(everyMs)) {
    const found = await look().catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}
