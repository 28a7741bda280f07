import type { Ask, Permission } from '@comptoir/contracts';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { Words } from '../lib/words';
import type { Icon, Tone } from '../ui/icon-text';
import type { Column } from '../ui/list/column';

/** What every document of a list has, whatever it is. */
export interface DocumentRow {
  id: string;
  version: number;
  amountExclTax: string;
  amountInclTax?: string | undefined;
}
/** The fields of a filter, as the address and the API know them. */
export type ListFilter = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Amounts {
  amountExclTax: string;
  /** Absent where documents are without tax: what we buy. */
  amountInclTax?: string | undefined;
}
export interface ListAnswer<Row> {
  items: Row[];
  /** `atLeast`: there are more than `total`; then the totals are not known either. */
  page: { next: string | null; previous: string | null; total: number; atLeast?: true | undefined };
  totals: Amounts | null;
}
export interface CardFigure extends Amounts {
  key: string;
  count: number;
  /** Something to do; a list whose figures ask for nothing has none. */
  signal?: boolean | undefined;
}
/** `rows` is null where it could not be counted in time; counting stops at `most`. */
export interface Relaxations {
  items: { dimension: string; rows: number | null }[];
  most: number;
}
type PageInput = { limit?: number | undefined; cursor?: string | undefined; sort?: string | undefined };

/** A figure of the panel: it counts what its own filter would show. */
export interface CardDeclaration<Filter extends ListFilter> {
  key: string;
  icon: Icon;
  tone: Tone;
  label: string;
  /** Said in full to whoever hears the page. */
  spoken: string;
  narrows: Filter;
}

export interface FilterBarProps<Filter extends ListFilter> {
  filter: Filter;
  /** Stores of the top bar: a store filter offers no others. */
  scope: readonly string[];
  textOf: (group: string) => string | undefined;
  onChange: (filter: Filter) => void;
  onClear: (group: string) => void;
}

/** Names of a document list in one tab's own words; `count` everywhere has the forms of the language. */
export const listWordKeys = [
  'title',
  'section',
  'count',
  'countAtLeast',
  'changed',
  'selectMatching',
  'selectAllMatching',
  'selected',
  'noneYet',
  'noneYetText',
  'noMatch',
  'strictest',
  'strictestOrMore',
  'down',
  'create',
] as const;
export type ListWordKey = (typeof listWordKeys)[number];

/** How an address is read and written: which fields there are, and which of them make one filter of the bar. */
export interface ListAddress<Filter extends ListFilter> {
  /** The contract's own schemas decide what is valid. */
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly sort: z.ZodType<unknown>;
  readonly defaultSort: string;
  /** Fields that hold several values. */
  readonly lists: readonly (keyof Filter & string)[];
  /** Fields that are so or not. */
  readonly flags?: readonly (keyof Filter & string)[];
  readonly groups: Readonly<Record<string, readonly (keyof Filter & string)[]>>;
}

/**
 * One tab's list, declared: where its rows come from, what narrows, orders and counts them, how they look.
 * The machinery of the list knows nothing else of the tab.
 */
export interface ListDeclaration<Row extends DocumentRow, Filter extends ListFilter> {
  /** Column choices and saved views are kept under this name. */
  readonly name: string;
  readonly path: string;
  readonly pathOf: (row: Row) => string;
  readonly find: Ask<z.ZodType<unknown, Filter & PageInput>, z.ZodType<ListAnswer<Row>>>;
  /** Everything behind the filters, counted however long it takes. */
  readonly count: Ask<z.ZodType<unknown, Filter>, z.ZodType<Amounts & { count: number }>>;
  readonly indicators: Ask<z.ZodType<unknown, Filter>, z.ZodType<{ items: CardFigure[] }>>;
  /** The dimension of the cards: they count inside all filters but these fields. */
  readonly cardFields: readonly (keyof Filter & string)[];
  /** How many rows each filter alone hides, the strictest first; for a list that shows nothing. */
  readonly relaxations: Ask<z.ZodType<unknown, Filter>, z.ZodType<Relaxations>>;
  /** The filter of the bar that stands for a dimension of the server. */
  readonly groupOf: (dimension: string, filter: Filter) => string | undefined;
  /** Its documents are without tax: there is one amount, and nothing to choose. */
  readonly exclTaxOnly?: true;
  readonly address: ListAddress<Filter>;
  /** Live topics that concern this list. */
  readonly topics: RegExp;
  readonly words: Words<ListWordKey>;
  /** The list that searches documents of every kind, where this one finds nothing. */
  readonly wider?: string;
  readonly create?: { readonly permission: Permission; readonly path: string };
  /** Its documents can be imported from files. */
  readonly importable?: true;
  readonly useColumns: () => readonly Column<Row>[];
  readonly useCards: () => readonly CardDeclaration<Filter>[];
  readonly useGroupName: () => (group: string) => string;
  readonly useFilterText: (filter: Filter) => (group: string) => string | undefined;
  /** How a row is called: « DE-2026-01234 – Cuisine Lefèvre ». */
  readonly useRowName: () => (row: Row) => string;
  readonly Filters: ComponentType<FilterBarProps<Filter>>;
  readonly Preview: ComponentType<{ documentId: string }>;
  readonly Legend: ComponentType<{ onClose: () => void }>;
  /** What a row's menu copies. */
  readonly numberOf: (row: Row) => string | null;
  /** The id of the project to which a row's menu leads. */
  readonly projectOf?: (row: Row) => string;
}
