import { carryOvers, quoteStatuses } from '@comptoir/contracts';
import { Stack } from '@mantine/core';
import type { FilterBarProps } from '../../../documents/document-list';
import { CommonFilters } from '../../../documents/narrow-documents/common-filters';
import { useWords } from '../../../lib/words';
import { ChoiceGroup } from '../../../ui/filters/choice-group';
import { ChoiceList } from '../../../ui/filters/choice-list';
import { FilterButton } from '../../../ui/filters/filter-button';
import { IconText } from '../../../ui/icon-text';
import { ProgressChoices } from '../../projects/narrow-by-progress/progress-choices';
import { statusLooks, validityLooks } from '../quote-icons';
import { quoteWords } from '../quote.words';
import { filterWords } from './filter.words';
import type { QuoteFilterInput } from './quote-address';
import { useDateFields } from './use-quote-filter-text';

const validityChoices = [
  ['signed', 'SIGNED'],
  ['pending', 'PENDING'],
  ['expiring', 'EXPIRING'],
  ['valid', 'VALID'],
  ['expired', 'EXPIRED'],
] as const;

/** The bar of filters: each applies at once, and is its own chip once it is set. */
export function QuoteFilters(props: FilterBarProps<QuoteFilterInput>) {
  const { filter, textOf, onChange, onClear } = props;
  const t = useWords(filterWords);
  const tQuote = useWords(quoteWords);
  const dateFields = useDateFields();
  const set = (change: QuoteFilterInput) => onChange({ ...filter, ...change });
  const own = (group: 'stage' | 'validity' | 'status') => ({
    label: t(group),
    value: textOf(group),
    onClear: () => onClear(group),
  });
  return (
    <>
      <CommonFilters {...props} dateFields={dateFields} />
      <FilterButton {...own('stage')} width={360}>
        {() => <ProgressChoices filter={filter} onChange={set} />}
      </FilterButton>
      <FilterButton {...own('validity')}>
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
      <FilterButton {...own('status')}>
        {() => (
          <Stack gap="sm">
            <ChoiceGroup
              label={t('statuses')}
              values={quoteStatuses}
              choiceOf={(status) => ({
                label: tQuote(status),
                icon: (
                  <IconText {...statusLooks[status]} name={tQuote(status)}>
                    {tQuote(status)}
                  </IconText>
                ),
              })}
              chosen={filter.status}
              onChange={(status) => set({ status })}
            />
            <ChoiceGroup
              label={t('carryOvers')}
              values={carryOvers}
              choiceOf={(name) => ({ label: tQuote(`carried${name}`) })}
              chosen={filter.carryOver}
              onChange={(carryOver) => set({ carryOver })}
            />
          </Stack>
        )}
      </FilterButton>
    </>
  );
}
