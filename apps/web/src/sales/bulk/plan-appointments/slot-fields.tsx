import { Group, NumberInput, Radio, Select, Stack } from '@mantine/core';
import { appointmentTypes, type AppointmentType } from '@comptoir/contracts';
import { useWords } from '../../../lib/words';
import { DayField } from '../../../ui/filters/day-field';
import { TimeField } from '../../../ui/filters/time-field';
import { appointmentTypeWords } from '../../../lib/appointment-type.words';
import { appointmentDialogWords } from './appointment-dialog.words';
import { endsInTime, offeredPlaces, type AppointmentDraft, type Change } from './appointment-draft';

interface SlotFieldsProps {
  draft: AppointmentDraft;
  /** The types on offer; all where absent. */
  types?: readonly AppointmentType[];
  /** Several projects may share a slot or get one each. */
  several: boolean;
  onChange: Change;
}

/** What, when and where. */
export function SlotFields({ draft, types = appointmentTypes, several, onChange }: SlotFieldsProps) {
  const t = useWords(appointmentDialogWords);
  const tType = useWords(appointmentTypeWords);
  const { type, day, time, minutes, place, spread, until } = draft;
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('type')}
          data={types.map((value) => ({ value, label: tType(value) }))}
          value={type}
          onChange={(value) => onChange({ type: value as AppointmentDraft['type'] })}
          allowDeselect={false}
          data-autofocus
        />
        <Select
          label={t('place')}
          data={offeredPlaces.map((value) => ({ value, label: t(value) }))}
          value={place}
          onChange={(value) => onChange({ place: value as AppointmentDraft['place'] })}
          allowDeselect={false}
        />
      </Group>
      <Group grow align="flex-start">
        <DayField label={t('day')} value={day} onChange={(value) => onChange({ day: value })} required />
        <TimeField label={t('time')} value={time} onChange={(value) => onChange({ time: value })} />
        <NumberInput
          label={t('minutes')}
          suffix={t('minutesSuffix')}
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          clampBehavior="blur"
          value={minutes ?? ''}
          onChange={(value) =>
            onChange({ minutes: typeof value === 'number' && value >= 5 ? value : undefined })
          }
        />
      </Group>
      {several && (
        <Radio.Group
          label={t('slots')}
          value={spread ? 'spread' : 'same'}
          onChange={(value) => onChange({ spread: value === 'spread' })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="same" label={t('sameSlot')} />
            <Radio value="spread" label={t('spread', { minutes: minutes ?? '–', time: time || '–' })} />
          </Stack>
        </Radio.Group>
      )}
      {several && spread && (
        <TimeField
          label={t('until')}
          value={until}
          onChange={(value) => onChange({ until: value })}
          error={endsInTime(draft) ? undefined : t('untilBad')}
        />
      )}
    </>
  );
}
