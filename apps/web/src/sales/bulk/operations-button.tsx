import { ActionIcon, Indicator } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { useWords } from '../../lib/words';
import { isInTheMaking, useExports } from '../exports/use-exports';
import { bulkWords } from './bulk.words';
import { openOperations } from './operations-state';
import { isActive, useOperations } from './use-operations';

/** Traitements in the top bar, with the number that are running. */
export function OperationsButton() {
  const t = useWords(bulkWords);
  const operations = useOperations().data?.items.filter(isActive).length ?? 0;
  const files = useExports().data?.items.filter(isInTheMaking).length ?? 0;
  const running = operations + files;
  const name = running > 0 ? `${t('title')} – ${t('running', { count: running })}` : t('title');
  return (
    <Indicator display="flex" label={running} size={16} disabled={running === 0} offset={4}>
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
