import { Button } from '@mantine/core';
import { completeTask, findTasks, readTaskFigures, reopenTask, type TaskView } from '@comptoir/contracts';
import { IconAlertTriangle, IconArrowUp } from '@tabler/icons-react';
import { formatDay } from '../../lib/format';
import { useRefusalText } from '../../lib/refusals';
import { useAsk } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { TaskState } from '../task-looks';
import { taskWords } from '../tasks.words';
import classes from '../../ui/list/plain-list.module.css';

interface TaskTableProps {
  tasks: readonly TaskView[];
  dimmed: boolean;
  onOpen: (taskId: string) => void;
}

export function TaskTable({ tasks, dimmed, onOpen }: TaskTableProps) {
  const t = useWords(taskWords);
  return (
    <div className={classes.scroll} data-dimmed={dimmed || undefined}>
      <table className={classes.table}>
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('assignees')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" aria-label={t('complete')} />
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaskRow({ task, onOpen }: { task: TaskView; onOpen: (taskId: string) => void }) {
  const t = useWords(taskWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const language = useLanguage();
  const options = {
    refreshes: [findTasks, readTaskFigures],
    onRefused: (refusal: Parameters<typeof say>[0]) =>
      toast({ id: `task-${task.id}`, tone: 'bad' as const, title: say(refusal) }),
  };
  const reopen = useAsk(reopenTask, options);
  const complete = useAsk(completeTask, {
    ...options,
    onDone: (done) =>
      toast({
        id: `task-${task.id}`,
        tone: 'good',
        title: t('completed', { subject: task.subject }),
        actions: done.may.includes('reopen')
          ? [{ label: tUi('undo'), act: () => reopen.run({ taskId: task.id }), undo: true }]
          : [],
      }),
  });
  const day = formatDay(task.dueOn);
  return (
    <tr>
      <td className={classes.fixed}>
        {task.overdue ? (
          <IconText icon={IconAlertTriangle} tone="bad" name={t('overdue', { day })}>
            {day}
          </IconText>
        ) : (
          day
        )}
      </td>
      <td>
        <button
          type="button"
          className={classes.open}
          title={task.detail ?? undefined}
          onClick={() => onOpen(task.id)}
        >
          {task.subject}
        </button>{' '}
        {task.priority === 'HIGH' && (
          <IconText icon={IconArrowUp} tone="warn" name={`${t('priority')}${tUi('colon')} ${t('HIGH')}`}>
            {t('HIGH')}
          </IconText>
        )}
        <div className={classes.soft}>{task.type.label[language]}</div>
      </td>
      <td>
        {task.project?.label} <div className={classes.soft}>{task.project?.number}</div>
      </td>
      <td>{task.assignees.map(({ name, doneAt }) => (doneAt ? `${name} ✓` : name)).join(', ')}</td>
      <td>
        <TaskState state={task.state} />
      </td>
      <td className={classes.act}>
        {task.may.includes('complete') && (
          <Button
            size="compact-xs"
            variant="light"
            loading={complete.isPending}
            onClick={() => complete.run({ taskId: task.id }, { version: task.version })}
          >
            {t('complete')}
          </Button>
        )}
        {task.may.includes('reopen') && (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={reopen.isPending}
            onClick={() => reopen.run({ taskId: task.id })}
          >
            {t('reopen')}
          </Button>
        )}
      </td>
    </tr>
  );
}
