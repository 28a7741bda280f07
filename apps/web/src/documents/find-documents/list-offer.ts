import { countOf, insideOnly, outsideOf, type Selection } from '../../ui/list/selection';
import type { ListFilter } from '../document-list';
import { filterOfKey } from './list-search';

/** Documents to act on: single ones, or everything behind a filter less exclusions. Small whatever it stands for. */
export type DocumentTarget<Filter extends ListFilter> =
  { mode: 'ids'; ids: string[] } | { mode: 'filter'; filter: Filter; exclusions: string[] };

export interface OfferedTarget<Filter extends ListFilter> {
  target: DocumentTarget<Filter>;
  documents: number;
}
export interface RowWish<Filter extends ListFilter> extends OfferedTarget<Filter> {
  action: string;
}
export interface ListShown<Filter extends ListFilter> {
  filter: Filter;
  documents: number;
  /** False: there are more than `documents`. */
  exact: boolean;
  sort: string;
  columns: readonly string[];
  /** Rows on the page at hand. */
  shown: number;
}
/** What the actions beside a list may be done to. */
export interface ListOffer<Filter extends ListFilter> {
  selected: OfferedTarget<Filter> | undefined;
  /** How many of the selected are not in the filter shown. */
  outside: number;
  shownOnly: OfferedTarget<Filter> | undefined;
  /** What the pressed figure counts. */
  figure: OfferedTarget<Filter> | undefined;
  /** Everything behind the filters, in the order and the columns of the screen. */
  list: ListShown<Filter>;
  /** What a row's menu was asked to do, each time a new object. */
  wish: RowWish<Filter> | undefined;
}

export function wishForRow<Filter extends ListFilter>(
  action: string,
  { id }: { id: string },
): RowWish<Filter> {
  return { action, documents: 1, target: { mode: 'ids', ids: [id] } };
}

/** A selection as the server takes it; undefined while nothing is selected. */
export function targetOf<Filter extends ListFilter>(selection: Selection): OfferedTarget<Filter> | undefined {
  const documents = countOf(selection);
  if (documents === 0) return undefined;
  return {
    documents,
    target:
      selection.mode === 'ids'
        ? { mode: 'ids', ids: [...selection.ids] }
        : {
            mode: 'filter',
            filter: filterOfKey<Filter>(selection.filter),
            exclusions: [...selection.exclusions],
          },
  };
}

export const selectionOffer = <Filter extends ListFilter>(selection: Selection, filter: string) => ({
  selected: targetOf<Filter>(selection),
  outside: outsideOf(selection, filter),
  shownOnly: targetOf<Filter>(insideOnly(selection, filter)),
});
