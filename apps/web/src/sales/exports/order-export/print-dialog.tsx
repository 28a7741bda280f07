import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { maxPrintedDocuments, maxPrintedRows, type ShownListName } from '@comptoir/contracts';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { exportWords } from '../exports.words';
import { useExportOrder, type Chosen, type Listed } from './use-export-order';

interface PrintDialogProps {
  name: ShownListName;
  list: Listed;
  selected: Chosen | undefined;
  onClose: () => void;
}
type What = 'page' | 'list' | 'selection' | 'documents';

/** « Imprimer… »: the page at once; the whole list, that of the selection, or the documents themselves, as a PDF made by the server. */
export default function PrintDialog({ name, list, selected, onClose }: PrintDialogProps) {
  const t = useWords(exportWords);
  const tUi = useWords(uiWords);
  const [what, setWhat] = useState<What>(selected ? 'documents' : 'page');
  const { order, busy, refusal } = useExportOrder(name, list, onClose);
  const tooMany = (count: number, most: number) => (count > most ? t('atMost', { count: most }) : undefined);
  const choices: { value: What; label: string; tooMany?: string | undefined }[] = [
    { value: 'page', label: t('thisPage', { count: list.shown }) },
    {
      value: 'list',
      label: t('listAsPdf', { count: list.documents }),
      tooMany: tooMany(list.documents, maxPrintedRows),
    },
    ...(selected
      ? [
          {
            value: 'selection' as const,
            label: t('selectionAsPdf', { count: selected.documents }),
            tooMany: tooMany(selected.documents, maxPrintedRows),
          },
          {
            value: 'documents' as const,
            label: t(`${name}AsPdf`, { count: selected.documents }),
            tooMany: tooMany(selected.documents, maxPrintedDocuments),
          },
        ]
      : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what === 'page') {
      onClose();
      // The dialog is off the page before the page is printed.
      setTimeout(() => window.print(), 250);
    } else if (what === 'documents' && selected) void order({ content: 'documents', selected });
    else
      void order({ content: 'rows', format: 'pdf', selected: what === 'selection' ? selected : undefined });
  };
  return (
    <Modal opened onClose={onClose} title={t('printTitle')} closeButtonProps={{ 'aria-label': tUi('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Radio.Group
            aria-label={t('printTitle')}
            value={what}
            onChange={(value) => setWhat(choices.find((each) => each.value === value)?.value ?? 'page')}
          >
            <Stack gap={10}>
              {choices.map(({ value, label, tooMany: most }) => (
                <Radio
                  key={value}
                  value={value}
                  label={label}
                  description={most}
                  disabled={most !== undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          <RefusalNote refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('cancel')}
            </Button>
            <Button type="submit" loading={busy} data-autofocus>
              {t('doPrint')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
