import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const WHAT_TO_DO =
  'No NATS server was found: install the package "nats-server" (2.9.10 or newer), or set NATS_URL to a server with JetStream that runs.';

/** Where a server may be, and what can fetch one. */
export interface NatsPlaces {
  readonly folders: readonly string[];
  readonly cache: string;
  readonly aptGet: string;
  readonly dpkgDeb: string;
}

/** An ordinary user's PATH lacks /usr/sbin. */
const usualPlaces = (): NatsPlaces => ({
  folders: [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'],
  cache: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'comptoir'),
  aptGet: '/usr/bin/apt-get',
  dpkgDeb: '/usr/bin/dpkg-deb',
});

/**
 * Path of a nats-server binary: one that is installed, or one unpacked into ~/.cache/comptoir from the system's
 * package, which needs no right of root.
 *
 * `say` is told before anything is downloaded. Throws one sentence that says what to install.
 */
export function natsBinary(
  say: (step: string) => void = () => undefined,
  places: NatsPlaces = usualPlaces(),
): string {
  const { folders, cache, aptGet, dpkgDeb } = places;
  const known = [...folders.map((folder) => join(folder, 'nats-server')), unpacked(cache)].find(isExecutable);
  if (known !== undefined) return known;
  if (!existsSync(aptGet) || !existsSync(dpkgDeb)) throw new Error(WHAT_TO_DO);
  say('downloading nats-server');
  if (!download(places) || !isExecutable(unpacked(cache))) throw new Error(WHAT_TO_DO);
  return unpacked(cache);
}

function unpacked(cache: string): string {
  return join(cache, 'nats-server', 'usr', 'sbin', 'nats-server');
}

function download({ cache, aptGet, dpkgDeb }: NatsPlaces): boolean {
  for (const folder of ['lists/partial', 'archives/partial'])
    mkdirSync(join(cache, folder), { recursive: true });
  const options = [
    `Dir::State::lists=${cache}/lists`,
    `Dir::Cache=${cache}`,
    `Dir::Cache::archives=${cache}/archives`,
    'Debug::NoLocking=1',
  ]
    .concat(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : [])
    .flatMap((option) => ['-o', option]);
  const ran = (command: string, args: string[]) =>
    spawnSync(command, args, { cwd: cache, stdio: 'ignore', timeout: 180_000 }).status === 0;
  if (
    !ran(aptGet, [...options, '-qq', 'update']) ||
    !ran(aptGet, [...options, '-qq', 'download', 'nats-server'])
  )
    return false;
  const archive = readdirSync(cache).find((name) => /^nats-server_.*\.deb$/.test(name));
  return archive !== undefined && ran(dpkgDeb, ['-x', archive, join(cache, 'nats-server')]);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
