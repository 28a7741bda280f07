import type { ReactNode } from 'react';
import classes from './list-table.module.css';

export interface Column<Row> {
  key: string;
  label: string;
  /** Said in full where the label is an abbreviation. */
  fullLabel?: string;
  /** Field of the server's sort; a column without one cannot be sorted. */
  sort?: string;
  align?: 'end';
  /** Width in pixels; the columns without one share the rest. */
  width?: number;
  /** Stays in sight while the table scrolls sideways. */
  pinned?: boolean;
  /** Not shown until somebody ticks it: never, or only below 1440 px. */
  hiddenByDefault?: 'always' | 'narrow';
  /** Fields of the row that the cell shows, where they are not called like the column. */
  fields?: readonly string[];
  render: (row: Row) => ReactNode;
}

/** The classes that a heading and the cells below it share. */
export const cellClass = ({ align, pinned }: Pick<Column<never>, 'align' | 'pinned'>): string =>
  [align === 'end' && classes.end, pinned && classes.pinned].filter(Boolean).join(' ');
