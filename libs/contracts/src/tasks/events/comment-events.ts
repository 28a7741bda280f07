import { z } from 'zod';
import { defineEvent } from '../../define';
import { commentAudiences } from '../comment-content';

/** A comment was written, changed or removed. What it says stays in the service that owns it. */
export const commentChangedV1 = defineEvent({
  name: 'tasks.comment.changed',
  version: 1,
  data: z.object({
    commentId: z.uuid(),
    version: z.int(),
    storeId: z.uuid(),
    projectId: z.uuid(),
    audience: z.array(z.enum(commentAudiences)),
    mentionIds: z.array(z.uuid()),
    authorId: z.uuid(),
    removed: z.boolean(),
    operationId: z.uuid().nullable(),
  }),
});
