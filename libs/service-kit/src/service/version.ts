import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The release that this code belongs to; all parts of the house carry one version. */
export const version: string = versionIn(join(__dirname, '..', '..', 'package.json'));

function versionIn(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
