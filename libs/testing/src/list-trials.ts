/** Deterministic numbers from a seed: the same seed gives the same. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A filter for each value of one of its fields. */
export function everyValue<Filter>(field: keyof Filter & string, values: readonly unknown[]): Filter[] {
  return values.map((value) => ({ [field]: [value] }) as Filter);
}

/** Filters put together at random: first pairs, then triples, so many of each. */
export function combinations<Filter extends object>(
  singles: readonly Filter[],
  { seed, each = 60 }: { seed: number; each?: number },
): Filter[] {
  const roll = dice(seed);
  const together = (size: number) =>
    Object.assign({}, ...Array.from({ length: size }, () => singles[roll(singles.length)])) as Filter;
  return [2, 3].flatMap((size) => Array.from({ length: each }, () => together(size)));
}

interface Listed {
  readonly id: string;
}

/** In what an answer of at most `limit` rows differs from the rows that it should show; nothing where it does not. */
export function differences(
  { items, total }: { readonly items: readonly Listed[]; readonly total: number },
  expected: readonly Listed[],
  limit = 200,
): string[] {
  const ids = new Set(expected.map(({ id }) => id));
  const shown = new Set(items.map(({ id }) => id));
  return [
    ...(total === expected.length ? [] : [`a total of ${total} for ${expected.length} rows`]),
    ...(shown.size === items.length ? [] : ['the same row twice']),
    ...(items.length === Math.min(limit, expected.length) ? [] : [`a page of ${items.length}`]),
    ...[...shown].filter((id) => !ids.has(id)).map((id) => `${id} is shown and should not be`),
  ];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: { readonly next: string | null; readonly previous: string | null };
}

/** Goes through all pages and back to the first; `between` happens before each further page. */
export async function walk<Item>(
  page: (cursor?: string) => Promise<Page<Item>>,
  between: () => Promise<void>,
): Promise<{ there: Item[]; back: Item[] }> {
  let last = await page();
  const there = [...last.items];
  while (last.page.next) {
    await between();
    last = await page(last.page.next);
    there.push(...last.items);
  }
  const back = [...last.items];
  for (let cursor = last.page.previous; cursor;) {
    await between();
    const previous = await page(cursor);
    back.unshift(...previous.items);
    cursor = previous.page.previous;
  }
  return { there, back };
}

/** Of the rows that stood still, those that a walk did not show exactly once. */
export function lostOrRepeated(seen: readonly Listed[], still: readonly Listed[]): string[] {
  const times = new Map<string, number>();
  for (const { id } of seen) times.set(id, (times.get(id) ?? 0) + 1);
  return still.flatMap(({ id }) => (times.get(id) === 1 ? [] : [`${id}: ${times.get(id) ?? 0} times`]));
}
