import type { Ruler } from './faces';
import { styles, textsOf, type Cell, type Style } from './page';
import type { Track } from './tracks';
import { wrapped } from './wrapped';

/** A line of text and where its first letter stands, in points from the upper left corner of the page. */
export interface Placed {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly y: number;
}

/** A row whose texts are broken into lines that fit their columns; `height` and `pad`, above and below them, in points. */
export interface Row {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
  readonly pad: number;
}
interface Line {
  readonly text: string;
  readonly style: Style;
}

/** From one line to the next, and from the top of one to where its letters stand, for each point of their size. */
const leading = 1.4;
const ascent = 1.03;
const pad = 2.5;

export function rowOf(cells: readonly Cell[], tracks: readonly Track[], ruler: Ruler): Row {
  return sized(
    tracks.map(({ width }, at) =>
      textsOf(cells[at] ?? '').flatMap(({ text, style }) =>
        wrapped(text, width, (piece) => ruler(piece, style)).map((line) => ({ text: line, style })),
      ),
    ),
    pad,
  );
}

/** Each of its lines as a row of its own. */
export function linesOf({ cells }: Row): Row[] {
  const count = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, at) =>
    sized(
      cells.map((lines) => lines.slice(at, at + 1)),
      0,
    ),
  );
}

function sized(cells: Row['cells'], pad: number): Row {
  const heights = cells.map((lines) => lines.reduce((sum, { style }) => sum + heightOf(style), 0));
  return { cells, height: Math.max(...heights) + 2 * pad, pad };
}
const heightOf = (style: Style) => styles[style].size * leading;

/** What its lines say, where they stand when it begins at `y`. */
export function placed(row: Row, y: number, tracks: readonly Track[], ruler: Ruler): Placed[] {
  return tracks.flatMap(({ x, width, atRight }, at) => {
    let top = y + row.pad;
    const lines = (row.cells[at] ?? []).map(({ text, style }) => {
      const shift = atRight ? width - ruler(text, style) : 0;
      const line = { text, style, x: x + shift, y: top + ascent * styles[style].size };
      top += heightOf(style);
      return line;
    });
    return lines.filter(({ text }) => text !== '');
  });
}
