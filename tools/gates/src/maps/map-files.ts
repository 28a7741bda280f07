import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../sequence/run-command';
import { maps } from './maps';

/** Pages that are not what the contracts say today. */
export function outdatedMaps(pages: ReadonlyMap<string, string> = maps()): readonly string[] {
  return [...pages]
    .filter(([path, text]) => {
      const file = join(repositoryRoot, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    })
    .map(([path]) => path);
}

export function writeMaps(): void {
  const pages = maps();
  for (const path of outdatedMaps(pages)) {
    const file = join(repositoryRoot, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pages.get(path) ?? '');
    console.log(`Wrote ${path}`);
  }
}
