import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a browser fetches of script, gzipped, before a page is there: what the document names and the page's own
 * chunk, with everything that they import at once. What is imported later, on a click, is not part of it.
 */
export function firstLoadKiB(folder: string, page: string): number {
  const assets = join(folder, 'assets');
  const entries = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/assets\/([^"]+\.js)/g)].map(
    ([, name = '']) => name,
  );
  const pageChunks = readdirSync(assets).filter(
    (name) => name.startsWith(`${page}-`) && name.endsWith('.js'),
  );
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    const script = readFileSync(join(assets, name), 'utf8');
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) need(imported);
  };
  [...entries, ...pageChunks].forEach(need);
  const bytes = [...needed].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  return bytes / 1024;
}
