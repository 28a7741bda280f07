import { Drawer } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { useWords } from '../../../lib/words';
import { EmptyState } from '../../../ui/empty-state';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { ExportCards } from '../../exports/follow-exports/export-cards';
import { bulkWords } from '../bulk.words';
import { closeOperations, useOperationsOpen } from '../operations-state';
import { isActive, useOperations } from '../use-operations';
import { OperationCard } from './operation-card';

const streamed = 2;

/** Traitements: every operation with its progress; survives a reload, another tab, another computer. */
export default function OperationsDrawer() {
  const t = useWords(bulkWords);
  const tUi = useWords(uiWords);
  const open = useOperationsOpen();
  const operations = useOperations();
  const items = operations.data?.items ?? [];
  const followed = items.filter(isActive).slice(0, streamed);
  return (
    <Drawer
      opened
      onClose={closeOperations}
      title={t('title')}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': tUi('close') }}
    >
      <RefusalNote refusal={operations.error} />
      <ExportCards />
      {operations.data && items.length === 0 && (
        <EmptyState icon={IconProgress} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {items.map((operation) => (
        <OperationCard
          key={operation.id}
          operation={operation}
          follow={followed.includes(operation)}
          initiallyOpen={open?.operationId === operation.id}
        />
      ))}
    </Drawer>
  );
}
