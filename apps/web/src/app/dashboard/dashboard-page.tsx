import { Skeleton } from '@mantine/core';
import { readDashboard } from '@comptoir/contracts';
import { useSearch } from '@tanstack/react-router';
import { listOf } from '../../lib/search-params';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { Band } from '../../ui/band';
import classes from './dashboard.module.css';
import { dashboardWords } from './dashboard.words';
import { SectionCard } from './section-card';
import { useSections } from './use-sections';

/** What every service has to say this morning: each figure opens the list that it counts. */
export function DashboardPage() {
  const t = useWords(dashboardWords);
  const scope = listOf((useSearch({ strict: false }) as Record<string, string>)['scope']);
  const asked = scope.length > 0 ? { store: scope } : {};
  const answer = useAnswer(readDashboard, asked, { keepPrevious: true, staleTime: 10_000 });
  const sections = useSections(answer.data?.sections, scope);
  useTitle(t('title'));
  useRefreshOn(/./, [readDashboard]);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      {answer.error && (
        <Band tone="bad" actions={[{ label: t('retry'), act: () => void answer.refetch() }]}>
          {t('unavailable')}
        </Band>
      )}
      <div className={classes.sections} aria-busy={answer.isLoading}>
        {answer.isLoading
          ? [1, 2, 3, 4].map((place) => <Skeleton key={place} height={220} radius="md" />)
          : sections.map((section) => <SectionCard key={section.name} section={section} />)}
      </div>
    </div>
  );
}
