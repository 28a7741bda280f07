import { Suspense, lazy, type ReactNode } from 'react';

const ChoiceBoxes = lazy(() => import('./choice-boxes'));

export interface Choice {
  value: string;
  label: string;
  icon?: ReactNode;
}

export interface ChoiceListProps {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Height in pixels from which the list scrolls. */
  maxHeight?: number;
}

/** Several of a list, fetched when the first such list is opened. */
export function ChoiceList(props: ChoiceListProps) {
  return (
    <Suspense fallback={null}>
      <ChoiceBoxes {...props} />
    </Suspense>
  );
}
