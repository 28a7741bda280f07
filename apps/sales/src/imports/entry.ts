import { createHash } from 'node:crypto';
import type { Columns, RowOf, Sheet, SheetRow } from '@comptoir/sheets';

/** Why what the file says was not taken over: the customer holds the document, or its goods are on their way. */
export const obstacles = ['issued', 'ordered'] as const;
export type Obstacle = (typeof obstacles)[number];
export type Outcome = 'created' | 'updated' | 'unchanged' | Obstacle;

/** What one or several rows of a file say about one thing. */
export interface Entry<T> {
  readonly reference: string;
  /** Where the thing begins in the file. */
  readonly row: number;
  /** Of the cells behind it, as read: the same cells say the same, whatever they are resolved to. */
  readonly digest: string;
  readonly value: T;
}

export function digestOf(cells: unknown): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('base64');
}

type Referenced = Columns & { readonly reference: unknown };

/** A fault at one cell of a good row: of a column, by its key, with the value that stands there. */
export function blame<C extends Columns>(
  sheet: Sheet<C>,
  { row, values }: SheetRow<C>,
  key: keyof C & string,
  fault: { code: string; message: string },
): void {
  const value: unknown = values[key];
  const text = value === null ? null : Array.isArray(value) ? value.join('|') : String(value);
  sheet.errors.add({ row, column: sheet.headingOf(key), value: text, ...fault });
}

/** Blames a reference that an earlier row has already. */
export function blameDuplicates<C extends Referenced>(sheet: Sheet<C>): void {
  const first = new Map<unknown, number>();
  for (const row of sheet.rows) {
    const { reference } = row.values as RowOf<C>;
    const earlier = first.get(reference);
    if (earlier === undefined) first.set(reference, row.row);
    else
      blame(sheet, row, 'reference', {
        code: 'reference.duplicate',
        message: `Cette référence est déjà à la ligne ${earlier}.`,
      });
  }
}
