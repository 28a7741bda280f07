import type {
  CardDeclaration,
  CardFigure,
  DocumentRow,
  ListDeclaration,
  ListFilter,
} from '../../documents/document-list';
import { writeListSearch } from '../../documents/find-documents/list-search';
import type { Icon, Tone } from '../../ui/icon-text';

/** One figure and the list that it counts. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly icon: Icon;
  readonly tone: Tone;
  readonly count: number;
  readonly amount?: string;
  /** Something to do. */
  readonly signal: boolean;
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

/** The cards of a list as figures: each leads to the list as its card would filter it. */
export function figuresOfList<Row extends DocumentRow, Filter extends ListFilter>(
  list: Pick<ListDeclaration<Row, Filter>, 'path' | 'address'>,
  cards: readonly CardDeclaration<Filter>[],
  { items, scope, exclTax }: { items: readonly CardFigure[]; scope: string[]; exclTax: boolean },
): Figure[] {
  return cards.flatMap(({ key, label, icon, tone, narrows }) => {
    const counted = items.find((item) => item.key === key);
    if (!counted) return [];
    const amount = exclTax ? counted.amountExclTax : (counted.amountInclTax ?? counted.amountExclTax);
    const search = writeListSearch(list.address, { scope, filter: narrows });
    const { count, signal = false } = counted;
    return [{ key, label, icon, tone, count, amount, signal, to: list.path, search }];
  });
}
