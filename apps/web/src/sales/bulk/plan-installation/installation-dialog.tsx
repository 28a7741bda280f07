import { Checkbox, Fieldset, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../../lib/today';
import { useWords } from '../../../lib/words';
import { BulkDialog } from '../bulk-dialog';
import type { BulkTarget } from '../bulk-target';
import { appointmentDialogWords } from '../plan-appointments/appointment-dialog.words';
import { firstInstallation, installs } from '../plan-appointments/appointment-draft';
import { ClashNote } from '../plan-appointments/clash-note';
import { InvitationFields } from '../plan-appointments/invitation-fields';
import { PlanNote } from '../plan-appointments/plan-note';
import { SlotFields } from '../plan-appointments/slot-fields';
import { useAppointmentOrder } from '../plan-appointments/use-appointment-order';
import { installationWords } from './installation.words';
import { InstallerSelect } from './installer-select';

const types = ['INSTALLATION', 'DELIVERY'] as const;

/** « Planifier la pose » : the appointments, who installs, and the e-mail with the papers, in one go. */
export default function InstallationDialog({ target, onClose }: { target: BulkTarget; onClose: () => void }) {
  const t = useWords(installationWords);
  const tFields = useWords(appointmentDialogWords);
  const [draft, setDraft] = useState(() => firstInstallation(today()));
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
      <Fieldset legend={t('when')}>
        <Stack gap="sm">
          <SlotFields draft={draft} types={types} several={several} onChange={change} />
          <Checkbox
            label={t('customerComes')}
            checked={draft.attendeeRoles.includes('CUSTOMER')}
            onChange={(event) => change({ attendeeRoles: event.currentTarget.checked ? ['CUSTOMER'] : [] })}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('who')}>
        <Stack gap="sm">
          <Radio.Group
            aria-label={t('who')}
            value={draft.entrusts}
            onChange={(value) => change({ entrusts: value as typeof draft.entrusts })}
            error={installs(draft) ? undefined : t('chooseInstaller')}
          >
            <Stack gap={6}>
              <Radio value="ONE" label={t('one')} />
              <Radio value="OWN" label={t('own')} />
            </Stack>
          </Radio.Group>
          {draft.entrusts === 'ONE' && (
            <InstallerSelect value={draft.installer} onChange={(installer) => change({ installer })} />
          )}
          <ClashNote draft={draft} onChange={change} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('mail')}>
        <Stack gap="sm">
          <InvitationFields draft={draft} onChange={change} />
          <Textarea
            label={tFields('detail')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={4000}
            value={draft.detail}
            onChange={(event) => change({ detail: event.currentTarget.value })}
          />
        </Stack>
      </Fieldset>
      <PlanNote preview={preview} />
    </BulkDialog>
  );
}
