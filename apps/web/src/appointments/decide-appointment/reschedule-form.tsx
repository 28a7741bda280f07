import { Alert, Button, Group, NumberInput, Stack } from '@mantine/core';
import type { AppointmentView, ClashView } from '@comptoir/contracts';
import { Day, instantAt } from '@comptoir/kernel';
import { useState } from 'react';
import { useClashText } from '../../lib/clash-text';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/filters/day-field';
import { TimeField } from '../../ui/filters/time-field';
import { RefusalNote } from '../../ui/refusal-note';
import { wallSlotOf } from '../wall-slot';
import { decideAppointmentWords } from './decide-appointment.words';
import type { Verbs } from './use-verbs';

interface RescheduleFormProps {
  appointment: AppointmentView;
  verb: Verbs['reschedule'];
}

/** Another slot, on the clock of its store; who is taken then is named. */
export function RescheduleForm({ appointment, verb }: RescheduleFormProps) {
  const t = useWords(decideAppointmentWords);
  const clashText = useClashText();
  const { id, version, startsAt, endsAt, timeZone } = appointment;
  const slot = wallSlotOf(appointment);
  const [day, setDay] = useState<string | undefined>(slot.day);
  const [time, setTime] = useState(slot.from);
  const [minutes, setMinutes] = useState<number | string>(
    (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  );
  const ready = day !== undefined && time !== '' && typeof minutes === 'number' && minutes >= 5;
  const move = () => {
    if (!ready) return;
    const from = instantAt(Day.parse(day), time, timeZone);
    verb.run(
      {
        appointmentId: id,
        startsAt: from.toISOString(),
        endsAt: new Date(from.getTime() + minutes * 60_000).toISOString(),
      },
      { version },
    );
  };
  const clashes =
    verb.refusal?.code === 'appointment.clash' ? (verb.refusal.facts['clashes'] as ClashView[]) : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
    >
      <Stack gap="xs">
        <Group grow align="flex-start">
          <DayField label={t('day')} value={day} onChange={setDay} required />
          <TimeField label={t('time')} value={time} onChange={setTime} />
          <NumberInput
            label={t('minutes')}
            min={5}
            step={15}
            allowDecimal={false}
            value={minutes}
            onChange={setMinutes}
          />
        </Group>
        {clashes ? (
          <Alert color="orange" p="xs" role="alert">
            {clashes.map(({ appointmentId, attendee, project, ...taken }) => (
              <div key={`${appointmentId} ${attendee.id}`}>
                {clashText({ ...taken, attendee: attendee.name, project: project?.label ?? null })}
              </div>
            ))}
          </Alert>
        ) : (
          <RefusalNote refusal={verb.refusal} />
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!ready} loading={verb.isPending}>
            {t('move')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
