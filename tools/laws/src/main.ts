import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { circularImports } from './graph/circular-imports';
import { repositoryRoot } from './place';
import { findingsOf, textLaws } from './text/text-laws';
import { treeLaws } from './tree/tree-laws';

/** The laws' own examples and the words they look for are not crimes. */
const courtRoom = /^tools\/laws\/src\/(criminals|text)\//;
const readable = /\.(tsx?|mjs|cjs|js|json|md|ya?ml|html|css|sql|sh|conf)$|(^|\/)(Dockerfile|run|\.[a-z]+)$/;
const skipped = /^package-lock\.json$|\/released\/|^libs\/client\/src\/generated\//;
const source = /^(apps|libs|tools)\/[a-z-]+\/src\/.*(?<!\.d)\.tsx?$/;

/** Prints every breach of the laws of the tree, the text and the import graph; answers how many there are. */
export function judgeRepository(): number {
  const paths = trackedFiles();
  const texts = new Map(
    paths.filter((path) => readable.test(path) && !skipped.test(path)).map((path) => [path, read(path)]),
  );
  const breaches = [
    ...treeLaws.flatMap((law) =>
      law.violations(paths).map(({ path, message }) => `${path}  ${message}  ${law.name}`),
    ),
    ...textLaws.flatMap((law) =>
      [...texts]
        .filter(([path]) => !courtRoom.test(path))
        .flatMap(([path, text]) =>
          findingsOf(law, path, text).map(
            ({ line, text: found }) => `${path}:${line}  ${found}  ${law.name}`,
          ),
        ),
    ),
    ...circularImports(new Map([...texts].filter(([path]) => source.test(path)))).map(
      (circle) => `${circle.join(' -> ')}  circular-imports`,
    ),
  ];
  for (const breach of breaches) console.error(breach);
  console.log(`${paths.length} files, ${breaches.length} breaches of the laws`);
  return breaches.length;
}

/** What git knows or would add; a file deleted but not yet committed is gone. */
function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))].filter((path) => {
    const file = join(repositoryRoot, path);
    return path !== '' && existsSync(file) && statSync(file).isFile();
  });
}

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

if (require.main === module) process.exitCode = judgeRepository() === 0 ? 0 : 1;
