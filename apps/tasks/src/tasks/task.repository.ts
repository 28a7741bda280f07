import { taskChangedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
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
import { Task, type TaskState } from './task';
import { taskErrors } from './task.errors';
import { taskScope } from './task.row';

@Injectable()
export class TaskRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** Refuses a task outside the scope like one that does not exist. */
  async get(taskId: string, scope: Scope): Promise<Task> {
    const task = await this.find(this.db, sql`t.id = ${taskId} and ${taskScope(scope)}`);
    if (!task) throw taskErrors.notFound(taskId);
    return task;
  }

  /** Keeps one change; of two people who change the same version only one wins. */
  async save({ state }: Task): Promise<void> {
    await this.db.transaction(async (tx) => {
      const changed = await tx.execute(sql`
        update task set version = ${state.version}, state = ${state.state}, done_at = ${state.doneAt}
        where id = ${state.id} and version = ${state.version - 1}`);
      if (changed === 0) throw taskErrors.changedMeanwhile(state.id, state.version - 1);
      await tx.execute(sql`
        update task_assignee a set done_at = d.done_at
        from unnest(${state.assignees.map(({ id }) => id)}::uuid[],
          ${state.assignees.map(({ doneAt }) => doneAt)}::timestamptz[]) as d(party_id, done_at)
        where a.task_id = ${state.id} and a.party_id = d.party_id`);
      await this.announce(tx, [state]);
    });
  }

  /** Adds tasks; one whose id is known already is left as it is. Gives the ids of those added. */
  async add(tx: Tx, tasks: readonly TaskState[]): Promise<string[]> {
    const rows = tasks.map(({ project, createdAt, ...task }) => ({
      ...task,
      createdAt: createdAt.toISOString(),
      projectId: project?.id ?? null,
      projectNumber: project?.number ?? null,
      projectLabel: project?.label ?? null,
    }));
    const added = await tx.query<{ id: string }>(sql`
      insert into task (id, version, store_id, project_id, project_number, project_label, type, subject, detail, due_on,
        priority, state, completion, created_by_id, created_by, created_at, operation_id)
      select id, version, "storeId", "projectId", "projectNumber", "projectLabel", type, subject, detail, "dueOn",
        priority, state, completion, "createdById", "createdBy", "createdAt", "operationId"
      from jsonb_to_recordset(${sql.json(rows)}) as r(id uuid, version int, "storeId" uuid, "projectId" uuid,
        "projectNumber" text, "projectLabel" text, type text, subject text, detail text, "dueOn" date, priority text,
        state text, completion text, "createdById" uuid, "createdBy" text, "createdAt" timestamptz, "operationId" uuid)
      on conflict (id) do nothing returning id`);
    const ids = new Set(added.map(({ id }) => id));
    const fresh = tasks.filter(({ id }) => ids.has(id));
    await this.addAssignees(tx, fresh);
    await this.announce(tx, fresh);
    return [...ids];
  }

  /** Adds one task; asked twice with the same id it gives back the first. */
  async create(state: TaskState): Promise<Task> {
    try {
      await this.db.transaction((tx) => this.add(tx, [state]));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    return this.get(state.id, { stores: 'all' });
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
        'dueOn', t.due_on, 'priority', t.priority, 'state', t.state, 'completion', t.completion,
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
