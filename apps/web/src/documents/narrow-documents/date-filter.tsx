import { Button, Chip, Group, Select, Stack } from '@mantine/core';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/filters/day-field';
import { uiWords } from '../../ui/ui.words';
import type { CommonFilter, DateFieldChoice } from './common-filter';
import { datePresets, presetOf, presetRange, yearBefore } from './date-presets';
import { narrowWords } from './narrow.words';

interface DateFilterProps {
  filter: CommonFilter;
  dateFields: readonly DateFieldChoice[];
  onChange: (change: CommonFilter) => void;
}

/** Which date, and from when to when; both ends belong to it. */
export default function DateFilter({ filter, dateFields, onChange }: DateFilterProps) {
  const t = useWords(narrowWords);
  const tUi = useWords(uiWords);
  const now = today();
  const preset = presetOf(filter, now);
  const { from, to } = filter;
  const backwards = from !== undefined && to !== undefined && from > to;
  const own = preset === undefined && (from ?? to) !== undefined;
  return (
    <Stack gap="sm">
      <DateFieldSelect filter={filter} dateFields={dateFields} onChange={onChange} />
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
        <Chip size="xs" checked={own} readOnly disabled={!own}>
          {t('custom')}
        </Chip>
      </Group>
      <Group grow align="flex-start">
        <DayField label={tUi('from')} value={from} onChange={(day) => onChange({ from: day })} />
        <DayField
          label={tUi('to')}
          value={to}
          error={backwards ? t('backwards') : undefined}
          onChange={(day) => onChange({ to: day })}
        />
      </Group>
      <Button
        size="compact-sm"
        variant="default"
        disabled={(from ?? to) === undefined}
        onClick={() => onChange(yearBefore({ from, to }))}
      >
        {t('yearBefore')}
      </Button>
    </Stack>
  );
}

export function DateFieldSelect({ filter, dateFields, onChange }: DateFilterProps) {
  const t = useWords(narrowWords);
  if (dateFields.length < 2) return null;
  return (
    <Select
      size="sm"
      label={t('dateField')}
      value={filter.dateField ?? dateFields[0]?.value ?? null}
      data={dateFields.map(({ value, label }) => ({ value, label }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => onChange({ dateField: chosen ?? undefined })}
    />
  );
}
