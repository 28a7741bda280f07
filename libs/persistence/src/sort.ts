import type { SqlFragment } from './sql';

/** One column of a sort. Constant text of the program only: `sql\`expires_on\``. */
export interface SortColumn {
  readonly column: SqlFragment;
  /** Its PostgreSQL type, to read the cursor's text back: `sql\`date\``. */
  readonly type: SqlFragment;
  readonly direction: 'asc' | 'desc';
  /**
   * Where nulls go, in both directions of the list; absent when the column has none. A nullable column
   * costs deep pages: give a long list `coalesce(expires_on, 'infinity')` and an index on it instead.
   */
  readonly nulls?: 'first' | 'last';
  /**
   * It is the first column and lies in another table than those after it, so that no index holds them all: where a page
   * begins is then said of this column by itself as well, and rows of earlier values are not read.
   */
  readonly apart?: true;
}

/** A complete order: the last column is unique and not null, so that no two rows are equal. */
export interface Sort {
  readonly name: string;
  readonly columns: readonly SortColumn[];
}

/** The sorts of one list by public name, each in both directions: `expiryDate` and `-expiryDate`. */
export interface Sorts<Name extends string> {
  readonly names: readonly Name[];
  /** The sort asked for; a leading `-` turns the declared directions round, nulls staying where they are. */
  get(name: Name | `-${Name}`): Sort;
}

/** Declares a list's sorts. `list` keeps the cursors of two lists apart. */
export function sortsOf<Name extends string>(
  list: string,
  sorts: Readonly<Record<Name, readonly SortColumn[]>>,
): Sorts<Name> {
  return {
    names: Object.keys(sorts) as Name[],
    get(name) {
      const turned = name.startsWith('-');
      const columns = sorts[(turned ? name.slice(1) : name) as Name];
      if (!columns || !Object.hasOwn(sorts, turned ? name.slice(1) : name))
        throw new TypeError(`${list} has no sort ${name}`);
      return { name: `${list}:${name}`, columns: turned ? columns.map(turnedRound) : columns };
    },
  };
}

function turnedRound(column: SortColumn): SortColumn {
  return { ...column, direction: column.direction === 'asc' ? 'desc' : 'asc' };
}
