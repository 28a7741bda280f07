import {
  changeTask,
  createTask,
  findTasks,
  readTask,
  readTaskFigures,
  type TaskView,
} from '@comptoir/contracts';
import { useState } from 'react';
import { today } from '../../lib/today';
import { useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { Decision } from '../../ui/decisions/decision-dialog';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import '../task-refusals.words';
import { TaskFields } from './task-fields';
import { contentOf, draftOf, newDraft } from './task-draft';
import { writeTaskWords } from './write-task.words';

export interface TaskAbout {
  readonly storeId: string;
  readonly project: { readonly id: string; readonly number: string; readonly label: string } | null;
}

interface TaskDialogProps {
  /** Absent: a new one. */
  task?: TaskView;
  about: TaskAbout;
  onClose: () => void;
}

/** One task: a new one, or one that is changed. */
export default function TaskDialog({ task, about: { storeId, project }, onClose }: TaskDialogProps) {
  const t = useWords(writeTaskWords);
  const tUi = useWords(uiWords);
  const { partyId, name } = useUser();
  const [draft, setDraft] = useState(() =>
    task ? draftOf(task) : newDraft(today(), partyId ? [{ value: partyId, label: name }] : []),
  );
  const options = (done: 'created' | 'changed') => ({
    refreshes: [findTasks, readTask, readTaskFigures],
    onDone: ({ id, subject }: TaskView) => {
      toast({ id: `task-${id}`, tone: 'good' as const, title: t(done, { subject }) });
      onClose();
    },
  });
  const create = useAsk(createTask, options('created'));
  const change = useAsk(changeTask, options('changed'));
  const content = contentOf(draft);
  return (
    <Decision
      title={t(task ? 'change' : 'create')}
      action={task ? tUi('save') : t('createIt')}
      busy={create.isPending || change.isPending}
      refusal={create.refusal ?? change.refusal}
      ready={content !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (!content) return;
        if (task) change.run({ taskId: task.id, ...content }, { version: task.version });
        else create.run({ storeId, project: project && { ...project }, ...content });
      }}
    >
      {project && <div>{t('for', { number: project.number, label: project.label })}</div>}
      <TaskFields draft={draft} onChange={(part) => setDraft((known) => ({ ...known, ...part }))} />
    </Decision>
  );
}
