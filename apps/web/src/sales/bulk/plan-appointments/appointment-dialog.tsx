import { Alert, Checkbox, Group, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { BulkDialog } from '../bulk-dialog';
import type { BulkTarget } from '../bulk-target';
import { SkippedList } from '../skipped-list';
import { StaffSelect } from '../staff-select';
import { useFrozenSelection, useOrderPreview, type OrderOf } from '../use-bulk-order';
import { useStartOrder } from '../use-start-order';
import { appointmentDialogWords } from './appointment-dialog.words';
import { appointmentOf, firstDraft, hasAttendees, parts, type Appointment } from './appointment-draft';
import { ClashNote } from './clash-note';
import { SlotFields } from './slot-fields';

/** One appointment per project of the selection, all at once or one after the other. */
export default function AppointmentDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(appointmentDialogWords);
  const [draft, setDraft] = useState(() => firstDraft(today()));
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const selection = useFrozenSelection(target);
  const appointment = appointmentOf(draft);
  const orderOf = (wanted: Appointment | undefined): OrderOf<'appointment'> | undefined =>
    selection.data && wanted && { kind: 'appointment', selectionId: selection.data.id, appointment: wanted };
  // Its words change nothing in who gets one: they are left out of the question.
  const preview = useOrderPreview(orderOf(appointment && { ...appointment, detail: null }));
  const count = appointment ? (preview.data?.willDo ?? 0) : 0;
  const create = useStartOrder({
    titleOf: ({ total }) => t('started', { count: preview.data?.willDo ?? total }),
    onClose,
  });
  const order = orderOf(appointment);
  return (
    <BulkDialog
      title={t('title')}
      target={target.target}
      selection={selection.data}
      refusal={create.refusal ?? preview.error ?? selection.error}
      submit={{
        label: t('plan', { count }),
        ready: order !== undefined && count > 0,
        busy: create.isPending || (order !== undefined && preview.isLoading),
        act: () => {
          if (order) create.run(order);
        },
      }}
      onClose={onClose}
    >
      <SlotFields draft={draft} several={(selection.data?.projects ?? 0) > 1} onChange={change} />
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
      <Checkbox
        label={t('invite')}
        checked={draft.invite}
        onChange={(event) => change({ invite: event.currentTarget.checked })}
      />
      <Textarea
        label={t('detail')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={draft.detail}
        onChange={(event) => change({ detail: event.currentTarget.value })}
      />
      {appointment && preview.data && (
        <Alert color="gray" p="xs" icon={<IconInfoCircle size={18} aria-hidden />} role="status">
          {t('willPlan', { count })}
          <SkippedList skipped={preview.data.skipped} />
        </Alert>
      )}
    </BulkDialog>
  );
}
