import { z } from 'zod';

/** Files come in this order: a row may name only what an earlier file, or an earlier row, made known. */
export const importEntities = ['stores', 'parties', 'articles', 'projects', 'documents'] as const;
export type ImportEntity = (typeof importEntities)[number];

/** Where a file is wrong. `row` counts from 1 and includes the heading row; `column` is the heading as the file wrote it. */
export const importError = z
  .object({
    row: z.int(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'ImportError' });
export type ImportError = z.output<typeof importError>;

/** All or nothing: with any error nothing was written and the counts of changes are 0. At most 1,000 errors are listed. */
export const importReport = z
  .object({
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    errorCount: z.int(),
    errors: z.array(importError).max(1000),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.output<typeof importReport>;
