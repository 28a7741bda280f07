import { Button, Group, Stack } from '@mantine/core';
import type { AppointmentView } from '@comptoir/contracts';
import { Day, instantAt } from '@comptoir/kernel';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { ClashList } from '../clash-list';
import { SlotFields, type Slot } from '../slot-fields';
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
  const { id, version, startsAt, endsAt, timeZone } = appointment;
  const before = wallSlotOf(appointment);
  const [slot, setSlot] = useState<Slot>({
    day: before.day,
    time: before.from,
    minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  });
  const { day, time, minutes } = slot;
  const ready = day !== undefined && time !== '' && minutes !== undefined;
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
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
    >
      <Stack gap="xs">
        <SlotFields slot={slot} onChange={(part) => setSlot((known) => ({ ...known, ...part }))} />
        <ClashList refusal={verb.refusal} />
        <Group justify="flex-end">
          <Button type="submit" disabled={!ready} loading={verb.isPending}>
            {t('move')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
