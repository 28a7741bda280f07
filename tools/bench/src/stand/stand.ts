import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ServiceName, services } from '@comptoir/contracts';
import { testNats, testPrivateKey, testPublicKey } from '@comptoir/testing';
import { freePorts, randomPassword, startPostgres, supervise, type Supervised } from '@comptoir/tool-servers';
import { makeDatabases } from './databases';

/** Comptoir on servers and ports of its own, as built, for a tool to measure. */
export interface Stand {
  /** The gateway's address. */
  readonly url: string;
  readonly administrator: { readonly email: string; readonly password: string };
  readonly databases: Readonly<Record<ServiceName, string>>;
  /** Superuser, database `postgres`. */
  readonly adminUrl: string;
  readonly natsUrl: string;
  readonly processes: ReadonlyMap<ServiceName, Supervised>;
  /** Stops everything and deletes its data. */
  stop(): Promise<void>;
}

const root = resolve(__dirname, '..', '..', '..', '..');
const nobody = 65534;
const administrator = { email: 'admin@comptoir.example', password: 'only-for-measuring' };
/** Room for a data set; the rest is what PostgreSQL comes with. */
const settings = [
  'shared_buffers=512MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'maintenance_work_mem=512MB',
];

/** Starts PostgreSQL, NATS and the built services; `clock` is where the business clock stands. */
export async function startStand(options: { clock: string; env?: Record<string, string> }): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-bench-'));
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody);
  const postgres = await startPostgres({
    dataDir: join(folder, 'data'),
    password: randomPassword(),
    binaries: 'embedded',
    settings,
    leftovers: folder,
  });
  const nats = await testNats();
  const databases = await makeDatabases(postgres.url);
  const ports = await freePorts(services.length);
  const addresses = new Map(services.map((service, index) => [service, `http://127.0.0.1:${ports[index]}`]));
  const processes = new Map<ServiceName, Supervised>();
  const stop = async () => {
    await Promise.all([...processes.values()].map((child) => child.stop()));
    await nats.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const service of services) {
      const env = {
        ...environment(addresses, service),
        CLOCK: options.clock,
        DATABASE_URL: databases[service],
        NATS_URL: nats.urlOf(service),
        ...options.env,
      };
      processes.set(
        service,
        supervise({ command: process.execPath, args: argumentsOf(service), cwd: root, env }),
      );
    }
    await Promise.all([...addresses].map(([service, url]) => untilReady(url, processes.get(service))));
  } catch (error) {
    await stop();
    throw error;
  }
  const url = addresses.get('gateway') ?? '';
  return { url, administrator, databases, adminUrl: postgres.url, natsUrl: nats.url, processes, stop };
}

const argumentsOf = (service: ServiceName) => [
  '--max-semi-space-size=2',
  '--enable-source-maps',
  join(root, 'apps', service, 'dist', 'main.js'),
];

function environment(addresses: ReadonlyMap<ServiceName, string>, service: ServiceName): NodeJS.ProcessEnv {
  const own: Partial<Record<ServiceName, Record<string, string>>> = {
    gateway: {
      INTERNAL_TOKEN_PRIVATE_KEY: JSON.stringify(testPrivateKey),
      SESSION_KEY: 'only for measuring, thirty-two characters',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
      SALES_URL: addresses.get('sales') ?? '',
      RATE_LIMIT_PER_SECOND: '1000000',
      RATE_LIMIT_BURST: '1000000',
    },
    notifications: { SMTP_URL: 'smtp://127.0.0.1:9' },
  };
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: process.env.TZ,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: new URL(addresses.get(service) ?? '').port,
    MIGRATE_ON_START: 'true',
    LOG_LEVEL: 'warn',
    INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(testPublicKey),
    CURSOR_KEY: 'only for measuring, thirty-two characters and more',
    ...own[service],
  };
}

async function untilReady(url: string, child: Supervised | undefined): Promise<void> {
  for (const giveUpAt = Date.now() + 90_000; Date.now() < giveUpAt;) {
    if (child && !child.running) break;
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => undefined,
    );
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`A service cannot serve:\n${child?.tail() ?? ''}`);
}
