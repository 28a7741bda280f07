import { z } from 'zod';
import { defineAsk } from '../define';
import { fileRows, some } from './file-rows';
import { needFilter } from './needs';

/** The columns that a file of what has to be bought can have. */
export const needColumns = [
  'supplier',
  'project',
  'projectNumber',
  'order',
  'store',
  'article',
  'label',
  'supplierReference',
  'quantity',
  'ordered',
  'remaining',
  'unitPrice',
  'amountExclTax',
  'plannedDelivery',
  'earliestOn',
  'late',
  'missing',
] as const;
export type NeedColumn = (typeof needColumns)[number];

/**
 * What has to be bought as a file has it, some hundred lines at a time, for the service that makes files: by supplier like
 * the screen, then what only lacks a supplier or its reference.
 */
export const readNeedRows = defineAsk({
  name: 'purchasing.need.rows',
  request: z.strictObject({
    ...some,
    filter: z.strictObject(needFilter),
    columns: z.array(z.enum(needColumns)).min(1),
    language: z.enum(['fr', 'en']),
  }),
  response: fileRows(needColumns),
});
