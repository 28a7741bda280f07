import { useAnswer } from '../../lib/use-ask';
import type { CardDeclaration, DocumentRow, ListDeclaration, ListFilter } from '../document-list';
import type { OfferedTarget } from './list-offer';
import { askedFilter, isPressed, without } from './list-search';
import type { ListSteering } from './use-list-search';

/** The figures of the panel: what they count, which of them is pressed, and what stands behind each. */
export function useFigures<Row extends DocumentRow, Filter extends ListFilter>(
  list: ListDeclaration<Row, Filter>,
  { search, filterBy }: Pick<ListSteering<Filter>, 'search' | 'filterBy'>,
) {
  const cards = list.useCards();
  const { filter } = search;
  const around = without(askedFilter(list.address, search), list.cardFields);
  const answer = useAnswer(list.indicators, around, { keepPrevious: true, staleTime: 10_000 });
  const isOn = (card: CardDeclaration<Filter>) => isPressed(filter, card.narrows, list.cardFields);
  return {
    cards,
    figures: answer.data?.items,
    failed: answer.error !== null,
    isPressed: isOn,
    /** A click filters, a second click lets go. */
    press: (card: CardDeclaration<Filter>) => {
      const rest = without(filter, list.cardFields);
      filterBy(isOn(card) ? rest : { ...rest, ...card.narrows });
    },
    /** Everything that the figure counts, inside the filters in force. */
    targetOf: (card: CardDeclaration<Filter>): OfferedTarget<Filter> => ({
      documents: answer.data?.items.find(({ key }) => key === card.key)?.count ?? 0,
      target: { mode: 'filter', filter: { ...around, ...card.narrows }, exclusions: [] },
    }),
  };
}
