/** What one service has told so far, newest first, and whether it has more. */
export interface Source<Item> {
  readonly items: readonly (Item & { readonly at: string })[];
  readonly hasMore: boolean;
}

/**
 * One thread of several sources, newest first. It ends where a source that has more was read to: what is older there
 * is not known yet and would appear between what is shown. `reached` are the sources to read on from.
 */
export function mergeSources<Item, Each extends Source<Item>>(sources: readonly Each[]) {
  const oldest = (source: Each) => source.items.at(-1)?.at ?? '';
  const unread = sources.filter(({ hasMore }) => hasMore);
  const horizon = unread.map(oldest).sort().at(-1) ?? '';
  return {
    thread: sources
      .flatMap(({ items }) => items)
      .filter(({ at }) => at >= horizon)
      .sort((one, other) => other.at.localeCompare(one.at)),
    reached: unread.filter((source) => oldest(source) === horizon),
  };
}
