import { Stack } from '@mantine/core';
import { weekOf } from '@comptoir/kernel';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words';
import { WeekField } from '../../ui/filters/week-field';
import type { CommonFilter, DateFieldChoice } from './common-filter';
import { DateFieldSelect } from './date-filter';
import { narrowWords } from './narrow.words';

interface WeekFilterProps {
  filter: CommonFilter;
  dateFields: readonly DateFieldChoice[];
  onChange: (change: CommonFilter) => void;
}

/** One ISO week, or a range of them: 2026-W53 to 2027-W02 crosses the end of the year. */
export default function WeekFilter({ filter, dateFields, onChange }: WeekFilterProps) {
  const t = useWords(narrowWords);
  const thisWeek = weekOf(today());
  const { week, weekTo } = filter;
  const backwards = week !== undefined && weekTo !== undefined && weekTo < week;
  return (
    <Stack gap="sm">
      <WeekField
        label={t('weekFrom')}
        value={week}
        thisWeek={thisWeek}
        onChange={(chosen) => onChange(chosen ? { week: chosen } : { week: undefined, weekTo: undefined })}
      />
      {week && (
        <WeekField
          label={t('weekTo')}
          value={weekTo}
          thisWeek={thisWeek}
          error={backwards ? t('backwards') : undefined}
          onChange={(chosen) => onChange({ weekTo: chosen })}
        />
      )}
      <DateFieldSelect filter={filter} dateFields={dateFields} onChange={onChange} />
    </Stack>
  );
}
