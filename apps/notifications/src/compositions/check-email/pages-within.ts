interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** Looks at page after page until all is seen or the time is up; how much was seen of how much. The first page always is. */
export async function pagesWithin<Item>(
  budgetMs: number,
  read: (offset: number) => Promise<Page<Item>>,
  look: (item: Item) => Promise<void> | void,
): Promise<{ total: number; checked: number }> {
  const giveUpAt = performance.now() + budgetMs;
  let checked = 0;
  for (;;) {
    const { total, items } = await read(checked);
    for (const item of items) await look(item);
    checked += items.length;
    if (items.length === 0 || checked >= total || performance.now() >= giveUpAt) return { total, checked };
  }
}
