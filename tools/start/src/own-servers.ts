import { mkdirSync } from 'node:fs';
import { natsServerConfig, type NatsHolder } from '@comptoir/messaging';
import { forgetDeadPostgres, startNats, startPostgres, type Supervised } from '@comptoir/tool-servers';
import { type Family, logHint } from './family';
import { place } from './place';
import { say, step, Trouble } from './screen';
import type { Secrets } from './secrets';

export interface Servers {
  /** Address of a role that may create roles and databases. */
  adminUrl: string;
  natsUrlOf(holder: NatsHolder): string;
  /** Names the installation whose data these are, so that each gets the demo data once. */
  dataOf: string;
  stop(): Promise<void>;
}

/** PostgreSQL and NATS of this checkout, each unless the environment points elsewhere (DATABASE_URL, NATS_URL). */
export async function startServers(secrets: Secrets, family: Family): Promise<Servers> {
  const { DATABASE_URL, NATS_URL } = process.env;
  const postgres = DATABASE_URL ? undefined : await ownPostgres(secrets, family);
  const nats = NATS_URL
    ? undefined
    : await ownNats(secrets, family).catch(async (error: unknown) => {
        await postgres?.stop();
        throw error;
      });
  if (DATABASE_URL) say(`PostgreSQL: the one of DATABASE_URL (${hostOf(DATABASE_URL)})`);
  if (NATS_URL) say(`NATS: the one of NATS_URL (${hostOf(NATS_URL)}); every service uses its credentials`);
  return {
    adminUrl:
      DATABASE_URL ?? `postgres://postgres:${secrets.postgres}@127.0.0.1:${postgres?.port ?? 0}/postgres`,
    dataOf: DATABASE_URL ? hostOf(DATABASE_URL) : 'own',
    natsUrlOf: (holder) =>
      NATS_URL ?? `nats://${holder}:${secrets.nats[holder]}@127.0.0.1:${nats?.port ?? 0}`,
    stop: async () => {
      await nats?.stop();
      await postgres?.stop();
    },
  };
}

function ownPostgres(secrets: Secrets, family: Family): Promise<Kept> {
  const start = (port?: number) => {
    forgetDeadPostgres(place.postgres);
    return startPostgres({
      dataDir: place.postgres,
      password: secrets.postgres,
      binaries: 'embedded',
      ...(port === undefined ? {} : { port }),
      onLine: (line) => family.hear('postgres', line),
    });
  };
  return step(
    'Starting PostgreSQL',
    () => keepAlive('postgres', family, start),
    ({ port }) => `port ${port}`,
  );
}

function ownNats(secrets: Secrets, family: Family): Promise<Kept> {
  mkdirSync(place.nats, { recursive: true, mode: 0o700 });
  const start = (port?: number) =>
    startNats({
      folder: place.nats,
      config: (at) => natsServerConfig({ ...at, passwords: secrets.nats }),
      ...(port === undefined ? {} : { port }),
      say: (doing) => say(`  ${doing} …`),
      onLine: (line) => family.hear('nats', line),
    });
  return step(
    'Starting NATS',
    () => keepAlive('nats', family, start),
    ({ port }) => `port ${port}`,
  );
}

interface Server {
  readonly port: number;
  readonly process: Supervised;
  stop(): Promise<void>;
}

type Kept = Pick<Server, 'port' | 'stop'>;

const PAUSE_MS = 1_000;

/** Starts a server and, should it die, starts it again on the same port, so that its clients find it. */
async function keepAlive(
  name: string,
  family: Family,
  start: (port?: number) => Promise<Server>,
): Promise<Kept> {
  let server = await start().catch((error: unknown) => {
    throw new Trouble(error instanceof Error ? error.message : String(error)); // a sentence that says what to do
  });
  const { port } = server;
  let stopping = false;
  const watch = () => {
    family.adopt(name, server.process.pid);
    void server.process.exited.then(revive);
  };
  const revive = async (): Promise<void> => {
    if (stopping) return;
    say(`!! ${name} died; starting it again. ${logHint(name)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (stopping) return;
    try {
      server = await start(port);
      watch();
    } catch {
      await revive();
    }
  };
  watch();
  return {
    port,
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}

const hostOf = (url: string) => new URL(url).host;
