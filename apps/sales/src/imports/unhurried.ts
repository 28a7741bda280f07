import { setImmediate } from 'node:timers/promises';

const breathEvery = 500;

/** As `flatMap`, but with breaks in which the process answers whoever else asks: files have a hundred thousand rows. */
export async function unhurried<T, R>(items: readonly T[], work: (item: T) => readonly R[]): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    if (index % breathEvery === 0) await setImmediate();
    results.push(...work(item));
  }
  return results;
}
