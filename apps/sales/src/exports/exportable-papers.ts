import type { ExportColumnOf, SalesPaperFilter } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { both, type CodeWords, type ExportableList, type ExportColumn } from './exportable-list';
import { orderStatusWords } from './exportable-orders';
import { quoteStatusWords } from './exportable-quotes';
import { coded, column, paperCodes, paperColumns, progressName, progressWords } from './paper-columns';

const typeWords: CodeWords = { QUOTE: both('Devis', 'Quote'), ORDER: both('Commande', 'Order') };
/** Each kind has states of its own, under names that they share. */
const statusWords: CodeWords = Object.fromEntries(
  Object.entries({ QUOTE: quoteStatusWords, ORDER: orderStatusWords }).flatMap(([type, words]) =>
    Object.entries(words).map(([status, word]) => [`${type}.${status}`, word]),
  ),
);

const columns: Readonly<Record<ExportColumnOf<'papers'>, ExportColumn>> = {
  ...paperColumns,
  type: { ...column('Type', 'Type', 12, ({ type }) => sql`${type}::text`), kind: 'text', words: typeWords },
  status: coded(
    { ...column('État', 'State', 20, ({ type }) => sql`${`${type}.`}::text || s.status`), kind: 'text' },
    statusWords,
  ),
};

export const exportablePapers: ExportableList<SalesPaperFilter> = {
  everything: {},
  title: both('Tous les documents', 'All documents'),
  fileName: both('documents', 'documents'),
  joins: sql.empty,
  columns,
  dates: { createdOn: both('Date de création', 'Created') },
  codes: {
    type: { name: both('Type', 'Type'), words: typeWords },
    progress: { name: progressName, words: progressWords },
    ...paperCodes,
  },
};
