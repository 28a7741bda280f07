import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ServiceName, services } from '@comptoir/contracts';
import { testNats, type TestNats } from '@comptoir/testing';
import { freePorts, randomPassword, startPostgres } from '@comptoir/tool-servers';
import { makeDatabases } from './databases';
import { type MailBox, startMailBox } from './mail-box';
import { ServiceProcesses } from './service-processes';

/** Comptoir as built, on servers and ports of its own, for a tool to measure, to break and to look at. */
export interface Stand {
  /** The gateway's address. */
  readonly url: string;
  readonly administrator: { readonly email: string; readonly password: string };
  readonly databases: Readonly<Record<ServiceName, string>>;
  /** Superuser, database `postgres`. */
  readonly adminUrl: string;
  readonly nats: TestNats;
  readonly mail: MailBox;
  readonly services: ServiceProcesses;
  /** Stops everything and deletes its data. */
  stop(): Promise<void>;
}

export interface StandOptions {
  /** Where the business clock stands; it runs where absent. */
  readonly clock?: string;
  readonly env?: Partial<Record<ServiceName, Record<string, string>>>;
  /** `name=value` for PostgreSQL. */
  readonly settings?: readonly string[];
  /** Told what PostgreSQL logs, line by line. */
  readonly onDatabaseLine?: (line: string) => void;
  /** PostgreSQL waits for the disk at each commit. Off where nothing tests a power cut. */
  readonly durable?: boolean;
}

const root = resolve(__dirname, '..', '..', '..');
const nobody = 65534;
const administrator = { email: 'admin@comptoir.example', password: 'only-for-this-stand' };

/** Starts PostgreSQL, NATS, the mail catcher and the built services; a service that dies is started again. */
export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-stand-'));
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody);
  const postgres = await startPostgres({
    dataDir: join(folder, 'data'),
    password: randomPassword(),
    binaries: 'embedded',
    settings: [
      ...(options.settings ?? []),
      ...(options.durable ? [] : ['fsync=off', 'synchronous_commit=off']),
    ],
    leftovers: folder,
    ...(options.onDatabaseLine && { onLine: options.onDatabaseLine }),
  });
  const nats = await testNats({ streams: 'kept' });
  const mailFolder = mkdtempSync(join(tmpdir(), 'comptoir-stand-mail-'));
  const mail = await startMailBox(root, mailFolder);
  const databases = await makeDatabases(postgres.url);
  const ports = await freePorts(services.length);
  const addresses = new Map(services.map((service, index) => [service, `http://127.0.0.1:${ports[index]}`]));
  const processes = new ServiceProcesses({ root, addresses, databases, nats, mail, administrator, options });
  const stop = async () => {
    await processes.stop();
    await mail.down();
    await nats.stop();
    await postgres.stop();
    for (const each of [folder, mailFolder]) rmSync(each, { recursive: true, force: true });
  };
  try {
    await processes.startAll();
  } catch (error) {
    await stop();
    throw error;
  }
  const url = addresses.get('gateway') ?? '';
  return { url, administrator, databases, adminUrl: postgres.url, nats, mail, services: processes, stop };
}
