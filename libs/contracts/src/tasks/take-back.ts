import { z } from 'zod';
import { defineAsk } from '../define';

/**
 * Deletes the tasks, comments and appointments of one of your bulk operations that nobody has touched since. What was
 * begun, done, answered, moved, confirmed or sent to a customer stays.
 */
export const takeBackOperation = defineAsk({
  name: 'tasks.bulk-operation.take-back',
  http: {
    method: 'POST',
    path: '/bulk-operations/:operationId/take-back',
    summary: 'Delete what a bulk operation made and nobody has touched',
  },
  request: z.strictObject({ operationId: z.uuid() }),
  response: z.object({ takenBack: z.int(), kept: z.int() }).meta({ id: 'TakenBack' }),
});
