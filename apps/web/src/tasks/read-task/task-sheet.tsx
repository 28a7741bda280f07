import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core';
import {
  cancelTask,
  completeTask,
  findTaskProjects,
  findTasks,
  readTask,
  readTaskFigures,
  reopenTask,
  startTask,
  type TaskView,
} from '@comptoir/contracts';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { formatDay, formatInstant } from '../../lib/format';
import { useAnswer, useAsk } from '../../lib/use-ask';
import { usePages } from '../../ui/list/use-pages';

import { useLanguage, useWords } from '../../lib/words';
import { Fact } from '../../ui/fact';
import paper from '../../ui/paper-page.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { TaskState } from '../task-looks';
import '../task-refusals.words';
import { taskWords } from '../tasks.words';
import { readTaskWords } from './read-task.words';

const TaskDialog = lazy(() => import('../write-task/task-dialog'));

interface TaskSheetProps {
  taskId: string;
  onClose: () => void;
}

/** One task with all that can be done to it now. */
export default function TaskSheet({ taskId, onClose }: TaskSheetProps) {
  const t = useWords(readTaskWords);
  const tUi = useWords(uiWords);
  const [changing, setChanging] = useState(false);
  const answer = useAnswer(readTask, { taskId }, { staleTime: 5_000 });
  const task = answer.data;
  if (changing && task)
    return (
      <Suspense fallback={null}>
        <TaskDialog
          task={task}
          about={{ storeId: task.storeId, project: task.project }}
          onClose={() => setChanging(false)}
        />
      </Suspense>
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={task?.subject ?? t('title')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <RefusalNote refusal={answer.error} />
      {answer.isLoading && <Skeleton height={160} />}
      {task && (
        <Stack gap="sm">
          <TaskFacts task={task} />
          {task.projectCount > 1 && <TaskProjects taskId={task.id} />}
          <TaskVerbs task={task} onChange={() => setChanging(true)} />
        </Stack>
      )}
    </Modal>
  );
}

function TaskFacts({ task }: { task: TaskView }) {
  const t = useWords(readTaskWords);
  const tTask = useWords(taskWords);
  const language = useLanguage();
  const { project, projectCount, assignees, detail, createdBy, createdAt, doneAt } = task;
  return (
    <dl className={paper.facts}>
      <Fact name={tTask('state')}>
        <TaskState state={task.state} />
      </Fact>
      <Fact name={tTask('due')}>
        {task.overdue ? tTask('overdue', { day: formatDay(task.dueOn) }) : formatDay(task.dueOn)}
      </Fact>
      <Fact name={tTask('type')}>{task.type.label[language]}</Fact>
      <Fact name={tTask('priority')}>{tTask(task.priority)}</Fact>
      {project && projectCount === 1 && (
        <Fact name={tTask('project')}>
          <Link to="/projets/$projectId" params={{ projectId: project.id }}>
            {project.label}
          </Link>{' '}
          <span className={paper.soft}>{project.number}</span>
        </Fact>
      )}
      <Fact name={tTask('assignees')}>
        {assignees.map(({ id, name, doneAt: at }) => (
          <div key={id}>{at ? t('didIt', { name, at: formatInstant(at) }) : name}</div>
        ))}
      </Fact>
      {assignees.length > 1 && <Fact name={t('completion')}>{t(`completion${task.completion}`)}</Fact>}
      <Fact name={t('createdBy')}>{t('by', { name: createdBy, at: formatInstant(createdAt) })}</Fact>
      {doneAt && <Fact name={t('doneAt')}>{formatInstant(doneAt)}</Fact>}
      {detail && (
        <Fact name={t('detail')}>
          <span className={paper.note}>{detail}</span>
        </Fact>
      )}
    </dl>
  );
}

/** A task that is on several projects. */
function TaskProjects({ taskId }: { taskId: string }) {
  const t = useWords(readTaskWords);
  const tUi = useWords(uiWords);
  const projects = usePages(findTaskProjects, { taskId, limit: 20 });
  return (
    <section>
      <h3 className={paper.subtitle}>{t('projects', { count: projects.total ?? projects.items.length })}</h3>
      <RefusalNote refusal={projects.error} />
      <ul>
        {projects.items.map(({ id, number, label }) => (
          <li key={id}>
            <Link to="/projets/$projectId" params={{ projectId: id }}>
              {label}
            </Link>{' '}
            <span className={paper.soft}>{number}</span>
          </li>
        ))}
      </ul>
      {projects.hasMore && (
        <Button size="compact-sm" variant="default" loading={projects.isFetchingMore} onClick={projects.more}>
          {tUi('more')}
        </Button>
      )}
    </section>
  );
}

const asks = { start: startTask, complete: completeTask, reopen: reopenTask, cancel: cancelTask } as const;
const verbs = ['complete', 'start', 'reopen', 'cancel'] as const;
type Verb = (typeof verbs)[number];

function TaskVerbs({ task, onChange }: { task: TaskView; onChange: () => void }) {
  const tUi = useWords(uiWords);
  const [refusal, setRefusal] = useState<Parameters<typeof RefusalNote>[0]['refusal']>();
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Group gap="xs">
        {verbs
          .filter((verb) => task.may.includes(verb))
          .map((verb) => (
            <VerbButton key={verb} verb={verb} task={task} onRefused={setRefusal} />
          ))}
        {task.may.includes('change') && (
          <Button size="sm" variant="default" onClick={onChange}>
            {tUi('edit')}
          </Button>
        )}
      </Group>
    </>
  );
}

interface VerbButtonProps {
  verb: Verb;
  task: TaskView;
  onRefused: (refusal: Parameters<typeof RefusalNote>[0]['refusal']) => void;
}

function VerbButton({ verb, task: { id, version, subject }, onRefused }: VerbButtonProps) {
  const t = useWords(readTaskWords);
  const deed = useAsk(asks[verb], {
    refreshes: [findTasks, readTask, readTaskFigures],
    onDone: () => {
      onRefused(undefined);
      toast({ id: `task-${id}`, tone: 'good', title: t(`${verb}Done`, { subject }) });
    },
    onRefused,
  });
  return (
    <Button
      size="sm"
      variant={verb === 'complete' ? 'filled' : 'default'}
      loading={deed.isPending}
      onClick={() => deed.run({ taskId: id }, { version })}
    >
      {t(verb)}
    </Button>
  );
}
