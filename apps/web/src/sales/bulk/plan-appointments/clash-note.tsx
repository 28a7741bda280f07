import { Alert, Button } from '@mantine/core';
import { findFreeSlot } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { IconAlertTriangle } from '@tabler/icons-react';
import { dayOf, instantOf, timeOf } from '../../../lib/today';
import { useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { useStores, useUser } from '../../../session/session';
import { useClashText } from '../../../lib/clash-text';
import { appointmentDialogWords } from './appointment-dialog.words';
import type { AppointmentDraft, Change } from './appointment-draft';

/** Says that somebody named is taken at that time, and moves to the next slot that all of them have free. */
export function ClashNote({ draft, onChange }: { draft: AppointmentDraft; onChange: Change }) {
  const t = useWords(appointmentDialogWords);
  const clashText = useClashText();
  const { homeStore } = useUser();
  const [firstStore] = useStores();
  const storeId = (homeStore ?? firstStore)?.id;
  const { installer, day, time, minutes, spread } = draft;
  const people = installer ? [...draft.people, installer] : draft.people;
  const asked = !spread && storeId !== undefined && people.length > 0 && day && time && minutes;
  const found = useAnswer(
    findFreeSlot,
    {
      storeId: storeId ?? '',
      attendeeIds: people.map(({ value }) => value),
      after: asked ? instantOf(Day.parse(day), time).toISOString() : '',
      minutes: minutes ?? 0,
    },
    { enabled: Boolean(asked), staleTime: 10_000 },
  ).data;
  if (!asked || !found || found.clashes.length === 0) return null;
  const { clashes, slot } = found;
  return (
    <Alert color="orange" p="xs" icon={<IconAlertTriangle size={18} aria-hidden />} role="status">
      {clashes.map(({ appointmentId, attendee, startsAt, endsAt, project }) => (
        <div key={`${appointmentId} ${attendee.id}`}>
          {clashText({ attendee: attendee.name, startsAt, endsAt, project: project?.label ?? null })}
        </div>
      ))}
      {slot ? (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          onClick={() => onChange({ day: dayOf(slot.startsAt), time: timeOf(slot.startsAt) })}
        >
          {t('otherSlot')}
        </Button>
      ) : (
        t('noSlot')
      )}
    </Alert>
  );
}
