import { Chip, Group } from '@mantine/core';
import { addDays } from '@comptoir/kernel';
import { nextMonday, today } from '../../lib/today';
import { useWords } from '../../lib/words';
import { dueWords } from './due.words';
import { DayField } from './day-field';

interface DueFieldProps {
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** When a task is due: the usual days at one click, any other by typing. */
export function DueField({ value, onChange }: DueFieldProps) {
  const t = useWords(dueWords);
  const now = today();
  const presets = [
    ['dueToday', now],
    ['dueTomorrow', addDays(now, 1)],
    ['dueInThreeDays', addDays(now, 3)],
    ['dueNextMonday', nextMonday(now)],
  ] as const;
  return (
    <div>
      <DayField label={t('due')} value={value} onChange={onChange} required />
      <Group gap={6} mt={6}>
        {presets.map(([key, day]) => (
          <Chip key={key} size="xs" checked={value === day} onChange={() => onChange(day)}>
            {t(key)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}
