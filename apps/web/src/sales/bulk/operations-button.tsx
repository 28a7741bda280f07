import { ActionIcon, Indicator } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { useWords } from '../../lib/words';
import { isInTheMaking, useExports, useExportsToApprove } from '../exports/use-exports';
import { bulkWords } from './bulk.words';
import { openOperations } from './operations-state';
import { isActive, useOperations } from './use-operations';

/** Traitements in the top bar, with the number that are running, `others` included, and of the files to approve. */
export function OperationsButton({ others }: { others: number }) {
  const t = useWords(bulkWords);
  const operations = useOperations().data?.items.filter(isActive).length ?? 0;
  const files = useExports().data?.items.filter(isInTheMaking).length ?? 0;
  const running = operations + files + others;
  const toApprove = useExportsToApprove().length;
  const name = [
    t('title'),
    ...(running > 0 ? [t('running', { count: running })] : []),
    ...(toApprove > 0 ? [t('filesToApprove', { count: toApprove })] : []),
  ].join(' – ');
  const shown = running + toApprove;
  return (
    <Indicator
      display="flex"
      label={shown}
      size={16}
      disabled={shown === 0}
      color={toApprove > 0 ? 'orange.8' : undefined}
      offset={4}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={name}
        title={name}
        onClick={() => openOperations()}
      >
        <IconProgress size={18} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
