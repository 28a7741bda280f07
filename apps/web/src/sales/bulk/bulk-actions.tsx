import { IconMailForward } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../lib/commands';
import { useWords } from '../../lib/words';
import { useMay } from '../../session/session';
import { ActionButton } from '../../ui/action-button';
import { ActionSection } from '../../ui/action-section';
import { bulkActionWords } from './bulk-actions.words';
import type { BulkTarget } from './bulk-target';
import { useRemind } from './remind/use-remind';
import { makings, useMakings, type Making } from './makings';

const ConfirmReminder = lazy(() => import('./remind/confirm-reminder'));
const SelectionScope = lazy(() => import('./selection-scope'));
const OutsideDialog = lazy(() => import('./outside-dialog'));

export interface Offered<Target> {
  target: Target;
  documents: number;
}
interface BulkActionsProps<Target> {
  /** Names the list that the rows are of. */
  targetOf: (target: Target) => BulkTarget;
  /** « Relancer »: only what awaits the customer's answer. */
  remindable?: boolean;
  /** The whole selection; absent while nothing is selected. */
  selected: Offered<Target> | undefined;
  /** How many of them the filter does not show. */
  outside: number;
  /** The part that it shows. */
  shownOnly: Offered<Target> | undefined;
  /** What « Relancer » means while nothing is selected: the pressed figure. */
  figure: Offered<Target> | undefined;
  /** What the menu of a row asks for. */
  wish?: (Offered<Target> & { action: string }) | undefined;
}
type Action = Making['name'] | 'remind';
const actions: readonly Action[] = [...makings.map(({ name }) => name), 'remind'];

/** What can be done to a selection. Rows that the filter hides are never acted on without a word. */
export function BulkActions<Target>({
  targetOf,
  remindable = false,
  selected,
  outside,
  shownOnly,
  figure,
  wish: rowWish,
}: BulkActionsProps<Target>) {
  const t = useWords(bulkActionWords);
  const offered = useMakings();
  const mayRemind = useMay('reminder.send') && remindable;
  const [asking, setAsking] = useState<Action>();
  const [chosen, setChosen] = useState<{ making: Making; target: BulkTarget }>();
  const reminder = useRemind();

  const act = (action: Action, { target }: Offered<Target>) => {
    const selection = targetOf(target);
    setAsking(undefined);
    const making = makings.find(({ name }) => name === action);
    if (making) setChosen({ making, target: selection });
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
    const action = actions.find((name) => name === rowWish?.action);
    if (rowWish && action) latestAct.current(action, rowWish);
  }, [rowWish]);
  const reason = selected ? undefined : t('selectFirst');
  useCommands([
    ...offered.map(({ name, hotkey }) => ({ name, label: t(name), hotkey, reason, act: () => wish(name) })),
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
  if (offered.length === 0 && !mayRemind) return null;
  return (
    <ActionSection
      title={t('title')}
      on={
        selected && (
          <>
            {t('onDocuments', { count: selected.documents })}
            <Suspense fallback={null}>
              <SelectionScope target={targetOf(selected.target)} />
            </Suspense>
          </>
        )
      }
      reason={reason}
      dialogs={
        <Suspense fallback={null}>
          {asking && selected && (
            <OutsideDialog
              outside={outside}
              selected={selected.documents}
              shownOnly={shownOnly?.documents}
              onChoose={(choice) => act(asking, (choice === 'shownOnly' && shownOnly) || selected)}
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
          {chosen && <chosen.making.Dialog target={chosen.target} onClose={() => setChosen(undefined)} />}
        </Suspense>
      }
    >
      {offered.map(({ name, hotkey, icon: Glyph }) => (
        <ActionButton
          key={name}
          label={t(name)}
          hotkey={hotkey.toUpperCase()}
          icon={<Glyph size={16} aria-hidden />}
          reason={reason}
          onClick={() => wish(name)}
        />
      ))}
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
    </ActionSection>
  );
}
