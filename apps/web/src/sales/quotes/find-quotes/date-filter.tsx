import { Chip, Group, Select, Stack } from '@mantine/core';
import { quoteDateFields } from '@comptoir/contracts';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { uiWords } from '../../../ui/ui.words';
import { datePresets, presetOf, presetRange } from './date-presets';
import { filterWords } from './filter.words';
import type { QuoteFilterInput } from './quote-search';

interface DateFilterProps {
  filter: QuoteFilterInput;
  onChange: (change: QuoteFilterInput) => void;
}

/** Which date, and from when to when; both ends belong to it. */
export default function DateFilter({ filter, onChange }: DateFilterProps) {
  const t = useWords(filterWords);
  const tUi = useWords(uiWords);
  const now = today();
  const preset = presetOf(filter, now);
  return (
    <Stack gap="sm">
      <DateFieldSelect filter={filter} onChange={onChange} />
      <Group gap={6}>
        {datePresets.map((name) => (
          <Chip
            key={name}
            size="xs"
            checked={preset === name}
            onChange={() =>
              onChange(preset === name ? { from: undefined, to: undefined } : presetRange(name, now))
            }
          >
            {t(name)}
          </Chip>
        ))}
      </Group>
      <Group grow align="flex-start">
        <DayField label={tUi('from')} value={filter.from} onChange={(from) => onChange({ from })} />
        <DayField label={tUi('to')} value={filter.to} onChange={(to) => onChange({ to })} />
      </Group>
    </Stack>
  );
}

export function DateFieldSelect({ filter, onChange }: DateFilterProps) {
  const t = useWords(filterWords);
  return (
    <Select
      size="sm"
      label={t('dateField')}
      value={filter.dateField ?? 'createdOn'}
      data={quoteDateFields.map((field) => ({ value: field, label: t(field) }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => onChange({ dateField: quoteDateFields.find((field) => field === chosen) })}
    />
  );
}
