import type { z } from 'zod';
import { CellFault, type CellType } from '../cell-fault';

const breaks = /[\t\r\n\u0085\u2028\u2029]+/g;
/** Control characters, and halves of characters: no database takes the latter. */
const controls = /[\p{Cc}\p{Cs}]/u;

/** One line of at most `max` characters; line breaks inside a cell become spaces. */
export function text(max: number): CellType<string> {
  return (cell) => {
    const line = cell.replace(breaks, ' ');
    if (line.length > max) return new CellFault('text.too-long', `Au plus ${max} caractères.`);
    return controls.test(line) ? new CellFault('text.invalid', 'Caractères de contrôle interdits.') : line;
  };
}

/** Text that a schema of the contracts accepts, such as an e-mail address. */
export function matching(schema: z.ZodType<string>, code: string, message: string): CellType<string> {
  return (cell) => {
    const result = schema.safeParse(cell);
    return result.success ? result.data : new CellFault(code, message);
  };
}
