/** So many at once, so many per second in the long run. */
export interface BucketRate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface Verdict {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until there is a token again, or until the bucket is full. */
  readonly resetSeconds: number;
}

/** One token bucket per key, at most `capacity` of them: the one unused for longest is forgotten first. */
export class TokenBuckets {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly rate: BucketRate,
    private readonly capacity = 10_000,
  ) {}

  take(key: string, now: number): Verdict {
    const { burst, perSecond } = this.rate;
    const known = this.buckets.get(key);
    const tokens = known ? Math.min(burst, known.tokens + ((now - known.at) / 1_000) * perSecond) : burst;
    const allowed = tokens >= 1;
    const left = allowed ? tokens - 1 : tokens;
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: left, at: now });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > this.capacity && oldest !== undefined) this.buckets.delete(oldest);
    return {
      allowed,
      remaining: Math.floor(left),
      resetSeconds: Math.ceil((allowed ? burst - left : 1 - left) / perSecond),
    };
  }
}
