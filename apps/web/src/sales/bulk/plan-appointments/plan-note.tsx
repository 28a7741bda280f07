import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import type { BulkPreview } from '../bulk-target';
import { SkippedList } from '../skipped-list';
import { appointmentDialogWords } from './appointment-dialog.words';

/** How many will be made, and which projects are left out. */
export function PlanNote({ preview }: { preview: BulkPreview | undefined }) {
  const t = useWords(appointmentDialogWords);
  if (!preview) return null;
  return (
    <Alert color="gray" p="xs" icon={<IconInfoCircle size={18} aria-hidden />} role="status">
      {t('willPlan', { count: preview.willDo })}
      <SkippedList skipped={preview.skipped} />
    </Alert>
  );
}
