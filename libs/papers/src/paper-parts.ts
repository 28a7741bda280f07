import type { Cell, Grid } from './setting/page';

/** What is called and numbered so, with what is said at the right. */
export function paperHeading(title: string, facts: readonly string[]): Grid {
  return {
    columns: ['wide', 'right'],
    rows: [[{ text: title, style: 'title' }, facts.filter(Boolean)]],
    below: 12,
  };
}

/** Who and where, side by side: each under what they are to the paper. Empty lines are left out. */
export function paperSides(...sides: readonly (readonly [string, readonly (string | null)[]])[]): Grid {
  return {
    columns: sides.map(() => 'wide'),
    rows: [
      sides.map(([role, lines]) => [{ text: role, style: 'head' }, ...lines.flatMap((line) => line || [])]),
    ],
    below: 8,
  };
}

/** Headings over rows; all columns but the first stand at the right. */
export function paperTable(head: readonly string[], rows: readonly (readonly Cell[])[]): Grid {
  return {
    columns: head.map((_, at) => (at === 0 ? 'wide' : 'right')),
    head: head.map((text) => ({ text, style: 'head' })),
    rows,
    below: 12,
  };
}

/** What is said over the whole width, and may run over pages. */
export function paperText(cell: Cell, below: number): Grid {
  return { columns: ['wide'], rows: [[cell]], breaks: 'anywhere', below };
}
