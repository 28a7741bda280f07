import type { QuoteFilter, quoteSorts } from '@comptoir/contracts';
import { oneOf, sql, sortsOf } from '@comptoir/persistence';
import type { DocumentList } from '../lists/document-list';
import {
  counterSums,
  dateDimension,
  known,
  leadOf,
  ordered,
  paperOrders,
  paperTables,
  sharedBy,
} from '../lists/paper-list';
import { counterRows } from './counter-rows';
import { progressPredicates, validityPredicates } from './quote.predicates';

export type QuoteDimension =
  'store' | 'party' | 'date' | 'status' | 'validity' | 'progress' | 'stage' | 'activity' | 'carryOver' | 'q';
export type QuoteSort = (typeof quoteSorts)[number];

const tables = paperTables({
  header: sql`quote`,
  state: sql`quote_state`,
  line: sql`quote_line`,
  search: sql`quote_search`,
  key: sql`quote_id`,
});
const { store, party, ...others } = tables.dimensions;
/** What never expires comes after what does. */
const expiry = known(sql`s.expiry_date`);

/** The list of quotes. */
export const quoteList: DocumentList<QuoteFilter, QuoteDimension, QuoteSort> = {
  ...tables,
  counters: [
    { from: () => sql`quote_total s`, tells: ['store', 'status'], ...counterSums },
    {
      from: () => sql`quote_day s`,
      tells: ['store', 'date'],
      only: ({ dateField }) => dateField === 'createdOn',
      ...counterSums,
    },
    { from: counterRows, tells: ['store', 'status', 'validity'], ...counterSums },
  ],
  leadFor: (filter, sort) => {
    const { status, validity, progress, stage, activity } = filter;
    return leadOf(filter, {
      sort,
      narrowed: (status ?? validity ?? progress ?? stage ?? activity) !== undefined,
    });
  },
  dimensions: {
    store,
    party,
    date: dateDimension<QuoteFilter>({
      createdOn: ({ lead }) => sql`${sharedBy(lead)}.created_on`,
      expiryDate: () => expiry,
      sentOn: () => sql`s.sent_on`,
      signedOn: () => sql`s.signed_on`,
    }),
    status: ({ status }) => status && oneOf(sql`s.status`, status),
    validity: ({ validity }, view) =>
      validity && sql.or(validity.map((name) => validityPredicates[name](view))),
    progress: ({ progress }, view) =>
      progress && sql.and(progress.map((name) => progressPredicates[name](view))),
    ...others,
  },
  sortsFor: (view) => {
    const tail = [ordered(tables.id(view.lead), sql`uuid`)];
    return sortsOf('quotes', {
      ...paperOrders(view, tail),
      expiryDate: [ordered(expiry, sql`date`), ...tail],
      validity: [
        ordered(sql`quote_urgency(s.status, s.expiry_date)`, sql`int`),
        ordered(expiry, sql`date`),
        ...tail,
      ],
    });
  },
};
