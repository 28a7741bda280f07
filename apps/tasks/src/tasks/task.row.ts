import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

/** The rows `task t` inside a scope: one's own tasks are those that one is assigned. */
export function taskScope({ stores, ownPartyId }: Scope): SqlFragment {
  const inStores = storeScope({ stores }, sql`t.store_id`);
  return ownPartyId === undefined ? inStores : sql`(${inStores} and ${assignedTo(ownPartyId)})`;
}

export function assignedTo(partyId: string): SqlFragment {
  return sql`exists (select from task_assignee a where a.task_id = t.id and a.party_id = ${partyId})`;
}

export const isOpen = sql`t.state in ('TODO', 'IN_PROGRESS')`;
