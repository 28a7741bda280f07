import { Text } from '@mantine/core';
import { lazy } from 'react';
import { useWords } from '../../lib/words';
import { useStores } from '../../session/session';
import { ChoiceList } from '../../ui/filters/choice-list';
import { FilterButton } from '../../ui/filters/filter-button';
import type { FilterBarProps, ListFilter } from '../document-list';
import type { CommonFilter, CommonGroup, DateFieldChoice } from './common-filter';
import { narrowWords } from './narrow.words';

const PartyFilter = lazy(() => import('./party-filter'));
const DateFilter = lazy(() => import('./date-filter'));
const WeekFilter = lazy(() => import('./week-filter'));

interface CommonFiltersProps<Filter extends ListFilter> extends FilterBarProps<Filter> {
  /** The first is the usual one. */
  dateFields: readonly DateFieldChoice[];
  /** Those that the list has not. */
  without?: readonly CommonGroup[];
}

/** Search, stores, third party, dates and weeks: the filters that every list of documents begins with. */
export function CommonFilters<Filter extends ListFilter & CommonFilter>({
  filter,
  scope,
  textOf,
  onChange,
  onClear,
  dateFields,
  without = [],
}: CommonFiltersProps<Filter>) {
  const t = useWords(narrowWords);
  const stores = useStores();
  const offered = scope.length > 0 ? stores.filter(({ id }) => scope.includes(id)) : stores;
  const set = (change: CommonFilter) => onChange({ ...filter, ...change });
  const common = (group: CommonGroup) => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onClear(group),
  });
  return (
    <>
      {filter.q && <FilterButton {...common('q')}>{() => <Text size="sm">{filter.q}</Text>}</FilterButton>}
      {offered.length > 1 && (
        <FilterButton {...common('store')}>
          {() => (
            <ChoiceList
              label={t('store')}
              choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={filter.store ?? []}
              onChange={(store) => set({ store })}
            />
          )}
        </FilterButton>
      )}
      {!without.includes('party') && (
        <FilterButton {...common('party')} width={320}>
          {(close) => <PartyFilter filter={filter} onChange={set} onDone={close} />}
        </FilterButton>
      )}
      <FilterButton {...common('date')} width={340}>
        {() => <DateFilter filter={filter} dateFields={dateFields} onChange={set} />}
      </FilterButton>
      {!without.includes('week') && (
        <FilterButton {...common('week')} width={330}>
          {() => <WeekFilter filter={filter} dateFields={dateFields} onChange={set} />}
        </FilterButton>
      )}
    </>
  );
}
