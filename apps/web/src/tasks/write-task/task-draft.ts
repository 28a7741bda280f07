import type { InputOf, TaskView, changeTask } from '@comptoir/contracts';
import type { Option } from '../../ui/remote-select';

export const priorities = ['LOW', 'NORMAL', 'HIGH'] as const;
export const completions = ['ANY', 'ALL'] as const;

/** The fields as they stand, finished or not. */
export interface TaskDraft {
  readonly subject: string;
  readonly type: string | undefined;
  readonly dueOn: string | undefined;
  readonly priority: (typeof priorities)[number];
  readonly detail: string;
  readonly people: readonly Option[];
  readonly completion: (typeof completions)[number];
}
export type TaskContent = Omit<InputOf<typeof changeTask>, 'taskId'>;

export const draftOf = (task: TaskView): TaskDraft => ({
  subject: task.subject,
  type: task.type.code,
  dueOn: task.dueOn,
  priority: task.priority,
  detail: task.detail ?? '',
  people: task.assignees.map(({ id, name }) => ({ value: id, label: name })),
  completion: task.completion,
});

export const newDraft = (dueOn: string, people: readonly Option[]): TaskDraft => ({
  subject: '',
  type: undefined,
  dueOn,
  priority: 'NORMAL',
  detail: '',
  people,
  completion: 'ANY',
});

/** What is kept; undefined as long as something is missing. */
export function contentOf(draft: TaskDraft): TaskContent | undefined {
  const { type, dueOn, people, priority, completion } = draft;
  const subject = draft.subject.trim();
  if (subject === '' || !type || !dueOn || people.length === 0) return undefined;
  return {
    subject,
    type,
    dueOn,
    priority,
    completion,
    detail: draft.detail.trim() || null,
    assignees: people.map(({ value, label }) => ({ id: value, name: label })),
  };
}
