import type { InputOf, createSelection } from '@comptoir/contracts';
import { countOf, insideOnly, outsideOf, type Selection } from '../../../ui/list/selection';
import { filterOfKey } from './quote-search';

export type QuoteTarget = InputOf<typeof createSelection>;
export interface OfferedTarget {
  selection: QuoteTarget;
  documents: number;
}
export interface QuoteOffer {
  selected: OfferedTarget | undefined;
  /** How many of the selected are not in the filter shown. */
  outside: number;
  shownOnly: OfferedTarget | undefined;
  figure: OfferedTarget | undefined;
}

/** A selection as the server takes it; undefined while nothing is selected. */
export function targetOf(selection: Selection): OfferedTarget | undefined {
  const documents = countOf(selection);
  if (documents === 0) return undefined;
  return {
    documents,
    selection:
      selection.mode === 'ids'
        ? { target: 'quotes', mode: 'ids', ids: [...selection.ids] }
        : {
            target: 'quotes',
            mode: 'filter',
            filter: filterOfKey(selection.filter),
            exclusions: [...selection.exclusions],
          },
  };
}

export const offerOf = (
  selection: Selection,
  filter: string,
  figure: OfferedTarget | undefined,
): QuoteOffer => ({
  selected: targetOf(selection),
  outside: outsideOf(selection, filter),
  shownOnly: targetOf(insideOnly(selection, filter)),
  figure,
});
