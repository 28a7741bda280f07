import { Button } from '@mantine/core';
import type { ShownListName } from '@comptoir/contracts';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../lib/words';
import { useMay } from '../../../session/session';
import { RefusalNote } from '../../../ui/refusal-note';
import { exportWords } from '../exports.words';
import { useExportOrder } from './use-export-order';

interface PrintDocumentProps {
  list: ShownListName;
  id: string;
}
const alone = { filter: {}, documents: 1, exact: true, sort: '-createdOn', columns: [], shown: 1 };

/** « Imprimer »: one document as a PDF made by the server, however often it is asked for. */
export function PrintDocument(props: PrintDocumentProps) {
  const [times, setTimes] = useState(0);
  const may = useMay('export.run');
  return may && <PrintOnce key={times} {...props} onOrdered={() => setTimes(times + 1)} />;
}

function PrintOnce({ list, id, onOrdered }: PrintDocumentProps & { onOrdered: () => void }) {
  const t = useWords(exportWords);
  const { order, busy, refusal } = useExportOrder(list, alone, onOrdered);
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        loading={busy}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() =>
          void order({
            content: 'documents',
            selected: { target: { mode: 'ids', ids: [id] }, documents: 1 },
          })
        }
      >
        {t('doPrint')}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
