import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries';
import { type Supervised, supervise } from './supervise';

export interface PostgresOptions {
  /** Folder of the cluster; made and initialised when it is empty. */
  dataDir: string;
  /** Of the superuser `postgres`; decided when the cluster is made, the same for ever after. */
  password: string;
  /** Which binaries to look for first. */
  binaries: 'system' | 'embedded';
  port?: number;
  /** False gives up every protection against a power cut, for tests that throw the cluster away. */
  durable?: boolean;
  /** Further `name=value` settings of postgresql.conf. */
  settings?: readonly string[];
  /** Folder that disappears with the server when this process is killed. */
  leftovers?: string;
  onLine?: (line: string) => void;
}

export interface PostgresServer {
  readonly port: number;
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  readonly process: Supervised;
  /** Fast shutdown: clients are cut off, everything is flushed. */
  stop(): Promise<void>;
}

/** Nobody: exists on every Linux, owns nothing, and is not root. */
export const NOBODY = 65534;
const STARTED = /database system is ready to accept connections/;
const THROWAWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, with a password, and without a Unix socket.
 *
 * As root the server runs as nobody. A cluster that was killed recovers by itself; the lock file of a
 * dead server whose process number was given to someone else is PostgreSQL's only stale state, and
 * whoever keeps a cluster over several runs removes it (see `forgetDeadPostgres`).
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const binaries = postgresBinaries(options.binaries);
  const asUser = process.getuid?.() === 0 ? NOBODY : undefined;
  initialise(options, binaries, asUser);
  const port = options.port ?? (await freePort());
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'lc_messages=C',
    'max_connections=300',
    ...(options.durable === false ? THROWAWAY : []),
    ...(options.settings ?? []),
  ];
  const server = supervise({
    command: join(binaries.bin, 'postgres'),
    args: [
      '-D',
      pathFor(asUser, binaries, options.dataDir),
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    cwd: options.dataDir,
    env: environment(),
    asUser,
    stopSignal: 'SIGINT',
    leftovers: options.leftovers,
    onLine: options.onLine,
  });
  await server.line(STARTED, 60_000).catch(async (error: unknown) => {
    await server.stop();
    throw new Error(`PostgreSQL did not start: ${String(error)}`);
  });
  return {
    port,
    url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`,
    process: server,
    stop: async () => void (await server.stop(30_000)),
  };
}

function initialise(options: PostgresOptions, binaries: PostgresBinaries, asUser: number | undefined): void {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  if (existsSync(join(options.dataDir, 'PG_VERSION'))) return;
  chmodSync(options.dataDir, 0o700);
  if (asUser !== undefined) chownSync(options.dataDir, asUser, asUser);
  const secret = mkdtempSync(join(tmpdir(), 'comptoir-initdb-'));
  try {
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    if (asUser !== undefined) for (const path of [secret, passwordFile]) chownSync(path, asUser, asUser);
    const locale = binaries.embedded
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
    const made = spawnSync(
      join(binaries.bin, 'initdb'),
      [
        ...['-D', pathFor(asUser, binaries, options.dataDir), '-U', 'postgres', '-E', 'UTF8', ...locale],
        ...[
          '--auth=scram-sha-256',
          `--pwfile=${passwordFile}`,
          ...(options.durable === false ? ['--no-sync'] : []),
        ],
      ],
      { cwd: options.dataDir, env: environment(), uid: asUser, gid: asUser, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/**
 * The child's working directory is entered before it stops being root, and /proc/self/cwd leads back to
 * it without passing through its parents: so a cluster below a 0700 home works for nobody as well.
 * The system's PostgreSQL 15 cannot be told so and needs a path that nobody can walk.
 */
function pathFor(asUser: number | undefined, binaries: PostgresBinaries, dataDir: string): string {
  return asUser !== undefined && binaries.embedded ? '/proc/self/cwd' : dataDir;
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
