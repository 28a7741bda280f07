import { Group, NumberInput } from '@mantine/core';
import { useWords } from '../lib/words';
import { DayField } from '../ui/filters/day-field';
import { TimeField } from '../ui/filters/time-field';
import { appointmentWords } from './appointments.words';

export interface Slot {
  readonly day: string | undefined;
  readonly time: string;
  readonly minutes: number | undefined;
}

/** When, and how long. */
export function SlotFields({ slot, onChange }: { slot: Slot; onChange: (part: Partial<Slot>) => void }) {
  const t = useWords(appointmentWords);
  return (
    <Group grow align="flex-start">
      <DayField label={t('day')} value={slot.day} onChange={(day) => onChange({ day })} required />
      <TimeField label={t('time')} value={slot.time} onChange={(time) => onChange({ time })} />
      <NumberInput
        label={t('minutes')}
        min={5}
        max={1440}
        step={15}
        allowDecimal={false}
        value={slot.minutes ?? ''}
        onChange={(value) =>
          onChange({ minutes: typeof value === 'number' && value >= 5 ? value : undefined })
        }
      />
    </Group>
  );
}
