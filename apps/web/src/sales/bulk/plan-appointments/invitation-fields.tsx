import { Checkbox } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { appointmentDialogWords } from './appointment-dialog.words';
import type { AppointmentDraft, Change } from './appointment-draft';

/** Whether the attendees are written to, and what they find attached. */
export function InvitationFields({ draft, onChange }: { draft: AppointmentDraft; onChange: Change }) {
  const t = useWords(appointmentDialogWords);
  return (
    <>
      <Checkbox
        label={t('invite')}
        checked={draft.invite}
        onChange={(event) => onChange({ invite: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('withPapers')}
        description={t('papersRule')}
        disabled={!draft.invite}
        checked={draft.invite && draft.withPapers}
        onChange={(event) => onChange({ withPapers: event.currentTarget.checked })}
      />
    </>
  );
}
