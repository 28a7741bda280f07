import type { Scope, SqlFragment } from '@comptoir/persistence';
import type { Cell, CellKind } from '@comptoir/sheets';
import type { ListView } from '../lists/document-list';

export type Language = 'fr' | 'en';
export type Words = Readonly<Record<Language, string>>;

export interface ColumnView extends ListView {
  /** Where margins may be read. */
  readonly margin: Scope;
}

/** One column of a list as a file has it. */
export interface ExportColumn {
  readonly heading: Words;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
  /** The cell as text; null leaves it empty. */
  value(view: ColumnView): SqlFragment;
  /** What codes are called; where absent the value is shown as it is. */
  readonly words?: Readonly<Record<string, Words>>;
}

export interface ShownColumn extends ExportColumn {
  readonly key: string;
}

/** What stands under the rows, as on the screen. */
export interface RowTotals {
  readonly count: number;
  readonly amountExclTax: string;
  readonly amountInclTax: string;
}

/** The rows of a list as they are at one instant. */
export interface OpenRows {
  readonly columns: readonly ShownColumn[];
  readonly totals: RowTotals;
  /** In the order of the screen, a few at a time; `each` is told how many have come. */
  batches(each: (count: number) => void): AsyncGenerator<Cell[][]>;
}
