/** Why a cell's text is not a value. The message is one French sentence for the person who wrote the file. */
export class CellFault {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** Reads the text of a cell; it is trimmed and never empty. */
export type CellType<T> = (text: string) => T | CellFault;
