import type { taskPriorities, TaskView } from '@comptoir/contracts';
import { taskVerbs } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { taskErrors } from './task.errors';

export type TaskVerb = (typeof taskVerbs)[number];
export type TaskStatus = TaskView['state'];

export interface Assignee {
  readonly id: string;
  readonly name: string;
  readonly doneAt: Date | null;
}

export interface TaskProject {
  readonly id: string;
  readonly number: string;
  readonly label: string;
}

/** What whoever may can change while the task is open. */
export interface TaskContent extends Pick<
  TaskState,
  'type' | 'subject' | 'detail' | 'dueOn' | 'priority' | 'completion'
> {
  readonly assignees: readonly { readonly id: string; readonly name: string }[];
}

export interface TaskState {
  readonly id: string;
  readonly version: number;
  readonly storeId: string;
  /** The first of them where it is on several. */
  readonly project: TaskProject | null;
  readonly projectCount: number;
  readonly type: string;
  readonly subject: string;
  readonly detail: string | null;
  readonly dueOn: Day;
  readonly priority: (typeof taskPriorities)[number];
  readonly state: TaskStatus;
  readonly completion: 'ANY' | 'ALL';
  readonly assignees: readonly Assignee[];
  readonly createdById: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly operationId: string | null;
}

const movesFrom: Readonly<Record<TaskVerb, readonly TaskStatus[]>> = {
  change: ['TODO', 'IN_PROGRESS'],
  start: ['TODO'],
  complete: ['TODO', 'IN_PROGRESS'],
  reopen: ['DONE', 'CANCELLED'],
  cancel: ['TODO', 'IN_PROGRESS'],
};

/** What can be done with a task in this state. */
export function movesOf(state: TaskStatus): TaskVerb[] {
  return taskVerbs.filter((verb) => movesFrom[verb].includes(state));
}

/** Something that somebody is to do by a day, mostly on a project. */
export class Task {
  constructor(readonly state: TaskState) {}

  /** The task after the move; `byPartyId` is who makes it, where that person is a party. */
  moved(verb: Exclude<TaskVerb, 'change'>, at: Date, byPartyId?: string): Task {
    this.assertMay(verb);
    if (verb === 'start') return this.with({ state: 'IN_PROGRESS' });
    if (verb === 'cancel') return this.with({ state: 'CANCELLED' });
    if (verb === 'reopen') return this.with({ state: 'TODO', doneAt: null, assignees: this.assignees(null) });
    return this.completed(at, byPartyId);
  }

  /** Whoever stays an assignee has still done what they had done; where that was all there was to do, it is done. */
  changed({ assignees, ...content }: TaskContent, at: Date): Task {
    this.assertMay('change');
    const before = new Map(this.state.assignees.map(({ id, doneAt }) => [id, doneAt]));
    const after = assignees.map(({ id, name }) => ({ id, name, doneAt: before.get(id) ?? null }));
    const done = content.completion === 'ALL' && after.every(({ doneAt }) => doneAt !== null);
    return this.with({ ...content, assignees: after, ...(done && { state: 'DONE', doneAt: at }) });
  }

  private assertMay(verb: TaskVerb): void {
    const { id, state } = this.state;
    if (!movesFrom[verb].includes(state)) throw taskErrors.moveNotAllowed(id, state, movesOf(state));
  }

  /** ALL: an assignee does their own part; anybody else who may closes it whole. */
  private completed(at: Date, byPartyId?: string): Task {
    const { completion, assignees } = this.state;
    const mine = assignees.some(({ id }) => id === byPartyId);
    if (completion === 'ANY')
      return this.with({ state: 'DONE', doneAt: at, assignees: this.assignees(at, byPartyId) });
    const after = mine ? this.assignees(at, byPartyId) : this.assignees(at);
    const done = after.every(({ doneAt }) => doneAt !== null);
    return this.with({ assignees: after, state: done ? 'DONE' : 'IN_PROGRESS', doneAt: done ? at : null });
  }

  /** The assignees with this moment as theirs: one of them, or all. */
  private assignees(doneAt: Date | null, only?: string): Assignee[] {
    return this.state.assignees.map((one) =>
      only !== undefined && one.id !== only ? one : { ...one, doneAt: doneAt && (one.doneAt ?? doneAt) },
    );
  }

  private with(change: Partial<TaskState>): Task {
    return new Task({ ...this.state, ...change, version: this.state.version + 1 });
  }
}
