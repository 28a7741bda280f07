import { carryOvers, projectStages, quoteProgress, quoteStatuses } from '@comptoir/contracts';
import { Stack, Text } from '@mantine/core';
import { lazy } from 'react';
import { useWords } from '../../../lib/words';
import { useStores } from '../../../session/session';
import { ChoiceList } from '../../../ui/filters/choice-list';
import { FilterButton } from '../../../ui/filters/filter-button';
import { IconText } from '../../../ui/icon-text';
import { statusLooks, validityLooks } from '../quote-icons';
import { quoteWords } from '../quote.words';
import { filterWords } from './filter.words';
import { withoutGroup, type FilterGroup, type QuoteFilterInput } from './quote-search';

const PartyFilter = lazy(() => import('./party-filter'));
const DateFilter = lazy(() => import('./date-filter'));
const WeekFilter = lazy(() => import('./week-filter'));

const validityChoices = [
  ['signed', 'SIGNED'],
  ['pending', 'PENDING'],
  ['expiring', 'EXPIRING'],
  ['valid', 'VALID'],
  ['expired', 'EXPIRED'],
] as const;

interface QuoteFiltersProps {
  filter: QuoteFilterInput;
  scope: readonly string[];
  textOf: (group: FilterGroup) => string | undefined;
  onChange: (filter: QuoteFilterInput) => void;
}

/** The bar of filters: each applies at once, and is its own chip once it is set. */
export function QuoteFilters({ filter, scope, textOf, onChange }: QuoteFiltersProps) {
  const t = useWords(filterWords);
  const tQuote = useWords(quoteWords);
  const stores = useStores();
  const offered = scope.length > 0 ? stores.filter(({ id }) => scope.includes(id)) : stores;
  const set = (change: QuoteFilterInput) => onChange({ ...filter, ...change });
  const common = (group: FilterGroup) => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onChange(withoutGroup(filter, group)),
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
      <FilterButton {...common('party')} width={320}>
        {(close) => <PartyFilter filter={filter} onChange={set} onDone={close} />}
      </FilterButton>
      <FilterButton {...common('date')} width={340}>
        {() => <DateFilter filter={filter} onChange={set} />}
      </FilterButton>
      <FilterButton {...common('week')} width={330}>
        {() => <WeekFilter filter={filter} onChange={set} />}
      </FilterButton>
      <FilterButton {...common('stage')} width={340}>
        {() => (
          <Stack gap="sm">
            <Text size="xs" fw={700} c="dimmed">
              {t('stages')}
            </Text>
            <ChoiceList
              label={t('stages')}
              maxHeight={230}
              choices={projectStages.map((stage) => ({ value: stage, label: tQuote(stage) }))}
              chosen={filter.stage ?? []}
              onChange={(stage) => set({ stage: stage as NonNullable<typeof filter.stage> })}
            />
            <Text size="xs" fw={700} c="dimmed">
              {t('conditions')}
            </Text>
            <ChoiceList
              label={t('conditions')}
              choices={quoteProgress
                .filter((name) => name !== 'carriedOver')
                .map((name) => ({ value: name, label: t(name) }))}
              chosen={filter.progress ?? []}
              onChange={(progress) => set({ progress: progress as NonNullable<typeof filter.progress> })}
            />
          </Stack>
        )}
      </FilterButton>
      <FilterButton {...common('validity')}>
        {() => (
          <ChoiceList
            label={t('validity')}
            choices={validityChoices.map(([value, validity]) => ({
              value,
              label: t(value),
              icon: (
                <IconText {...validityLooks[validity]} name={t(value)}>
                  {t(value)}
                </IconText>
              ),
            }))}
            chosen={filter.validity ?? []}
            onChange={(validity) => set({ validity: validity as NonNullable<typeof filter.validity> })}
          />
        )}
      </FilterButton>
      <FilterButton {...common('status')}>
        {() => (
          <Stack gap="sm">
            <ChoiceList
              label={t('statuses')}
              choices={quoteStatuses.map((status) => ({
                value: status,
                label: tQuote(status),
                icon: (
                  <IconText {...statusLooks[status]} name={tQuote(status)}>
                    {tQuote(status)}
                  </IconText>
                ),
              }))}
              chosen={filter.status ?? []}
              onChange={(status) => set({ status: status as NonNullable<typeof filter.status> })}
            />
            <Text size="xs" fw={700} c="dimmed">
              {t('carryOvers')}
            </Text>
            <ChoiceList
              label={t('carryOvers')}
              choices={carryOvers.map((name) => ({ value: name, label: tQuote(`carried${name}`) }))}
              chosen={filter.carryOver ?? []}
              onChange={(carryOver) => set({ carryOver: carryOver as NonNullable<typeof filter.carryOver> })}
            />
          </Stack>
        )}
      </FilterButton>
    </>
  );
}
