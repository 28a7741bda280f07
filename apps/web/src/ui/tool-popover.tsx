import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Arrival } from './arrival';

interface ToolPopoverProps {
  icon?: ReactNode;
  label: ReactNode;
  /** What the opened box is called; the label where absent. */
  name?: string;
  width: number;
  position?: 'bottom-start' | 'bottom-end';
  /** Marks the button for the key that opens it. */
  opens?: string;
  children: (close: () => void) => ReactNode;
}

/** A quiet button that opens a box; the focus goes into it and comes back. */
export function ToolPopover({ icon, label, name, width, position, opens, children }: ToolPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={position ?? 'bottom-end'}
      shadow="md"
      width={width}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          c="var(--text)"
          data-opens={opens}
          leftSection={icon}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={name ?? (typeof label === 'string' ? label : undefined)}>
        {open && <Arrival>{children(() => setOpen(false))}</Arrival>}
      </Popover.Dropdown>
    </Popover>
  );
}
