import { CellFault } from './cell-fault';

/** A line of a spreadsheet as it was written: its cells as text. */
export interface Line {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Why the line cannot be read; its cells then mean nothing. */
  readonly fault?: CellFault;
}

/** No file of ours has more columns; a line of a million cells is an attack or an accident. */
export const mostCells = 256;
export const tooWide = new CellFault('row.too-wide', `Plus de ${mostCells} colonnes.`);
