import { Checkbox, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { StaffSelect } from '../../../ui/filters/staff-select';
import { BulkDialog } from '../bulk-dialog';
import type { BulkTarget } from '../bulk-target';
import { appointmentDialogWords } from './appointment-dialog.words';
import { firstDraft, hasAttendees, parts } from './appointment-draft';
import { ClashNote } from './clash-note';
import { InvitationFields } from './invitation-fields';
import { PlanNote } from './plan-note';
import { SlotFields } from './slot-fields';
import { useAppointmentOrder } from './use-appointment-order';

/** One appointment per project of the selection, all at once or one after the other. */
export default function AppointmentDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(appointmentDialogWords);
  const [draft, setDraft] = useState(() => firstDraft(today()));
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const { selection, several, preview, refusal, submit } = useAppointmentOrder(target, draft, onClose);
  return (
    <BulkDialog
      title={t('title')}
      target={target.target}
      selection={selection}
      refusal={refusal}
      submit={submit}
      onClose={onClose}
    >
      <SlotFields draft={draft} several={several} onChange={change} />
      <Checkbox.Group
        label={t('attendees')}
        value={draft.attendeeRoles}
        onChange={(chosen) => change({ attendeeRoles: parts.filter((part) => chosen.includes(part)) })}
        error={hasAttendees(draft) ? undefined : t('nobody')}
      >
        <Group gap="lg" mt={6}>
          {parts.map((part) => (
            <Checkbox key={part} value={part} label={t(part)} />
          ))}
        </Group>
      </Checkbox.Group>
      <StaffSelect label={t('others')} values={draft.people} onChange={(people) => change({ people })} />
      <ClashNote draft={draft} onChange={change} />
      <InvitationFields draft={draft} onChange={change} />
      <Textarea
        label={t('detail')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={draft.detail}
        onChange={(event) => change({ detail: event.currentTarget.value })}
      />
      <PlanNote preview={preview} />
    </BulkDialog>
  );
}
