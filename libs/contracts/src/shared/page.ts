import { z } from 'zod';

export const maxPageSize = 200;

/** What every list accepts. `cursor` comes from a previous answer and is valid for the same filters and sort. */
export const pageRequest = {
  limit: z.int().min(1).max(maxPageSize).default(50),
  cursor: z.string().max(1000).optional(),
};

/** Cursors to the neighbouring pages, null at either end, and the number of items behind the filters. */
export const page = z
  .object({
    next: z.string().nullable(),
    previous: z.string().nullable(),
    /** Exact, unless `atLeast` says that there are more. */
    total: z.int().min(0),
    /** There are more than `total`, which nobody should wait for; the list's `/totals` counts them all. */
    atLeast: z.literal(true).optional(),
  })
  .meta({ id: 'Page' });

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), page });

/** Fields to sort by; a leading `-` turns the order round. */
export const sortBy = <const Fields extends readonly string[]>(fields: Fields) =>
  z.enum(fields.flatMap((field) => [field, `-${field}`]) as [Fields[number] | `-${Fields[number]}`]);
