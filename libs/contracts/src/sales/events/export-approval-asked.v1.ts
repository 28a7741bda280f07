import { z } from 'zod';
import { defineEvent } from '../../define';
import { instant, named } from '../../shared/values';

/** A large file waits until somebody else agrees to it; asked once at most for one file. */
export const exportApprovalAskedV1 = defineEvent({
  name: 'sales.export.approval-asked',
  version: 1,
  data: z.object({
    exportId: z.uuid(),
    version: z.int(),
    fileName: z.string(),
    rows: z.int(),
    /** Until then somebody has to decide. */
    until: instant,
    /** A user. */
    orderedBy: named,
    /** The stores whose data it holds: who decides has to reach all of them. */
    stores: z.union([z.literal('all'), z.array(z.uuid())]),
  }),
});
