import { z } from 'zod';
import { defineEvent } from '../../define';

/** Effects of a bulk operation were deleted at its orderer's wish. The aggregate is the operation. */
export const effectsTakenBackV1 = defineEvent({
  name: 'tasks.bulk-operation.taken-back',
  version: 1,
  data: z.object({
    operationId: z.uuid(),
    version: z.int(),
    /** At most 1,000 in one announcement. */
    effectIds: z.array(z.uuid()).min(1).max(1000),
  }),
});
