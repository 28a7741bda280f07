import type { Columns } from './columns';
import { plain } from './plain';
import type { SheetErrors } from './sheet-errors';

export interface Place {
  readonly key: string;
  /** The heading as the file wrote it. */
  readonly heading: string;
}

/** Where each column of the file belongs; a place is undefined where its heading is empty or unknown. */
export interface Headings {
  readonly places: readonly (Place | undefined)[];
  /** No expected heading is missing, and none is there twice. */
  readonly complete: boolean;
}

export function readHeadings(
  cells: readonly string[],
  row: number,
  columns: Columns,
  errors: SheetErrors,
): Headings {
  const keys = new Map(
    Object.entries(columns).flatMap(([key, { headings }]) =>
      headings.map((heading) => [plain(heading), key]),
    ),
  );
  const taken = new Set<string>();
  let complete = true;
  const fault = (heading: string, code: string, message: string) =>
    errors.add({ row, column: heading, value: heading, code, message });

  const places = cells.map((cell): Place | undefined => {
    const heading = cell.trim();
    if (heading === '') return undefined;
    const key = keys.get(plain(heading));
    if (key === undefined) {
      fault(
        heading,
        'heading.unknown',
        `Cette colonne n'est pas connue. Colonnes possibles : ${headingsOf(columns)}.`,
      );
      return undefined;
    }
    if (taken.has(key)) {
      fault(heading, 'heading.duplicate', 'Cette colonne est présente deux fois.');
      complete = false;
      return undefined;
    }
    taken.add(key);
    return { key, heading };
  });

  for (const [key, { expected, headings }] of Object.entries(columns)) {
    if (!expected || taken.has(key)) continue;
    const heading = headings[0] ?? key;
    errors.add({
      row,
      column: heading,
      value: null,
      code: 'heading.missing',
      message: `La colonne « ${headings.join(' » ou « ')} » manque.`,
    });
    complete = false;
  }
  return { places, complete };
}

function headingsOf(columns: Columns): string {
  return Object.values(columns)
    .map(({ headings }) => headings[0])
    .join(', ');
}
