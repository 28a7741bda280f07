/** What stands in a column. The value of a cell is text as the wire has it, or null for an empty cell. */
export type CellKind =
  /** Any text; it stays text, whatever it looks like. */
  | 'text'
  /** `YYYY-MM-DD` */
  | 'day'
  /** A decimal such as `-1234.50`, written digit by digit: no float on the way. */
  | 'amount'
  | 'integer'
  /** A decimal with as many digits as it has, such as `2.5`. */
  | 'quantity';
export type Cell = string | null;

export interface WrittenColumn {
  readonly heading: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
}

export interface WrittenSheet {
  /** Shown on its tab; at most 31 characters, made fit where it is not. */
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Rows as they come, in batches: between two batches the process does what else it has to do. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;
  /** A last row, set off from the others and outside the filter; asked for when all rows are written. */
  readonly totals?: () => readonly Cell[];
}
