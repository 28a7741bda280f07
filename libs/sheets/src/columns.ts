import type { CellType } from './cell-fault';

/** One column of a file: what its cells are, and how its heading may be written (case and accents ignored). */
export interface Column<T = unknown> {
  readonly type: CellType<T>;
  /** Whether a cell may be empty. */
  readonly required: boolean;
  /** Whether the file may lack the column. */
  readonly expected: boolean;
  readonly headings: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;

/** The heading must be there and no cell may be empty. */
export function required<T>(
  type: CellType<T>,
  ...headings: [string, ...string[]]
): Column<T> & { required: true } {
  return { type, required: true, expected: true, headings };
}

/** The heading must be there; an empty cell is `null`. */
export function expected<T>(
  type: CellType<T>,
  ...headings: [string, ...string[]]
): Column<T> & { required: false } {
  return { type, required: false, expected: true, headings };
}

/** An empty cell, or no such column at all, is `null`. */
export function optional<T>(
  type: CellType<T>,
  ...headings: [string, ...string[]]
): Column<T> & { required: false } {
  return { type, required: false, expected: false, headings };
}

export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T>
    ? C[K]['required'] extends true
      ? T
      : T | null
    : never;
};

/** A row whose cells are all good. `row` is its line in the spreadsheet; the headings stand on line 1. */
export interface SheetRow<C extends Columns> {
  readonly row: number;
  readonly values: RowOf<C>;
}
