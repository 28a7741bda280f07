import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { amounts, day } from '../shared/values';
import { paperFilterWith, paperItem, paperProgress, paperSorts, successor } from './paper-list';
import { quoteStatuses, validities } from './quote-states';

/** Cards of the indicator panel. The same names are values of the `validity` filter, so that a card is a filter. */
export const quoteIndicatorKeys = [
  'inProgress',
  'signed',
  'expiring',
  'expired',
  'pending',
  'valid',
] as const;
export const quoteDateFields = ['createdOn', 'expiryDate', 'sentOn', 'signedOn'] as const;
export const quoteSorts = [...paperSorts, 'expiryDate', 'validity'] as const;

/**
 * The filters of the quote list, of its indicators and of a selection. Values inside one field are alternatives;
 * fields are ANDed. Each `progress` value narrows further. Lists travel in a URL as `store=a,b`.
 */
export const quoteFilter = paperFilterWith({
  dateField: z.enum(quoteDateFields).default('createdOn'),
  status: z.array(z.enum(quoteStatuses)).optional(),
  validity: z.array(z.enum(quoteIndicatorKeys)).optional(),
  progress: z.array(z.enum(paperProgress)).optional(),
});
export type QuoteFilter = z.output<typeof quoteFilter>;

export const quoteListItem = paperItem
  .extend({
    expiryDate: day.nullable(),
    signedOn: day.nullable(),
    /** Calendar days from today to `expiryDate` in the store's time zone; negative once expired; null without validity. */
    daysLeft: z.int().nullable(),
    status: z.enum(quoteStatuses),
    /** Null for refused, cancelled and superseded quotes. */
    validity: z.enum(validities).nullable(),
    lastRemindedOn: day.nullable(),
    /** What it was taken over into, oldest first; absent where nothing of it was. */
    successors: z.array(successor).optional(),
  })
  .meta({ id: 'QuoteListItem' });
export type QuoteListItem = z.output<typeof quoteListItem>;

export const findQuotes = defineAsk({
  name: 'sales.quote.find',
  http: { method: 'GET', path: '/quotes', summary: 'List quotes' },
  permission: 'quote.read',
  request: quoteFilter.extend({ ...pageRequest, sort: sortBy(quoteSorts).default('-createdOn') }),
  /** `totals` are those of all rows behind the filters; null where `page.total` is only a lower bound. */
  response: z.object({ items: z.array(quoteListItem), page, totals: amounts.nullable() }),
});

/** All rows behind the filters, counted however long it takes; a list tells the same in its answer up to 10,000 rows. */
export const countQuotes = defineAsk({
  name: 'sales.quote.count',
  http: { method: 'GET', path: '/quotes/totals', summary: 'Count the quotes behind filters' },
  permission: 'quote.read',
  request: quoteFilter,
  response: z.object({ count: z.int().min(0), ...amounts.shape }),
});

export const quoteIndicator = z
  .object({
    key: z.enum(quoteIndicatorKeys),
    count: z.int(),
    ...amounts.shape,
    /** There is something to do: a badge on the card. */
    signal: z.boolean(),
  })
  .meta({ id: 'QuoteIndicator' });

/** Each card counts inside all filters but `validity`, so that a click never zeroes its neighbours. */
export const readQuoteIndicators = defineAsk({
  name: 'sales.quote.indicators',
  http: { method: 'GET', path: '/quotes/indicators', summary: 'Read the indicators of the quotes' },
  permission: 'quote.read',
  request: quoteFilter,
  response: z.object({ items: z.array(quoteIndicator) }),
});

export const quoteDimensions = [
  'store',
  'party',
  'date',
  'status',
  'validity',
  'progress',
  'stage',
  'activity',
  'carryOver',
  'q',
] as const;

/**
 * For a list that shows nothing: how many rows each filter alone hides, all the others staying; the strictest first.
 * Counting stops at `most`. `rows` is null where it could not be counted in the time of a click.
 */
export const readQuoteRelaxations = defineAsk({
  name: 'sales.quote.relaxations',
  http: { method: 'GET', path: '/quotes/relaxations', summary: 'Find the filter that hides the most quotes' },
  permission: 'quote.read',
  request: quoteFilter,
  response: z.object({
    items: z.array(z.object({ dimension: z.enum(quoteDimensions), rows: z.int().nullable() })),
    most: z.int(),
  }),
});
