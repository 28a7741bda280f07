import type { Grid, Page } from './page';
import { linesOf, placed, rowOf, type Placed, type Row } from './row';
import type { Ruler } from './faces';
import { tracksOf, type Track } from './tracks';

/** Over the width of the page; how far from its top, and how thick, in points. */
export interface Rule {
  readonly y: number;
  readonly weight: number;
  readonly colour: string;
}

/** A page as it is printed. */
export interface Sheet {
  readonly texts: Placed[];
  readonly rules: Rule[];
}

const underHead = { weight: 1, colour: '#495057' };
const betweenRows = { weight: 0.5, colour: '#adb5bd' };

/** Where texts begin and end on an A4 page, and where its foot stands, in points from its top. */
const top = 40;
const bottom = 782;
const foot = 800;

/** The pages that a paper takes, with their feet: what belongs together stands on one of them where one can hold it. */
export function layOut({ content, footer }: Page, ruler: Ruler): Sheet[] {
  const setter = new Setter(ruler);
  for (const grid of content) setter.set(grid);
  const { sheets } = setter;
  sheets.forEach(({ texts }, at) => {
    const cells = [footer, `${at + 1} / ${sheets.length}`].map((text) => ({ text, style: 'foot' as const }));
    const tracks = tracksOf({ columns: ['wide', 'right'], rows: [cells], below: 0 }, ruler);
    texts.push(...placed(rowOf(cells, tracks, ruler), foot, tracks, ruler));
  });
  return sheets;
}

class Setter {
  readonly sheets: Sheet[] = [];
  private y = top;

  constructor(private readonly ruler: Ruler) {
    this.turn();
  }

  set(grid: Grid): void {
    const tracks = tracksOf(grid, this.ruler);
    const head = grid.head && rowOf(grid.head, tracks, this.ruler);
    const longest = bottom - top - (head?.height ?? 0);
    const rows = grid.rows
      .map((cells) => rowOf(cells, tracks, this.ruler))
      .flatMap((row) => (grid.breaks === 'anywhere' || row.height > longest ? linesOf(row) : [row]));
    const together = grid.breaks === 'nowhere' ? rows : rows.slice(0, 1);
    if (!this.holds(head ? [head, ...together] : together)) this.turn();
    if (head) this.begin(head, tracks);
    for (const [at, row] of rows.entries()) {
      if (!this.holds([row])) {
        this.turn();
        if (head) this.begin(head, tracks);
      } else if (head && at > 0) this.rule(betweenRows);
      this.put(row, tracks);
    }
    this.y += grid.below;
  }

  /** Whether so much fits below what stands on the page; on an empty one there is no better place. */
  private holds(rows: readonly Row[]): boolean {
    return this.y === top || this.y + rows.reduce((sum, { height }) => sum + height, 0) <= bottom;
  }

  private turn(): void {
    this.sheets.push({ texts: [], rules: [] });
    this.y = top;
  }

  private begin(head: Row, tracks: readonly Track[]): void {
    this.put(head, tracks);
    this.rule(underHead);
  }

  private put(row: Row, tracks: readonly Track[]): void {
    this.sheets.at(-1)?.texts.push(...placed(row, this.y, tracks, this.ruler));
    this.y += row.height;
  }

  private rule(kind: Omit<Rule, 'y'>): void {
    this.sheets.at(-1)?.rules.push({ y: this.y, ...kind });
  }
}
