import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import type { FileListName } from '@comptoir/contracts';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { exportWords } from '../exports.words';
import { useExportOrder, type Chosen, type Listed } from './use-export-order';

interface ExportDialogProps {
  name: FileListName;
  list: Listed;
  selected: Chosen | undefined;
  onClose: () => void;
}

/** « Exporter… »: the list as filtered, or what is selected; the file is made while work goes on. */
export default function ExportDialog({ name, list, selected, onClose }: ExportDialogProps) {
  const t = useWords(exportWords);
  const tUi = useWords(uiWords);
  const [what, setWhat] = useState(selected ? 'selection' : 'list');
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const { order, busy, refusal } = useExportOrder(name, list, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void order({ content: 'rows', format, selected: what === 'selection' ? selected : undefined });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exportTitle')}
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Radio.Group label={t('what')} value={what} onChange={setWhat}>
            <Stack gap={8} mt={6}>
              <Radio
                value="list"
                label={t(list.exact ? 'wholeList' : 'wholeListAtLeast', { count: list.documents })}
              />
              {selected && <Radio value="selection" label={t('selection', { count: selected.documents })} />}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('format')}
            value={format}
            onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
          >
            <Stack gap={8} mt={6}>
              <Radio value="xlsx" label={t('xlsx')} />
              <Radio value="csv" label={t('csv')} />
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            {t(name === 'needs' ? 'needsShown' : 'asShown')}
          </Text>
          <RefusalNote refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi('cancel')}
            </Button>
            <Button type="submit" loading={busy} data-autofocus>
              {t('doExport')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
