import { Button } from '@mantine/core';
import { completeTask, findTasks, readTaskFigures, reopenTask, type TaskView } from '@comptoir/contracts';
import {
  IconAlertTriangle,
  IconArrowUp,
  IconBan,
  IconCheck,
  IconCircle,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { formatDay } from '../../lib/format';
import { useRefusalText } from '../../lib/refusals';
import { useAsk } from '../../lib/use-ask';
import { useLanguage, useWords } from '../../lib/words';
import { IconText } from '../../ui/icon-text';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { taskWords } from '../tasks.words';
import classes from './tasks-page.module.css';

const looks = {
  TODO: { icon: IconCircle, tone: 'neutral' },
  IN_PROGRESS: { icon: IconPlayerPlay, tone: 'info' },
  DONE: { icon: IconCheck, tone: 'good' },
  CANCELLED: { icon: IconBan, tone: 'muted' },
} as const;

export function TaskTable({ tasks, dimmed }: { tasks: readonly TaskView[]; dimmed: boolean }) {
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
            <TaskRow key={task.id} task={task} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaskRow({ task }: { task: TaskView }) {
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
      <td className={classes.due}>
        {task.overdue ? (
          <IconText icon={IconAlertTriangle} tone="bad" name={t('overdue', { day })}>
            {day}
          </IconText>
        ) : (
          day
        )}
      </td>
      <td>
        <span title={task.detail ?? undefined}>{task.subject}</span>{' '}
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
        <IconText {...looks[task.state]} name={t(task.state)}>
          {t(task.state)}
        </IconText>
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
