import { z } from 'zod';
import { defineEvent } from '../../define';
import { bulkResult } from '../../shared/bulk-results';
import { day } from '../../shared/values';
import { taskStates } from '../tasks';

/** A task was made or changed: the facts after the change. */
export const taskChangedV1 = defineEvent({
  name: 'tasks.task.changed',
  version: 1,
  data: z.object({
    taskId: z.uuid(),
    version: z.int(),
    storeId: z.uuid(),
    projectId: z.uuid().nullable(),
    type: z.string(),
    subject: z.string(),
    dueOn: day,
    state: z.enum(taskStates),
    assigneeIds: z.array(z.uuid()),
    operationId: z.uuid().nullable(),
  }),
});

/** What became of a chunk of `tasks.create-tasks`. The aggregate is the operation, the version its chunk number. */
export const taskChunkSettledV1 = defineEvent({
  name: 'tasks.bulk-chunk.settled',
  version: 1,
  data: z.object({ operationId: z.uuid(), chunk: z.int(), results: z.array(bulkResult).min(1).max(200) }),
});
