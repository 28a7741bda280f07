import type { ComponentType, ReactNode } from 'react';
import classes from './icon-text.module.css';

export type Icon = ComponentType<{
  size?: number | string;
  stroke?: number | string;
  'aria-hidden'?: boolean;
}>;
export type Tone = 'good' | 'neutral' | 'warn' | 'info' | 'bad' | 'muted';

interface IconTextProps {
  icon: Icon;
  tone: Tone;
  /** What is read aloud and shown in the tooltip. */
  name: string;
  /** Short visible text; without it the icon itself carries the name. */
  children?: ReactNode;
}

/** An icon never stands alone and never speaks by colour alone: shape, short text, full sentence in the tooltip. */
export function IconText({ icon: Glyph, tone, name, children }: IconTextProps) {
  if (children === undefined) {
    return (
      <span className={classes.root} data-tone={tone} role="img" aria-label={name} title={name}>
        <Glyph size={16} stroke={2} aria-hidden />
      </span>
    );
  }
  return (
    <span className={classes.root} data-tone={tone} title={name}>
      <Glyph size={16} stroke={2} aria-hidden />
      <span className={classes.text}>{children}</span>
    </span>
  );
}
