import type { findTasks, RequestOf } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { containsPattern, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

/** The rows `task t` inside a scope: one's own tasks are those that one is assigned. */
export function taskScope({ stores, ownPartyId }: Scope): SqlFragment {
  const inStores = storeScope({ stores }, sql`t.store_id`);
  return ownPartyId === undefined ? inStores : sql`(${inStores} and ${assignedTo([ownPartyId])})`;
}

export function assignedTo(partyIds: readonly string[]): SqlFragment {
  return sql`exists (select from task_assignee a where a.task_id = t.id and a.party_id = any(${partyIds}::uuid[]))`;
}

export const isOpen = sql`t.state in ('TODO', 'IN_PROGRESS')`;

export type TaskFilter = Partial<Omit<RequestOf<typeof findTasks>, 'limit' | 'cursor' | 'sort'>>;

const due: Readonly<Record<NonNullable<TaskFilter['due']>, (today: SqlFragment) => SqlFragment>> = {
  overdue: (today) => sql`(${isOpen} and t.due_on < ${today})`,
  today: (today) => sql`(${isOpen} and t.due_on = ${today})`,
  later: (today) => sql`(${isOpen} and t.due_on > ${today})`,
};
/** An index has this very expression. */
const text = sql`search_text(t.subject || ' ' || coalesce(t.project_label, '') || ' ' || coalesce(t.project_number, ''))`;

/** What a filter means on the rows `task t` in the caller's scope: for the list and for the figures alike. */
export function conditionOf(filter: TaskFilter, caller: Caller, today: SqlFragment): SqlFragment {
  const words = filter.q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return sql.and([
    taskScope(caller.scopeFor('task.read')),
    ...(filter.mine ? [caller.partyId ? assignedTo([caller.partyId]) : sql`false`] : []),
    ...(filter.due ? [due[filter.due](today)] : []),
    ...(filter.state ? [sql`t.state = any(${filter.state})`] : []),
    ...(filter.type ? [sql`t.type = any(${filter.type})`] : []),
    ...(filter.priority ? [sql`t.priority = any(${filter.priority})`] : []),
    ...(filter.assignee ? [assignedTo(filter.assignee)] : []),
    ...(filter.store ? [sql`t.store_id = any(${filter.store}::uuid[])`] : []),
    ...(filter.projectId ? [onProject(filter.projectId)] : []),
    ...(filter.operationId ? [sql`t.operation_id = ${filter.operationId}`] : []),
    ...words.map((word) => sql`${text} like search_text(${containsPattern(word)})`),
  ]);
}

function onProject(projectId: string): SqlFragment {
  return sql`(t.project_id = ${projectId}
    or exists (select from project_of_task p where p.task_id = t.id and p.project_id = ${projectId}))`;
}
