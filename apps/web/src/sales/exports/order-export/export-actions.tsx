import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import type { ShownListName } from '@comptoir/contracts';
import type { ListFilter } from '../../../documents/document-list';
import type { ListOffer } from '../../../documents/find-documents/list-offer';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { ActionButton } from '../../../ui/action-button';
import { exportActionWords } from './export-actions.words';

const ExportDialog = lazy(() => import('./export-dialog'));
const PrintDialog = lazy(() => import('./print-dialog'));

interface ExportActionsProps extends Pick<ListOffer<ListFilter>, 'list' | 'selected'> {
  /** Which list it is. */
  name: ShownListName;
}

/** « Exporter… » and « Imprimer… »: never without an object, for there is always the whole list. */
export default function ExportActions({ name, list, selected }: ExportActionsProps) {
  const t = useWords(exportActionWords);
  const mayExport = useMay('export.run');
  const [open, setOpen] = useState<'export' | 'print'>();
  useCommands([
    ...(mayExport ? [{ name: 'export', label: t('export'), hotkey: 'x', act: () => setOpen('export') }] : []),
    { name: 'print', label: t('print'), hotkey: 'i', act: () => setOpen('print') },
  ]);
  const close = () => setOpen(undefined);
  return (
    <>
      {mayExport && (
        <ActionButton
          label={t('export')}
          hotkey="X"
          icon={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => setOpen('export')}
        />
      )}
      <ActionButton
        label={t('print')}
        hotkey="I"
        icon={<IconPrinter size={16} aria-hidden />}
        onClick={() => setOpen('print')}
      />
      <Suspense fallback={null}>
        {open === 'export' && <ExportDialog name={name} list={list} selected={selected} onClose={close} />}
        {open === 'print' && <PrintDialog name={name} list={list} selected={selected} onClose={close} />}
      </Suspense>
    </>
  );
}
