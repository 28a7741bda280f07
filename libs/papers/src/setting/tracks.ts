import type { Ruler } from './faces';
import { textsOf, type Cell, type Grid } from './page';

/** Where texts end at the left and at the right of an A4 page, in points. */
export const edges = { left: 40, right: 555.28 };
const gutter = 16;
/** What of the page `wide` columns keep at least, however wide the texts beside them are. */
const wideShare = 0.4;

/** Where a column stands: its left edge and its width, in points. */
export interface Track {
  readonly x: number;
  readonly width: number;
  readonly atRight: boolean;
}

export function tracksOf({ columns, head = [], rows }: Grid, ruler: Ruler): Track[] {
  const wides = columns.filter((column) => column === 'wide').length;
  const room = edges.right - edges.left - gutter * (columns.length - 1);
  const wanted = columns.map((column, at) =>
    column === 'wide' ? 0 : Math.max(...[head, ...rows].map((row) => widthOf(row[at] ?? '', ruler))),
  );
  const fitting = levelled(wanted, wides > 0 ? room * (1 - wideShare) : room);
  const wide = (room - fitting.reduce((sum, width) => sum + width, 0)) / wides;
  let x = edges.left;
  return columns.map((column, at) => {
    const track = { x, width: column === 'wide' ? wide : (fitting[at] ?? 0), atRight: column === 'right' };
    x += track.width + gutter;
    return track;
  });
}

function widthOf(cell: Cell, ruler: Ruler): number {
  const lines = textsOf(cell).flatMap(({ text, style }) =>
    text.split('\n').map((line) => ruler(line, style)),
  );
  return Math.max(...lines);
}

/** Each as wide as it wants to be; where that is more than the room, the widest are cut to one width. */
function levelled(wanted: readonly number[], room: number): readonly number[] {
  let left = room;
  for (const [at, width] of wanted.toSorted((one, other) => one - other).entries()) {
    const share = left / (wanted.length - at);
    if (width > share) return wanted.map((own) => Math.min(own, share));
    left -= width;
  }
  return wanted;
}
