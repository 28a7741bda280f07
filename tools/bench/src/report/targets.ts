import type { Result } from './result';

/** What the design promises of a workload: one figure of its results, and its limit. */
export interface Target {
  readonly of: RegExp;
  /** Measured with so many clients; with any number where absent. */
  readonly clients?: number;
  readonly what: string;
  readonly figure: (result: Result) => number | null;
  readonly limit: { readonly most: number } | { readonly least: number };
}

export interface Verdict {
  readonly target: string;
  readonly figure: number | null;
  readonly met: boolean;
}

const ratio = ({ ratio: value }: Result) => value;
const p95 = ({ p95: value }: Result) => value;
const p50 = ({ p50: value }: Result) => value;
const rps = ({ rps: value }: Result) => value;
const memory = ({ rssMiB }: Result) => rssMiB;
const lists = /^([LOA][1-6]|T1)$/;
const counted = /^(I[12]|OI|AI)$/;

const targets: readonly Target[] = [
  { of: lists, clients: 1, what: 'p50 / floor', figure: ratio, limit: { most: 2.6 } },
  { of: lists, clients: 16, what: 'rps / floor', figure: ratio, limit: { least: 0.5 } },
  { of: /^L7$/, clients: 1, what: 'p50 / floor', figure: ratio, limit: { most: 1.5 } },
  { of: /^L7$/, clients: 16, what: 'p95 / p50', figure: (of) => of.p95 / of.p50, limit: { most: 3 } },
  { of: /^L8$/, clients: 1, what: 'p50 / floor', figure: ratio, limit: { most: 2.6 } },
  { of: counted, clients: 1, what: 'p95 ms', figure: p95, limit: { most: 10 } },
  { of: /^I3$/, clients: 1, what: 'p50 / floor', figure: ratio, limit: { most: 1.5 } },
  { of: /^D1$/, clients: 1, what: 'p95 ms', figure: p95, limit: { most: 20 } },
  { of: /^W1$/, what: 'per second', figure: rps, limit: { least: 500 } },
  { of: /^W1 event$/, what: 'p95 ms', figure: p95, limit: { most: 100 } },
  { of: /^B1$/, what: 'per second', figure: rps, limit: { least: 2_000 } },
  { of: /^B2$/, what: 'rate / floor', figure: ratio, limit: { least: 0.8 } },
  { of: /^P1$/, what: 'ms', figure: p50, limit: { most: 2_000 } },
  { of: /^X1$/, what: 'rate / floor', figure: ratio, limit: { least: 0.7 } },
  { of: /^X1$/, what: 'MiB', figure: memory, limit: { most: 256 } },
  { of: /^X1 (made|sent)$/, what: 'ms', figure: p50, limit: { most: 500 } },
  { of: /^M1$/, what: 'MiB', figure: memory, limit: { most: 600 } },
];

/** How a result stands to what is promised of it; a request that failed breaks every promise. */
export function verdictsOn(result: Result): Verdict[] {
  const { workload, concurrency, failed } = result;
  return targets
    .filter(({ of, clients = concurrency }) => of.test(workload) && clients === concurrency)
    .map(({ what, figure, limit }) => verdict({ what, figure: figure(result), limit }, failed === 0));
}

export function verdict(
  { what, figure, limit }: { what: string; figure: number | null; limit: Target['limit'] },
  sound = true,
): Verdict {
  const [sign, bound] = 'most' in limit ? ['<=', limit.most] : ['>=', limit.least];
  const within = figure !== null && ('most' in limit ? figure <= bound : figure >= bound);
  return { target: `${what} ${sign} ${bound}`, figure, met: within && sound };
}
