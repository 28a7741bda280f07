import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import type { ListOffer } from '../../../documents/find-documents/list-offer';
import { useCommands } from '../../../lib/commands';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { ActionButton } from '../../../ui/action-button';
import type { QuoteFilterInput } from '../../quotes/find-quotes/quote-address';
import { exportWords } from '../exports.words';

const ExportDialog = lazy(() => import('./export-dialog'));
const PrintDialog = lazy(() => import('./print-dialog'));

/** « Exporter… » and « Imprimer… »: never without an object, for there is always the whole list. */
export function ExportActions({ list, selected }: ListOffer<QuoteFilterInput>) {
  const t = useWords(exportWords);
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
        {open === 'export' && <ExportDialog list={list} selected={selected} onClose={close} />}
        {open === 'print' && <PrintDialog list={list} selected={selected} onClose={close} />}
      </Suspense>
    </>
  );
}
