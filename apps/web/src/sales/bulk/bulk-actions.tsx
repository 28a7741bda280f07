import { Stack } from '@mantine/core';
import { IconChecklist, IconMailForward } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../lib/commands';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { ActionButton } from '../../ui/action-button';
import classes from './bulk-actions.module.css';
import { bulkActionWords } from './bulk-actions.words';
import { bulkTargetOf, type BulkTarget, type Wanted } from './bulk-target';
import { useRemind } from './remind/use-remind';

const TaskDialog = lazy(() => import('./create-tasks/task-dialog'));
const ConfirmReminder = lazy(() => import('./remind/confirm-reminder'));
const OutsideDialog = lazy(() => import('./outside-dialog'));

export interface Offered {
  target: Wanted;
  documents: number;
}
interface BulkActionsProps {
  /** The whole selection; absent while nothing is selected. */
  selected: Offered | undefined;
  /** How many of them the filter does not show. */
  outside: number;
  /** The part that it shows. */
  shownOnly: Offered | undefined;
  /** What « Relancer » means while nothing is selected: the pressed figure. */
  figure: Offered | undefined;
  /** What the menu of a row asks for. */
  wish?: (Offered & { action: string }) | undefined;
}
type Action = 'task' | 'remind';

/** What can be done to a selection. Rows that the filter hides are never acted on without a word. */
export function BulkActions({ selected, outside, shownOnly, figure, wish: rowWish }: BulkActionsProps) {
  const t = useWords(bulkActionWords);
  const mayTask = useMay('task.write');
  const mayRemind = useMay('reminder.send');
  const [asking, setAsking] = useState<Action>();
  const [taskTarget, setTaskTarget] = useState<BulkTarget>();
  const reminder = useRemind();

  const act = (action: Action, { target }: Offered) => {
    const selection = bulkTargetOf(target);
    setAsking(undefined);
    if (action === 'task') setTaskTarget(selection);
    else void reminder.remind(selection, { respectGap: true, lookFirst: false });
  };
  const wish = (action: Action) => {
    if (!selected) {
      if (action === 'remind' && figure) act(action, figure);
      return;
    }
    if (outside > 0) setAsking(action);
    else act(action, selected);
  };
  const latestAct = useRef(act);
  useEffect(() => {
    latestAct.current = act;
  });
  useEffect(() => {
    if (rowWish?.action === 'task' || rowWish?.action === 'remind')
      latestAct.current(rowWish.action, rowWish);
  }, [rowWish]);
  const reason = selected ? undefined : t('selectFirst');
  useCommands([
    ...(mayTask ? [{ name: 'task', label: t('task'), hotkey: 't', reason, act: () => wish('task') }] : []),
    ...(mayRemind
      ? [
          {
            name: 'remind',
            label: t('remind'),
            hotkey: 'l',
            reason: figure ? undefined : reason,
            act: () => wish('remind'),
          },
        ]
      : []),
  ]);
  if (!mayTask && !mayRemind) return null;
  return (
    <section aria-label={t('title')}>
      <h2 className={classes.title}>
        {t('title')}
        {selected && <span> · {t('onDocuments', { count: selected.documents })}</span>}
      </h2>
      <Stack gap={2}>
        {mayTask && (
          <ActionButton
            label={t('task')}
            hotkey="T"
            icon={<IconChecklist size={16} aria-hidden />}
            reason={reason}
            onClick={() => wish('task')}
          />
        )}
        {mayRemind && (
          <ActionButton
            label={t('remind')}
            hotkey="L"
            icon={<IconMailForward size={16} aria-hidden />}
            reason={reason}
            busy={reminder.busy}
            onClick={() => wish('remind')}
          />
        )}
      </Stack>
      {reason && <p className={classes.reason}>{reason}</p>}
      <Suspense fallback={null}>
        {asking && selected && (
          <OutsideDialog
            outside={outside}
            selected={selected}
            shownOnly={shownOnly}
            onChoose={(offered) => act(asking, offered)}
            onClose={() => setAsking(undefined)}
          />
        )}
        {reminder.pending && (
          <ConfirmReminder
            pending={reminder.pending}
            busy={reminder.busy}
            onConfirm={() => void reminder.confirm(true)}
            onClose={reminder.giveUp}
          />
        )}
        {taskTarget && <TaskDialog target={taskTarget} onClose={() => setTaskTarget(undefined)} />}
      </Suspense>
    </section>
  );
}
