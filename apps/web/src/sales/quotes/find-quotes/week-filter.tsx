import { Stack } from '@mantine/core';
import { weekOf } from '@comptoir/kernel';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { WeekField } from '../../../ui/filters/week-field';
import { DateFieldSelect } from './date-filter';
import { filterWords } from './filter.words';
import type { QuoteFilterInput } from './quote-search';

interface WeekFilterProps {
  filter: QuoteFilterInput;
  onChange: (change: QuoteFilterInput) => void;
}

/** One ISO week, or a range of them. */
export default function WeekFilter({ filter, onChange }: WeekFilterProps) {
  const t = useWords(filterWords);
  const thisWeek = weekOf(today());
  return (
    <Stack gap="sm">
      <WeekField
        label={t('weekFrom')}
        value={filter.week}
        thisWeek={thisWeek}
        onChange={(week) => onChange(week ? { week } : { week: undefined, weekTo: undefined })}
      />
      {filter.week && (
        <WeekField
          label={t('weekTo')}
          value={filter.weekTo}
          thisWeek={thisWeek}
          onChange={(weekTo) => onChange({ weekTo })}
        />
      )}
      <DateFieldSelect filter={filter} onChange={onChange} />
    </Stack>
  );
}
