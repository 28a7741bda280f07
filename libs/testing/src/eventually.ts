/**
 * Tries until `look` neither throws nor answers `false` or `undefined`, and gives its answer. Fails with its
 * last error when the time is up (30 s unless told). For what happens soon but not at once.
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  withinMs = 30_000,
): Promise<Exclude<T, false | undefined>> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    let why: unknown;
    try {
      const answer = await look();
      if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
      why = new Error(`still ${String(answer)} after ${withinMs} ms`);
    } catch (error) {
      why = error;
    }
    if (Date.now() >= giveUpAt) throw why;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs the same thing `count` times at once; all outcomes, refusals included, in order. */
export function together<T>(
  count: number,
  run: (index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(Array.from({ length: count }, (_, index) => run(index)));
}
