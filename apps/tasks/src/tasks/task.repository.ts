import { taskChangedV1 } from '@comptoir/contracts';
import { Outbox, Pokes, type Caller } from '@comptoir/messaging';
import {
  Db,
  isUniqueViolation,
  sql,
  type Queryable,
  type Scope,
  type SqlFragment,
  type Tx,
} from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { doerOf, type Doer } from '../notices/doer';
import { Notices } from '../notices/notices.port';
import { Task, type TaskProject, type TaskState } from './task';
import { taskErrors } from './task.errors';
import { taskScope } from './task.row';

@Injectable()
export class TaskRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
    private readonly notices: Notices,
  ) {}

  /** Refuses a task outside the scope like one that does not exist. */
  async get(taskId: string, scope: Scope): Promise<Task> {
    const task = await this.find(this.db, sql`t.id = ${taskId} and ${taskScope(scope)}`);
    if (!task) throw taskErrors.notFound(taskId);
    return task;
  }

  /** Keeps one change; of two people who change the same version only one wins. */
  async save({ state }: Task, caller: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id, type, subject, detail, dueOn, priority, completion, doneAt } = state;
      const changed = await tx.execute(sql`
        update task set version = ${state.version}, touched = true, state = ${state.state}, done_at = ${doneAt}, type = ${type},
          subject = ${subject}, detail = ${detail}, due_on = ${dueOn}, priority = ${priority}, completion = ${completion}
        where id = ${id} and version = ${state.version - 1}`);
      if (changed === 0) throw taskErrors.changedMeanwhile(id, state.version - 1);
      const newcomers = await keepAssignees(tx, state);
      await this.announce(tx, [state]);
      await this.tellAssignees(tx, [state], { doer: doerOf(caller), only: newcomers });
    });
  }

  /** Adds tasks; one whose id is known already is left as it is. Gives the ids of those added. */
  async add(tx: Tx, tasks: readonly TaskState[], doer: Doer): Promise<string[]> {
    const rows = tasks.map(({ project, createdAt, ...task }) => ({
      ...task,
      createdAt: createdAt.toISOString(),
      projectId: project?.id ?? null,
      projectNumber: project?.number ?? null,
      projectLabel: project?.label ?? null,
    }));
    const added = await tx.query<{ id: string }>(sql`
      insert into task (id, version, store_id, project_id, project_number, project_label, project_count, type, subject,
        detail, due_on, priority, state, completion, created_by_id, created_by, created_at, operation_id)
      select id, version, "storeId", "projectId", "projectNumber", "projectLabel", "projectCount", type, subject, detail,
        "dueOn", priority, state, completion, "createdById", "createdBy", "createdAt", "operationId"
      from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, version int, "storeId" uuid, "projectId" uuid,
        "projectNumber" text, "projectLabel" text, "projectCount" int, type text, subject text, detail text, "dueOn" date,
        priority text, state text, completion text, "createdById" uuid, "createdBy" text, "createdAt" timestamptz,
        "operationId" uuid)
      on conflict (id) do nothing returning id`);
    const ids = new Set(added.map(({ id }) => id));
    const fresh = tasks.filter(({ id }) => ids.has(id));
    await this.addAssignees(tx, fresh);
    await this.announce(tx, fresh);
    await this.tellAssignees(tx, fresh, { doer });
    return [...ids];
  }

  /** Adds one task; asked twice with the same id it gives back the first. */
  async create(state: TaskState, caller: Caller): Promise<Task> {
    try {
      await this.db.transaction((tx) => this.add(tx, [state], doerOf(caller)));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    return this.get(state.id, { stores: 'all' });
  }

  /** Puts a task on more projects and people, as the chunks of a bulk operation come in; false where there is none. */
  async extend(
    tx: Tx,
    state: TaskState,
    { projects, doer }: { projects: readonly TaskProject[]; doer: Doer },
  ) {
    const { id, assignees } = state;
    if (!(await tx.one(sql`select from task where id = ${id} for update`))) return false;
    await tx.execute(sql`
      insert into project_of_task (task_id, project_id, number, label)
      select ${id}::uuid, id, number, label from jsonb_to_recordset(${sql.json(projects)}) as r(id uuid, number text, label text)
      on conflict do nothing`);
    const newcomers = await tx.query<{ id: string }>(sql`
      insert into task_assignee (task_id, position, party_id, name)
      select ${id}::uuid, (select count(*) from task_assignee where task_id = ${id}) + n, id, name
      from rows from (jsonb_to_recordset(${sql.json(assignees)}) as (id uuid, name text)) with ordinality as r(id, name, n)
      on conflict do nothing returning party_id as id`);
    await tx.execute(sql`
      update task set version = version + 1,
        project_count = (select count(*) from project_of_task where task_id = ${id})
      where id = ${id}`);
    const task = await this.find(tx, sql`t.id = ${id}`);
    if (task) await this.announce(tx, [task.state]);
    await this.tellAssignees(tx, [state], { doer, only: new Set(newcomers.map((one) => one.id)) });
    return true;
  }

  private async addAssignees(tx: Tx, tasks: readonly TaskState[]): Promise<void> {
    const rows = tasks.flatMap(({ id, assignees }) =>
      assignees.map((assignee, position) => ({
        task: id,
        position,
        party: assignee.id,
        name: assignee.name,
      })),
    );
    await tx.execute(sql`
      insert into task_assignee (task_id, position, party_id, name)
      select task, position, party, name from jsonb_to_recordset(${sql.json(rows)})
        as r(task uuid, position int, party uuid, name text)
      on conflict do nothing`);
  }

  private async announce(tx: Tx, tasks: readonly TaskState[]): Promise<void> {
    await this.outbox.announceAll(
      tx,
      taskChangedV1,
      tasks.map((task) => ({
        id: task.id,
        version: task.version,
        storeId: task.storeId,
        operationId: task.operationId ?? undefined,
        data: {
          ...task,
          taskId: task.id,
          projectId: task.project?.id ?? null,
          assigneeIds: task.assignees.map(({ id }) => id),
        },
      })),
    );
    tx.afterCommit(() => {
      for (const storeId of new Set(tasks.map((task) => task.storeId))) this.pokes.poke(storeId, 'tasks');
    });
  }

  /** One notice for each assignee, or for those named; the tasks of one bulk operation are gathered. */
  private async tellAssignees(
    tx: Tx,
    tasks: readonly TaskState[],
    { doer, only }: { doer: Doer; only?: ReadonlySet<string> },
  ): Promise<void> {
    const drafts = tasks.flatMap((task) =>
      task.assignees
        .filter(({ id }) => !doer.selfIds.includes(id) && (only?.has(id) ?? true))
        .map((assignee) => ({
          recipientId: assignee.id,
          kind: 'TASK_ASSIGNED' as const,
          key: task.operationId ? `tasks:${task.operationId}` : `task:${task.id}:${task.version}`,
          gathers: task.operationId !== null,
          aboutId: task.id,
          storeId: task.storeId,
          project: task.project,
          actor: doer.name,
          words: task.subject,
          facts: { dueOn: task.dueOn, priority: task.priority },
        })),
    );
    await this.notices.tell(tx, drafts);
  }

  private async find(from: Queryable, condition: SqlFragment): Promise<Task | undefined> {
    const row = await from.one<{
      task: Omit<TaskState, 'createdAt' | 'doneAt'>;
      created_at: Date;
      done_at: Date | null;
    }>(sql`
      select t.created_at, t.done_at, json_build_object(
        'id', t.id, 'version', t.version, 'storeId', t.store_id, 'type', t.type, 'subject', t.subject, 'detail', t.detail,
        'project', case when t.project_id is not null then
          json_build_object('id', t.project_id, 'number', t.project_number, 'label', t.project_label) end,
        'projectCount', t.project_count, 'dueOn', t.due_on, 'priority', t.priority, 'state', t.state, 'completion', t.completion,
        'createdById', t.created_by_id, 'createdBy', t.created_by, 'operationId', t.operation_id,
        'assignees', (select json_agg(json_build_object('id', a.party_id, 'name', a.name, 'doneAt', a.done_at) order by a.position)
          from task_assignee a where a.task_id = t.id)) as task
      from task t where ${condition}`);
    if (!row) return undefined;
    const assignees = row.task.assignees.map((one) => ({
      ...one,
      doneAt: one.doneAt && new Date(one.doneAt),
    }));
    return new Task({ ...row.task, assignees, createdAt: row.created_at, doneAt: row.done_at });
  }
}

/** The assignees as they are to be now; gives those who were none before. */
async function keepAssignees(tx: Tx, { id, assignees }: TaskState): Promise<ReadonlySet<string>> {
  const ids = assignees.map((one) => one.id);
  const before = await tx.query<{ id: string }>(
    sql`select party_id as id from task_assignee where task_id = ${id}`,
  );
  await tx.execute(sql`delete from task_assignee where task_id = ${id} and party_id <> all(${ids}::uuid[])`);
  const rows = assignees.map((one, position) => ({ ...one, position }));
  await tx.execute(sql`
    insert into task_assignee as a (task_id, position, party_id, name, done_at)
    select ${id}::uuid, position, id, name, "doneAt"
    from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, name text, "doneAt" timestamptz, position int)
    on conflict (task_id, party_id) do update set position = excluded.position, done_at = excluded.done_at`);
  return new Set(ids.filter((one) => !before.some((row) => row.id === one)));
}
