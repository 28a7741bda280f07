import { Switch } from '@mantine/core';
import { findAppointments } from '@comptoir/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconCalendarOff } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { useRefusalText } from '../../lib/refusals';
import { today } from '../../lib/today';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { useUser } from '../../session/session';
import { Band } from '../../ui/band';
import { EmptyState } from '../../ui/empty-state';
import { uiWords } from '../../ui/ui.words';
import { appointmentWords } from '../appointments.words';
import { FeedButton } from '../subscribe/feed-button';
import { AgendaBar } from './agenda-bar';
import { columnsOfDays, columnsOfInstallers } from './agenda-columns';
import { AgendaGrid } from './agenda-grid';
import { agendaRequest, daysShown, mostShown, readAgendaSearch } from './agenda-search';
import { agendaWords } from './agenda.words';
import classes from './agenda.module.css';

const AppointmentDialog = lazy(() => import('../decide-appointment/appointment-dialog'));

/** Appointments by day, by week, or of the installers side by side. The address holds all that is chosen. */
export function AgendaPage() {
  const t = useWords(appointmentWords);
  const tAgenda = useWords(agendaWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const navigate = useNavigate();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const search = readAgendaSearch(params, today(), useUser().partyId !== null);
  const found = useAnswer(findAppointments, agendaRequest(search), { keepPrevious: true, staleTime: 10_000 });
  useRefreshOn(/appointment/, [findAppointments]);
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: { ...params, ...change } });
  const items = found.data?.items ?? [];
  const total = found.data?.page.total ?? 0;
  const columns =
    search.view === 'installers'
      ? columnsOfInstallers(search.day, items)
      : columnsOfDays(daysShown(search), items);
  const empty = found.data !== undefined && columns.every(({ placed }) => placed.length === 0);
  useTitle(t('title'));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span role="status" className={classes.count}>
          {found.data && tAgenda('count', { count: total })}
        </span>
        <AgendaBar search={search} set={set} />
        <Switch
          size="xs"
          label={tAgenda('cancelled')}
          checked={search.cancelled}
          onChange={(event) => set({ cancelled: event.currentTarget.checked ? 'true' : undefined })}
        />
        <FeedButton className={classes.end} />
      </header>
      {found.error && (
        <Band tone="bad" actions={[{ label: tUi('retry'), act: () => void found.refetch() }]}>
          {say(found.error)}
        </Band>
      )}
      {total > mostShown && <Band tone="info">{tAgenda('tooMany', { shown: mostShown, total })}</Band>}
      {empty && search.view === 'installers' ? (
        <EmptyState icon={IconCalendarOff} title={tAgenda('none')}>
          {tAgenda('noneText')}
        </EmptyState>
      ) : (
        found.data && (
          <AgendaGrid
            columns={columns}
            dimmed={found.isPlaceholderData}
            onOpen={(appointment) => set({ appointment })}
          />
        )
      )}
      <Suspense fallback={null}>
        {search.appointment && (
          <AppointmentDialog
            key={search.appointment}
            appointmentId={search.appointment}
            onClose={() => set({ appointment: undefined })}
          />
        )}
      </Suspense>
    </div>
  );
}
