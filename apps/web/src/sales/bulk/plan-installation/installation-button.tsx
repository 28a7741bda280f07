import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import type { BulkTarget } from '../bulk-target';
import { installationWords } from './installation.words';

const InstallationDialog = lazy(() => import('./installation-dialog'));

/** « Planifier la pose (34)… » under the figure that counts them. */
export default function InstallationButton({ target, documents }: { target: BulkTarget; documents: number }) {
  const t = useWords(installationWords);
  const may = useMay('appointment.write');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      {documents > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          fullWidth
          leftSection={<IconCalendarPlus size={15} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('action', { count: documents })}
        </Button>
      )}
      <Suspense fallback={null}>
        {open && <InstallationDialog target={target} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
