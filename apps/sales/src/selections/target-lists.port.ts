import type { PaperType } from '@comptoir/contracts';
import type { SortColumn, SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { conditionOf, type Counted, type DocumentList, type ListView } from '../lists/document-list';
import { ListViews } from '../lists/list-views.port';
import type { Part } from '../lists/merged-page.port';
import { orderList } from '../order-list/order-list';
import { PaperParts } from '../paper-list/paper-parts.port';
import type { PaperScopes } from '../paper-list/paper-scopes';
import { quoteList } from '../quote-list/quote-list';
import type { Meant } from './meant';

/** Papers of one kind (`h` header, `s` state, `st` store) to be read as they are now. */
export interface MeantPapers extends Counted {
  readonly type: PaperType;
  readonly view: ListView;
  /** Whether a paper is among those that were meant, and inside the scope. */
  readonly condition: SqlFragment;
  /** Columns of a paper's id, of its store and of whom it is owned by. */
  readonly id: SqlFragment;
  readonly store: SqlFragment;
  readonly owner: SqlFragment;
  /** The columns of one of the list's orders; the same number, of the same types, whatever the kind. */
  orderedBy(sort: string): readonly SortColumn[];
}

/** The lists that can be selected from, read as they are now. */
@Injectable()
export class TargetLists {
  constructor(
    private readonly views: ListViews,
    private readonly kinds: PaperParts,
  ) {}

  /** Kind by kind, inside the scopes only. */
  async papers(meant: Meant, scopes: PaperScopes): Promise<MeantPapers[]> {
    if (meant.target === 'papers') {
      const parts = await this.kinds.within(meant.filter ?? {}, scopes);
      return parts.map((part) => papersOf(part.type, part));
    }
    if (meant.target === 'quotes') {
      const filter = meant.filter ?? { dateField: 'createdOn' as const };
      const view = await this.views.of(quoteList, filter);
      return scopes.QUOTE ? [papersOf('QUOTE', { list: quoteList, filter, scope: scopes.QUOTE, view })] : [];
    }
    const filter = meant.filter ?? { dateField: 'createdOn' as const };
    const view = await this.views.of(orderList, filter);
    return scopes.ORDER ? [papersOf('ORDER', { list: orderList, filter, scope: scopes.ORDER, view })] : [];
  }
}

function papersOf<Filter, Sort extends string>(
  type: PaperType,
  part: Omit<Part<Filter>, 'type' | 'list'> & { readonly list: DocumentList<Filter, string, Sort> },
): MeantPapers {
  const { list, view } = part;
  return {
    type,
    view,
    from: list.from(view.lead),
    amountExclTax: list.amountExclTax,
    amountInclTax: list.amountInclTax,
    condition: conditionOf(list, part),
    id: list.id(view.lead),
    store: list.storeColumn(view.lead),
    owner: list.ownerColumn(view.lead),
    orderedBy: (sort) => list.sortsFor(view).get(sort as Sort).columns,
  };
}
