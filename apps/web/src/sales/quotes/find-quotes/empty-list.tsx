import { findQuotes } from '@comptoir/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useQueries } from '@tanstack/react-query';
import { IconFileText, IconFilterOff } from '@tabler/icons-react';
import { api } from '../../../lib/api';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { EmptyState } from '../../../ui/empty-state';
import { uiWords } from '../../../ui/ui.words';
import { filterWords } from './filter.words';
import { listWords } from './quote-list.words';
import { activeGroups, askedFilter, withoutGroup, type FilterGroup, type QuoteSearch } from './quote-search';

interface EmptyListProps {
  search: QuoteSearch;
  textOf: (group: FilterGroup) => string | undefined;
  onErase: () => void;
  onRemove: (group: FilterGroup) => void;
}

/** Nothing there at all, or nothing behind these filters: then the strictest of them is named. */
export function EmptyList(props: EmptyListProps) {
  return activeGroups(props.search.filter).length === 0 ? <NothingYet /> : <NothingMatches {...props} />;
}

function NothingYet() {
  const t = useWords(listWords);
  const navigate = useNavigate();
  const mayWrite = useMay('quote.write');
  const mayImport = useMay('import.run');
  const actions = [
    ...(mayWrite
      ? [{ label: t('newQuote'), act: () => void navigate({ to: '/ventes/devis/nouveau' }) }]
      : []),
    ...(mayImport
      ? [{ label: t('import'), act: () => void navigate({ to: '/administration/import' }) }]
      : []),
  ];
  return (
    <EmptyState icon={IconFileText} title={t('noneYet')} actions={actions}>
      {t('noneYetText')}
    </EmptyState>
  );
}

function NothingMatches({ search, textOf, onErase, onRemove }: EmptyListProps) {
  const t = useWords(listWords);
  const tUi = useWords(uiWords);
  const tFilter = useWords(filterWords);
  const groups = activeGroups(search.filter);
  const strictest = useQueries({
    queries: groups.map((group) => {
      const input = {
        ...askedFilter({ filter: withoutGroup(search.filter, group), scope: search.scope }),
        limit: 1,
      };
      return {
        queryKey: [findQuotes.name, 'without', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => api.call(findQuotes, input, { signal }),
        staleTime: 20_000,
      };
    }),
    combine: (answers) => {
      const totals = answers.map(({ data }, index) => ({
        group: groups[index],
        total: data?.page.total ?? 0,
      }));
      return totals.sort((one, other) => other.total - one.total)[0];
    },
  });
  const named = strictest?.group && strictest.total > 0 ? strictest.group : undefined;
  const actions = [
    ...(named ? [{ label: tUi('remove'), act: () => onRemove(named) }] : []),
    { label: t('eraseShort'), act: onErase },
  ];
  return (
    <EmptyState icon={IconFilterOff} title={t('noMatch')} actions={actions}>
      {named &&
        t('strictest', {
          filter: `${tFilter(named)}${tUi('colon')} ${textOf(named) ?? ''}`,
          count: strictest?.total ?? 0,
        })}
    </EmptyState>
  );
}
