import { z } from 'zod';
import { defineEvent } from '../../define';
import { bulkKinds } from '../bulk-operations';

/** Every item of a bulk operation came to an end. */
export const bulkOperationFinishedV1 = defineEvent({
  name: 'sales.bulk-operation.finished',
  version: 1,
  data: z.object({
    operationId: z.uuid(),
    version: z.int(),
    kind: z.enum(bulkKinds),
    state: z.enum(['COMPLETED', 'CANCELLED']),
    createdById: z.uuid(),
    label: z.string().optional(),
    total: z.int(),
    done: z.int(),
    skipped: z.int(),
    failed: z.int(),
  }),
});
