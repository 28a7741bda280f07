import { Button } from '@mantine/core';
import { exportColumns } from '@comptoir/contracts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { exportActionWords } from './export-actions.words';
import type { Listed } from './use-export-order';

const ExportDialog = lazy(() => import('./export-dialog'));

/** « Exporter… » of what has to be bought behind a filter, of so many lines. */
export default function ExportNeeds({ filter, lines }: { filter: Listed['filter']; lines: number }) {
  const t = useWords(exportActionWords);
  const mayExport = useMay('export.run');
  const [open, setOpen] = useState(false);
  const act = () => setOpen(true);
  useCommands(mayExport ? [{ name: 'export', label: t('export'), hotkey: 'x', act }] : []);
  if (!mayExport) return null;
  const list = {
    filter,
    documents: lines,
    exact: true,
    sort: '',
    columns: exportColumns.needs,
    shown: lines,
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={act}
      >
        {t('export')}
      </Button>
      <Suspense fallback={null}>
        {open && (
          <ExportDialog name="needs" list={list} selected={undefined} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
