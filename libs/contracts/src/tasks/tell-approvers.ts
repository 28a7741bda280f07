import { z } from 'zod';
import { defineCommand } from '../define';

/** Users who may approve a large file are told that it waits, each once per file. */
export const tellApprovers = defineCommand({
  name: 'tasks.tell-approvers',
  data: z.object({
    exportId: z.uuid(),
    fileName: z.string(),
    rows: z.int(),
    orderedBy: z.string(),
    approverIds: z.array(z.uuid()).min(1).max(500),
  }),
});
