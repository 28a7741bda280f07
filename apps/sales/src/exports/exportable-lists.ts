import type { DocumentListName, FilterOf, FileListName } from '@comptoir/contracts';
import { both, type ExportableList } from './exportable-list';
import { exportableOrders } from './exportable-orders';
import { exportablePapers } from './exportable-papers';
import { exportableQuotes } from './exportable-quotes';

const lists: { readonly [List in DocumentListName]: ExportableList<FilterOf<List>> } = {
  quotes: exportableQuotes,
  orders: exportableOrders,
  papers: exportablePapers,
};

/** The contract sees to it that filter, columns and sort of an order are those of its list. */
export const exportableList = (name: DocumentListName) => lists[name] as ExportableList;

type Names = Pick<ExportableList, 'title' | 'fileName'>;
const bought: Readonly<Record<Exclude<FileListName, DocumentListName>, Names>> = {
  'purchase-orders': {
    title: both('Commandes fournisseurs', 'Purchase orders'),
    fileName: both('commandes-fournisseurs', 'purchase-orders'),
  },
  needs: { title: both('À commander', 'To order'), fileName: both('a-commander', 'to-order') },
};

/** What a file of the list, and its sheet, are called. */
export const namesOf = (name: FileListName): Names =>
  name === 'purchase-orders' || name === 'needs' ? bought[name] : exportableList(name);
