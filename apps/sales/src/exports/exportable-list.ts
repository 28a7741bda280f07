import type { DocumentListName, FilterOf, PaperType } from '@comptoir/contracts';
import type { Scope, SqlFragment } from '@comptoir/persistence';
import type { Cell, CellKind } from '@comptoir/sheets';
import type { ListView } from '../lists/document-list';

export type Language = 'fr' | 'en';
export type Words = Readonly<Record<Language, string>>;
export type CodeWords = Readonly<Record<string, Words>>;
export const both = (fr: string, en: string): Words => ({ fr, en });

export interface ColumnView extends ListView {
  readonly type: PaperType;
  /** Where margins may be read. */
  readonly margin: Scope;
}

/** What stands over a column, and what in it. */
export interface TitledColumn {
  readonly heading: Words;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
}

/** One column of a list as a file has it. */
export interface ExportColumn extends TitledColumn {
  /** The cell as text; null leaves it empty. */
  value(view: ColumnView): SqlFragment;
  /** What codes are called, one or several with a space between them; where absent the value is shown as it is. */
  readonly words?: CodeWords;
}

export interface ShownColumn extends ExportColumn {
  readonly key: string;
}

/** A list as files are made of it; its rows are read through the lists of their kinds. */
export interface ExportableList<Filter = FilterOf<DocumentListName>> {
  /** What stands for no filter at all. */
  readonly everything: Filter;
  /** Of its sheet and of its printed page. */
  readonly title: Words;
  /** How its files begin. */
  readonly fileName: Words;
  /** Tables besides the lists' own. */
  readonly joins: SqlFragment;
  readonly columns: Readonly<Record<string, ExportColumn>>;
  /** The days that it can be filtered by. */
  readonly dates: CodeWords;
  /** Its filters that are codes, in the order in which they are told. */
  readonly codes: { readonly [Field in keyof Filter]?: { readonly name: Words; readonly words: CodeWords } };
}

/** What stands under the rows, as on the screen. */
export interface RowTotals {
  readonly count: number;
  readonly amountExclTax: string;
  /** Null where the list is without tax. */
  readonly amountInclTax: string | null;
}

/** The rows of a list as they are at one instant. */
export interface OpenRows {
  readonly columns: readonly (TitledColumn & { readonly key: string })[];
  /** Those of the rows that were read, once all of them are. */
  readonly totals: RowTotals;
  /** In the order of the screen, a few at a time; `each` is told how many have come. */
  batches(each: (count: number) => void): AsyncGenerator<Cell[][]>;
}
