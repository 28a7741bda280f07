import { z } from 'zod';
import { defineEvent } from '../../define';

/**
 * A large file waits for nobody's approval any more: somebody gave or refused it, whoever ordered the file gave it up,
 * or nobody decided in time.
 */
export const exportApprovalSettledV1 = defineEvent({
  name: 'sales.export.approval-settled',
  version: 1,
  data: z.object({
    exportId: z.uuid(),
    version: z.int(),
    fileName: z.string(),
    rows: z.int(),
    /** The user who ordered it. */
    orderedById: z.uuid(),
    outcome: z.enum(['APPROVED', 'REFUSED', 'CANCELLED', 'NOT_DECIDED']),
    /** Null where nobody did. */
    decidedBy: z.string().nullable(),
    /** Why it was refused. */
    reason: z.string().nullable(),
  }),
});
