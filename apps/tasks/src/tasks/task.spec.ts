import type { Day } from '@comptoir/kernel';
import { Task, movesOf, type TaskState } from './task';

const at = new Date('2026-11-24T10:00:00Z');
const state = (change: Partial<TaskState>): TaskState => ({
  id: 't',
  version: 3,
  storeId: 's',
  project: null,
  projectCount: 0,
  type: 'OTHER',
  subject: 'Rappeler',
  detail: null,
  dueOn: '2026-11-25' as Day,
  priority: 'NORMAL',
  state: 'TODO',
  completion: 'ANY',
  assignees: [
    { id: 'a', name: 'Anna', doneAt: null },
    { id: 'b', name: 'Bruno', doneAt: null },
  ],
  createdById: null,
  createdBy: 'Anna',
  createdAt: at,
  doneAt: null,
  operationId: null,
  ...change,
});

describe('a task', () => {
  it.each([
    ['DONE', 'complete', ['reopen']],
    ['CANCELLED', 'start', ['reopen']],
    ['IN_PROGRESS', 'start', ['change', 'complete', 'cancel']],
    ['TODO', 'reopen', ['change', 'start', 'complete', 'cancel']],
  ] as const)('that is %s refuses to %s and says what it allows', (from, verb, allowed) => {
    const task = new Task(state({ state: from }));
    expect(() => task.moved(verb, at)).toThrow(
      expect.objectContaining({
        code: 'task.transition-not-allowed',
        facts: { taskId: 't', state: from, allowed },
      }),
    );
    expect(task.state.state).toBe(from);
    expect(movesOf(from)).toEqual(allowed);
  });

  it('that is done refuses to be changed', () => {
    const { state: content } = new Task(state({}));
    expect(() => new Task(state({ state: 'DONE' })).changed(content, at)).toThrow(
      expect.objectContaining({ code: 'task.transition-not-allowed' }),
    );
  });

  it('keeps what its assignees have done when they change, and is done when that is all there is to do', () => {
    const begun = new Task(state({ completion: 'ALL' })).moved('complete', at, 'a');
    const cleo = { id: 'c', name: 'Cléo' };
    const more = begun.changed({ ...begun.state, assignees: [...begun.state.assignees, cleo] }, at);
    expect(more.state).toMatchObject({
      state: 'IN_PROGRESS',
      version: 5,
      assignees: [{ doneAt: at }, { doneAt: null }, { id: 'c', doneAt: null }],
    });
    expect(
      begun.changed({ ...begun.state, assignees: begun.state.assignees.slice(0, 1) }, at).state,
    ).toMatchObject({
      state: 'DONE',
      doneAt: at,
    });
  });

  it('is done when any one has done it', () => {
    const { state: done } = new Task(state({})).moved('complete', at, 'a');
    expect(done).toMatchObject({ state: 'DONE', doneAt: at, version: 4 });
    expect(done.assignees).toMatchObject([{ doneAt: at }, { doneAt: null }]);
  });

  it('is done when all have done it, where all must', () => {
    const first = new Task(state({ completion: 'ALL' })).moved('complete', at, 'a');
    expect(first.state).toMatchObject({ state: 'IN_PROGRESS', doneAt: null });
    expect(first.moved('complete', at, 'b').state).toMatchObject({ state: 'DONE', doneAt: at });
  });

  it('is closed whole by somebody who is not an assignee', () => {
    const { state: done } = new Task(state({ completion: 'ALL' })).moved('complete', at, 'someone else');
    expect(done.state).toBe('DONE');
    expect(done.assignees.every(({ doneAt }) => doneAt === at)).toBe(true);
  });

  it('starts afresh when reopened', () => {
    const again = new Task(state({})).moved('complete', at, 'a').moved('reopen', at);
    expect(again.state).toMatchObject({
      state: 'TODO',
      doneAt: null,
      assignees: [{ doneAt: null }, { doneAt: null }],
    });
  });
});
