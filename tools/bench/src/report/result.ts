/** One line of `bench/results.json`. Times in milliseconds; `ratio` is ours / floor: of p50 at 1 client, of requests per second at more. */
export interface Result {
  readonly workload: string;
  readonly what: string;
  readonly documents: number;
  readonly concurrency: number;
  readonly p50: number;
  readonly p95: number;
  readonly rps: number;
  readonly floorP50: number | null;
  readonly floorRps: number | null;
  readonly ratio: number | null;
  /** Requests of ours that were answered 503: not served in time. */
  readonly failed: number;
  /** All services together, when it was measured; of M1 what they share counts once, of X1 it is sales alone at its largest. */
  readonly rssMiB: number;
}

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));
