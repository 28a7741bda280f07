import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface ToolPopoverProps {
  icon?: ReactNode;
  label: ReactNode;
  /** What the opened box is called; the label where absent. */
  name?: string;
  width: number;
  position?: 'bottom-start' | 'bottom-end';
  /** Class of the button, for those that are opened by a key. */
  className?: string;
  children: (close: () => void) => ReactNode;
}

/** A quiet button that opens a box; the focus goes into it and comes back. */
export function ToolPopover({ icon, label, name, width, position, className, children }: ToolPopoverProps) {
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
          className={className}
          leftSection={icon}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={name ?? (typeof label === 'string' ? label : undefined)}>
        {open && children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
