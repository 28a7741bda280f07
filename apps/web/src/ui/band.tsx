import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './band.module.css';

interface BandProps {
  tone: 'bad' | 'info';
  children: ReactNode;
  actions?: readonly { label: string; act: () => void }[];
}

/** A line over the content: an error that can be retried, or news that can be fetched. */
export function Band({ tone, children, actions = [] }: BandProps) {
  const Glyph = tone === 'bad' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.band} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Glyph size={16} aria-hidden />
      <span className={classes.text}>{children}</span>
      {actions.map(({ label, act }) => (
        <Button key={label} size="compact-xs" variant="default" onClick={act}>
          {label}
        </Button>
      ))}
    </div>
  );
}
