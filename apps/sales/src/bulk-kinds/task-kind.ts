import { createTasks, type DataOf } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import type { BulkKind, OrderOf } from './bulk-kind';

type TaskItem = DataOf<typeof createTasks>['items'][number];
type TaskFacts = Pick<TaskItem, 'project' | 'assignees'>;

/** One task per project, however many of its documents were selected. */
export const taskKind: BulkKind<OrderOf<'task'>, TaskFacts> = {
  permission: 'task.write',
  itemPer: 'project',
  deferred: () => false,
  takesBack: true,
  command: createTasks,
  label: ({ task }) => task.subject,

  rules({ order: { task }, stillMeant, permitted }) {
    const salesperson = task.assignSalesperson ? sql`p.salesperson_id` : sql`null::uuid`;
    const assignees = sql`array_append(${task.assigneeIds}::uuid[], ${salesperson})`;
    return {
      joins: sql.empty,
      reason: sql`case
        when not ${permitted} then 'FORBIDDEN'
        when not ${stillMeant} then 'NO_LONGER_MATCHES'
        when cardinality(array_remove(${assignees}, null)) = 0 then 'NO_SALESPERSON' end`,
      facts: sql`jsonb_build_object(
        'project', jsonb_build_object('id', p.id, 'number', p.number, 'label', p.label),
        'assignees', (
          select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name) order by a.display_name, a.id), '[]')
          from party a where a.id = any(${assignees})))`,
    };
  },

  chunk({ task }, frame, items): DataOf<typeof createTasks> {
    const { assigneeIds: _ids, assignSalesperson: _salesperson, ...wanted } = task;
    return {
      ...frame,
      task: wanted,
      items: items.map(({ itemId, storeId, facts }) => ({ itemId, storeId, ...facts })),
    };
  },
};
