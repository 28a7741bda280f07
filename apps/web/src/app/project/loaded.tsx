import { Skeleton } from '@mantine/core';
import type { Refusal } from '@comptoir/kernel';
import type { ReactNode } from 'react';
import { useRefusalText } from '../../lib/refusals';
import { useWords } from '../../lib/words';
import { Band } from '../../ui/band';
import { uiWords } from '../../ui/ui.words';

interface LoadedProps {
  answer: { isLoading: boolean; error: Refusal | null; refetch: () => unknown };
  /** What is said where there is nothing. */
  empty: string | undefined;
  children: ReactNode;
}

/** A part of the page: on its way, refused, empty, or there. */
export function Loaded({ answer, empty, children }: LoadedProps) {
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  if (answer.error)
    return (
      <Band tone="bad" actions={[{ label: tUi('retry'), act: () => void answer.refetch() }]}>
        {say(answer.error)}
      </Band>
    );
  if (answer.isLoading) return <Skeleton height={120} />;
  return empty === undefined ? children : <p>{empty}</p>;
}
