import { z } from 'zod';
import { defineCommand } from '../define';
import { bulkTask } from '../sales/bulk-operations';
import { named } from '../shared/values';

/**
 * One task per item, or a single one for all items of the operation; the same item twice makes one task.
 * Answered by `tasks.bulk-chunk.settled`.
 */
export const createTasks = defineCommand({
  name: 'tasks.create-tasks',
  data: z.object({
    operationId: z.uuid(),
    chunk: z.int(),
    createdBy: named,
    task: bulkTask.pick({
      subject: true,
      type: true,
      dueOn: true,
      priority: true,
      detail: true,
      completion: true,
      single: true,
    }),
    items: z
      .array(
        z.object({
          itemId: z.uuid(),
          storeId: z.uuid(),
          project: z.object({ id: z.uuid(), number: z.string(), label: z.string() }),
          assignees: z.array(named).min(1),
        }),
      )
      .min(1)
      .max(200),
  }),
});
