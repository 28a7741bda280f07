import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './action-button.module.css';

interface ActionButtonProps {
  label: string;
  hotkey?: string;
  icon: ReactNode;
  /** Why it cannot be done now: it stays reachable and says so. */
  reason?: string | undefined;
  busy?: boolean;
  onClick: () => void;
}

/** One action of a panel, with its key. */
export function ActionButton({ label, hotkey, icon, reason, busy = false, onClick }: ActionButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      justify="flex-start"
      fullWidth
      leftSection={icon}
      rightSection={hotkey && <kbd className={classes.key}>{hotkey}</kbd>}
      className={classes.action}
      aria-disabled={reason !== undefined}
      title={reason}
      loading={busy}
      styles={{ label: { flex: 1 } }}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
