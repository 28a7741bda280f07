import { Skeleton } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import { IconMapOff } from '@tabler/icons-react';
import { useRefusalText } from '../lib/refusals';
import { useWords } from '../lib/words';
import { EmptyState } from './empty-state';
import { uiWords } from './ui.words';

interface PagePendingProps {
  answer: { error: Refusal | null; refetch: () => unknown };
}

/** In place of a page until what it shows is there; where that cannot be had, why, and another try. */
export function PagePending({ answer: { error, refetch } }: PagePendingProps) {
  const t = useWords(uiWords);
  const say = useRefusalText();
  if (!error) return <Skeleton height={240} m="md" />;
  return (
    <EmptyState
      icon={IconMapOff}
      title={say(error)}
      actions={[{ label: t('retry'), act: () => void refetch() }]}
    />
  );
}
