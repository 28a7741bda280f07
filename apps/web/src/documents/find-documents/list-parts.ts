import type { ReactNode } from 'react';
import type { Icon } from '../../ui/icon-text';
import type { ColumnLayout } from '../../lib/preferences';
import type { CardDeclaration, ListAddress, ListFilter } from '../document-list';
import type { ListOffer, OfferedTarget } from './list-offer';
import type { ListSteering } from './use-list-search';

/** What other rooms bring to a list; the page of the tab joins them. */
export interface ListParts<Filter extends ListFilter> {
  /** What can be done to the selection or to the list. */
  actions?: (offer: ListOffer<Filter>) => ReactNode;
  /** Buttons under a figure. */
  underCard?: (card: CardDeclaration<Filter>, target: OfferedTarget<Filter>) => ReactNode;
  /** The figures that an action without a selection means, while one of them is pressed. */
  figureFor?: readonly string[];
  /** Actions that a row's menu offers for that row alone; they come to `actions` as a wish. */
  rowActions?: readonly { name: string; label: string; icon: Icon }[];
  /** The menu of saved views. */
  views?: (slot: ViewsSlot<Filter>) => ReactNode;
}

/** What a saved view keeps of a list and gives back to it. */
export interface ViewsSlot<Filter extends ListFilter> {
  address: ListAddress<Filter>;
  steering: ListSteering<Filter>;
  columns: {
    all: readonly { key: string }[];
    layout: ColumnLayout;
    wide: boolean;
    setLayout: (layout: ColumnLayout) => void;
  };
  /** Nothing but the stores of the top bar is in the address. */
  untouched: boolean;
  /** Selects everything as soon as the rows of the filters in force are there. */
  selectWhenShown: () => void;
}
