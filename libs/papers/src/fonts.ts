import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type FaceName = 'regular' | 'medium';

let read: Readonly<Record<FaceName, Buffer>> | undefined;
const fileOf = (name: string) => readFileSync(join(__dirname, '..', 'assets', 'fonts', `${name}.ttf`));

/** The two faces that every paper is set in, read with the first one: they have every letter of European names. */
export function fonts(): Readonly<Record<FaceName, Buffer>> {
  return (read ??= { regular: fileOf('Roboto-Regular'), medium: fileOf('Roboto-Medium') });
}
