import type { About } from '../open-document';

/** How a text looks; sizes in points. */
export const styles = {
  plain: { face: 'regular', size: 9, colour: '#000000' },
  head: { face: 'medium', size: 9, colour: '#495057' },
  title: { face: 'medium', size: 16, colour: '#000000' },
  total: { face: 'medium', size: 11, colour: '#000000' },
  small: { face: 'regular', size: 7, colour: '#5c636a' },
  foot: { face: 'regular', size: 8, colour: '#5c636a' },
} as const;
export type Style = keyof typeof styles;

export interface Text {
  readonly text: string;
  readonly style: Style;
}

/** One below the other; a mere string is plain. Each is broken where it says `\n`, and where its column ends. */
export type Cell = string | Text | readonly (string | Text)[];

export function textsOf(cell: Cell): Text[] {
  return [cell].flat().map((one) => (typeof one === 'string' ? { text: one, style: 'plain' } : one));
}

/** `wide` ones share what the others leave; `fit` and `right` are as wide as their widest text, the latter stands at the right. */
export type Column = 'wide' | 'fit' | 'right';

/** Rows of cells across the page. */
export interface Grid {
  readonly columns: readonly Column[];
  /** Above the rows on every page that they run over; a grid with a head is ruled. */
  readonly head?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where a page may end in it; where nothing is said, between two rows. */
  readonly breaks?: 'nowhere' | 'anywhere';
  /** What is left free below it, in points. */
  readonly below: number;
}

/** What stands on the pages of a paper. */
export interface Page extends About {
  readonly author: string;
  /** At the left of each page's foot. */
  readonly footer: string;
  readonly content: readonly Grid[];
}
