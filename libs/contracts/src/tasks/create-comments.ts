import { z } from 'zod';
import { defineCommand } from '../define';
import { languages } from '../shared/languages';
import { named } from '../shared/values';
import { commentContent } from './comment-content';

/** One comment per item; the same item twice makes one. Answered by `tasks.bulk-chunk.settled`. */
export const createComments = defineCommand({
  name: 'tasks.create-comments',
  data: z.object({
    operationId: z.uuid(),
    chunk: z.int(),
    createdBy: named,
    comment: z.object(commentContent),
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          storeId: z.uuid(),
          project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
          salespersonId: z.uuid().nullable(),
          /** Null where the comment is not for the customer. */
          customer: z
            .object({
              id: z.uuid(),
              name: z.string(),
              email: z.string(),
              /** What they are written to in; French where absent. */
              language: z.enum(languages).optional(),
            })
            .nullable(),
        }),
      )
      .min(1)
      .max(200),
  }),
});
