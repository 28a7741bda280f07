import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './action-section.module.css';

interface ActionSectionProps {
  title: string;
  /** What is selected. */
  on: ReactNode;
  /** Why nothing can be done now. */
  reason: string | undefined;
  children: ReactNode;
  dialogs: ReactNode;
}

/** What can be done to a selection, at the foot of the panel. */
export function ActionSection({ title, on, reason, children, dialogs }: ActionSectionProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>
        {title}
        {on && <span> · {on}</span>}
      </h2>
      <Stack gap={2}>{children}</Stack>
      {reason && <p className={classes.reason}>{reason}</p>}
      {dialogs}
    </section>
  );
}
