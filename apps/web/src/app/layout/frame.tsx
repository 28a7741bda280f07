import { ActionIcon } from '@mantine/core';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useState } from 'react';
import { usePreference } from '../../lib/preferences';
import { listOf } from '../../lib/search-params';
import { useChords } from './use-chords';
import { useHotkeys } from '../../lib/use-hotkeys';
import { useWords } from '../../lib/words';
import { NoticesButton } from '../../notices/notices-button';
import { openOperations, useOperationsOpen } from '../../sales/bulk/operations-state';
import { useFollowedReminders } from '../../sales/bulk/remind/reminder-toast-state';
import { useFollowedExports } from '../../sales/exports/follow-exports/export-toast-state';
import { holds, useUser } from '../../session/session';
import { undoLatest } from '../../ui/toasts/toast-store';
import { Toasts } from '../../ui/toasts/toasts';
import { appWords } from '../app.words';
import classes from './frame.module.css';
import { useMayOperate, usePlaceKeys } from '../places';
import { GlobalSearch } from './global-search';
import { JobsButton } from './jobs-button';
import { LanguageSwitch } from './language-switch';
import { Rail } from './rail';
import { SectionTabs } from './section-tabs';
import { StorePicker } from './store-picker';
import { UserMenu } from './user-menu';

const ReminderToasts = lazy(() => import('../../sales/bulk/remind/reminder-toasts'));
const ExportToasts = lazy(() => import('../../sales/exports/follow-exports/export-toasts'));
const GenerationCards = lazy(
  () => import('../../purchasing/generations/follow-generations/generation-cards'),
);
const BatchCards = lazy(() => import('../../purchasing/purchase-orders/decide-many/batch-cards'));
const OperationsDrawer = lazy(() => import('../../sales/bulk/follow-operations/operations-drawer'));
const loadPalette = () => import('../command-palette/command-palette');
const CommandPalette = lazy(loadPalette);
const ShortcutsDialog = lazy(() => import('./shortcuts-dialog'));

/** What the search of the top bar finds: one of these is enough. */
const searched = ['quote.read', 'order.read', 'purchase-order.read', 'project.read'] as const;

/** What every screen stands in: rail, top bar, page, messages. */
export function Frame() {
  const t = useWords(appWords);
  const [hidden, setHidden] = usePreference('amountsHidden');
  const [density] = usePreference('density');
  const [help, setHelp] = useState(false);
  const operationsOpen = useOperationsOpen();
  const reminders = useFollowedReminders();
  const exportsOrdered = useFollowedExports();
  const maySearch = holds(useUser(), searched);
  const mayOperate = useMayOperate();
  const scope = useRouterState({ select: ({ location }) => (location.search as { scope?: string }).scope });
  const [palette, setPalette] = useState(false);
  useEffect(() => {
    // What is typed right after Ctrl+K must find the field there.
    const timer = setTimeout(() => void loadPalette(), 3_000);
    return () => clearTimeout(timer);
  }, []);
  useFrameKeys({ showHelp: () => setHelp(true), showPalette: () => setPalette(true) });
  const hideLabel = t(hidden ? 'showAmounts' : 'hideAmounts');
  return (
    <div className={classes.frame} data-density={density}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.bar}>
        <Link to="/" className={classes.brand}>
          Comptoir
        </Link>
        {maySearch && <GlobalSearch />}
        <span className={classes.spacer} />
        <StorePicker scope={listOf(scope)} />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={hideLabel}
          title={hideLabel}
          aria-pressed={hidden}
          onClick={() => setHidden(!hidden)}
        >
          {hidden ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
        </ActionIcon>
        <NoticesButton onJobs={openOperations} />
        {mayOperate && <JobsButton />}
        <span className={classes.language}>
          <LanguageSwitch />
        </span>
        <UserMenu onShortcuts={() => setHelp(true)} />
      </header>
      <Rail scope={scope} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <SectionTabs />
        <div className={classes.outlet}>
          <Outlet />
        </div>
      </main>
      <Toasts />
      <Suspense fallback={null}>
        {reminders.length > 0 && <ReminderToasts />}
        {exportsOrdered.length > 0 && <ExportToasts />}
        {operationsOpen && (
          <OperationsDrawer
            others={
              <>
                <BatchCards />
                <GenerationCards />
              </>
            }
          />
        )}
        {palette && <CommandPalette onClose={() => setPalette(false)} onShortcuts={() => setHelp(true)} />}
        {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
      </Suspense>
    </div>
  );
}

function useFrameKeys(keys: { showHelp: () => void; showPalette: () => void }): void {
  useChords('g', usePlaceKeys());
  useHotkeys({
    '?': keys.showHelp,
    'Ctrl+k': keys.showPalette,
    'Ctrl+z': () => undoLatest(),
  });
}
