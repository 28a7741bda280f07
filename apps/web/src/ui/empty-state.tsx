import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Icon } from './icon-text';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon: Icon;
  title: ReactNode;
  children?: ReactNode;
  actions?: readonly { label: string; act: () => void }[];
}

export function EmptyState({ icon: Glyph, title, children, actions = [] }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <Glyph size={40} stroke={1.4} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {actions.length > 0 && (
        <Group justify="center" gap="sm">
          {actions.map(({ label, act }, index) => (
            <Button key={label} size="sm" variant={index === 0 ? 'filled' : 'default'} onClick={act}>
              {label}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
