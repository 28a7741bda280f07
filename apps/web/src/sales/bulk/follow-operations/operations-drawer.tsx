import { Drawer, SegmentedControl } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../lib/words';
import { holds, useUser } from '../../../session/session';
import { EmptyState } from '../../../ui/empty-state';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import { ExportsToApprove } from '../../exports/approve-exports/exports-to-approve';
import { ExportCards } from '../../exports/follow-exports/export-cards';
import { bulkWords } from '../bulk.words';
import { closeOperations, useOperationsOpen } from '../operations-state';
import { isActive, useOperations, type Whose } from '../use-operations';
import { OperationCard } from './operation-card';

const streamed = 2;

/** Traitements: every operation with its progress, after `others`; survives a reload, another tab, another computer. */
export default function OperationsDrawer({ others }: { others?: ReactNode }) {
  const t = useWords(bulkWords);
  const tUi = useWords(uiWords);
  const open = useOperationsOpen();
  const maySeeOthers = holds(useUser(), 'bulk.read');
  const [whose, setWhose] = useState<Whose>('mine');
  const operations = useOperations(whose);
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
      {maySeeOthers && (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('whose')}
          value={whose}
          onChange={(chosen) => setWhose(chosen as Whose)}
          data={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
          ]}
        />
      )}
      <RefusalNote refusal={operations.error} />
      {others}
      <ExportsToApprove />
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
