import { z } from 'zod';
import { defineAsk, type ResponseOf } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { amounts, day } from '../shared/values';
import { orderStatuses } from './order-states';
import { paperItem, paperSorts, paperTypes, salesPaperFilter } from './paper-list';
import { quoteStatuses } from './quote-states';

/** A paper of whichever kind, with the states of that kind. */
export const salesPaper = z
  .discriminatedUnion('type', [
    paperItem.extend({ type: z.literal('QUOTE'), status: z.enum(quoteStatuses) }),
    paperItem.extend({ type: z.literal('ORDER'), status: z.enum(orderStatuses) }),
  ])
  .meta({ id: 'SalesPaper' });
export type SalesPaper = z.output<typeof salesPaper>;

/** Papers of all kinds that the caller may read, in one order. Asking for a kind takes the permission to read it. */
export const findSalesPapers = defineAsk({
  name: 'sales.paper.find',
  http: { method: 'GET', path: '/sales-papers', summary: 'List quotes and orders together' },
  request: salesPaperFilter.extend({ ...pageRequest, sort: sortBy(paperSorts).default('-createdOn') }),
  /** `totals` are those of all rows behind the filters; null where `page.total` is only a lower bound. */
  response: z.object({ items: z.array(salesPaper), page, totals: amounts.nullable() }),
});

/** Which paper it is, told from its id alone. */
export const readSalesPaper = defineAsk({
  name: 'sales.paper.read',
  http: { method: 'GET', path: '/sales-papers/:paperId', summary: 'Find out which paper it is' },
  request: z.strictObject({ paperId: z.uuid() }),
  response: salesPaper,
});

/** All rows behind the filters, counted however long it takes; a list tells the same in its answer where it can. */
export const countSalesPapers = defineAsk({
  name: 'sales.paper.count',
  http: { method: 'GET', path: '/sales-papers/totals', summary: 'Count the papers behind filters' },
  request: salesPaperFilter,
  response: z.object({ count: z.int().min(0), ...amounts.shape }),
});

/** Each card counts inside all filters but `type`, so that a click never zeroes its neighbours. */
export const readSalesPaperIndicators = defineAsk({
  name: 'sales.paper.indicators',
  http: { method: 'GET', path: '/sales-papers/indicators', summary: 'Read the papers by kind' },
  request: salesPaperFilter,
  response: z.object({
    items: z.array(
      z
        .object({ key: z.enum(paperTypes), count: z.int(), ...amounts.shape })
        .meta({ id: 'SalesPaperIndicator' }),
    ),
  }),
});

export const salesPaperDimensions = [
  'type',
  'store',
  'party',
  'date',
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
export const readSalesPaperRelaxations = defineAsk({
  name: 'sales.paper.relaxations',
  http: {
    method: 'GET',
    path: '/sales-papers/relaxations',
    summary: 'Find the filter that hides the most papers',
  },
  request: salesPaperFilter,
  response: z.object({
    items: z.array(z.object({ dimension: z.enum(salesPaperDimensions), rows: z.int().nullable() })),
    most: z.int(),
  }),
});

/** Every paper of one project, oldest first, each with the one that it took over; at most 200. */
export const readProjectPapers = defineAsk({
  name: 'sales.paper.of-project',
  http: { method: 'GET', path: '/projects/:projectId/papers', summary: 'List the papers of a project' },
  permission: 'project.read',
  request: z.strictObject({ projectId: z.uuid() }),
  response: z.object({
    items: z.array(
      z
        .object({
          type: z.enum(paperTypes),
          id: z.uuid(),
          number: z.string().nullable(),
          status: z.union([z.enum(quoteStatuses), z.enum(orderStatuses)]),
          createdOn: day,
          ...amounts.shape,
          takenFrom: z.uuid().nullable(),
        })
        .meta({ id: 'ProjectPaper' }),
    ),
  }),
});
export type ProjectPaper = ResponseOf<typeof readProjectPapers>['items'][number];
