import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceName } from '@comptoir/contracts';
import { dataSourceOf, migrate, type Db } from '@comptoir/persistence';
import {
  randomPassword,
  startNats,
  storeDirOf,
  TEST_POSTGRES,
  throwawayPostgres,
  type NatsServer,
} from '@comptoir/tool-servers';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Client } from 'pg';
import { startService } from './service';
import {
  Asks,
  connectionOptions,
  DeadLetters,
  Engine,
  keepProvisioned,
  messagingMigrations,
  natsServerConfig,
  holderOf,
  holders,
  Outbox,
  type MessagingOptions,
  type NatsHolder,
  type NatsUser,
  type Provisioner,
} from '../src';

export interface TestService {
  readonly app: NestFastifyApplication;
  readonly db: Db;
  readonly databaseUrl: string;
  readonly asks: Asks;
  readonly outbox: Outbox;
  readonly engine: Engine;
  readonly deadLetters: DeadLetters;
  stop(): Promise<void>;
}

export interface ServiceParts {
  readonly providers?: Type[];
  readonly controllers?: Type[];
  readonly options?: Partial<MessagingOptions>;
  /** False: it is not expected to be connected. */
  readonly waits?: boolean;
  /** Share another process' database: a second replica. */
  readonly replicaOf?: TestService;
}

/** A private NATS with the generated users and streams, and databases on the run's PostgreSQL. */
export class Rig {
  private readonly stops: (() => Promise<unknown>)[] = [];
  private server?: NatsServer;
  private readonly insiderPassword = randomPassword();
  /** Warnings and errors of every service. */
  readonly logs: unknown[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'comptoir-messaging-'));
  readonly passwords = Object.fromEntries(
    [...holders, 'system'].map((holder) => [holder, randomPassword()]),
  ) as Record<NatsHolder | 'system', string>;
  provisioner!: Provisioner;
  adminUrl = '';
  port = 0;

  private constructor(private readonly insiders: boolean) {}

  static async start({ provisionEveryMs = 200, insiders = false } = {}): Promise<Rig> {
    const rig = new Rig(insiders);
    const shared = process.env[TEST_POSTGRES];
    const cluster = shared ? undefined : await throwawayPostgres();
    rig.adminUrl = shared ?? cluster?.url ?? '';
    await rig.natsUp();
    rig.provisioner = keepProvisioned({ natsUrl: rig.natsUrl('provisioner'), everyMs: provisionEveryMs });
    await rig.provisioner.ready;
    rig.stops.push(async () => {
      await rig.provisioner.stop();
      await rig.natsDown();
      await cluster?.stop();
      rmSync(rig.folder, { recursive: true, force: true });
    });
    return rig;
  }

  natsUrl(user: NatsUser): string {
    return `nats://${user}:${this.passwords[holderOf(user)]}@127.0.0.1:${this.port}`;
  }

  async natsUp(): Promise<void> {
    const { folder, passwords } = this;
    this.server = await startNats({
      folder,
      port: this.port || undefined,
      leftovers: folder,
      config: ({ port, storeDir }) => this.withInsiders(natsServerConfig({ port, storeDir, passwords })),
    });
    this.server.process.unref();
    this.port = this.server.port;
  }

  async natsDown(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.server?.process.signal(signal);
    await this.server?.process.exited;
    this.server = undefined;
  }

  /** Deletes everything JetStream knows; the server must be down. */
  forgetStore(): void {
    rmSync(storeDirOf(this.folder), { recursive: true, force: true });
  }

  /** A bare client with a user's own permissions. */
  async client(user: NatsUser): Promise<NatsConnection> {
    const connection = await connect({
      ...connectionOptions({ name: user, url: this.natsUrl(user) }),
      timeout: 1_000,
    });
    this.stops.push(() => connection.close());
    return connection;
  }

  /** A client without limits of its own: what stops it is the border between the accounts. */
  async insider(where: 'inside' | 'outside'): Promise<NatsConnection> {
    const url = `nats://${where}:${this.insiderPassword}@127.0.0.1:${this.port}`;
    const connection = await connect(connectionOptions({ name: where, url }));
    this.stops.push(() => connection.close());
    return connection;
  }

  /** One user more in our account, and one in that of the partners. */
  private withInsiders(config: string): string {
    if (!this.insiders) return config;
    const users = ['inside', 'outside'].values();
    return config.replaceAll('    users: [', (opening) =>
      [opening, `      { user: ${users.next().value}, password: "${this.insiderPassword}" }`].join('\n'),
    );
  }

  async database(): Promise<string> {
    const name = `messaging_${Math.random().toString(36).slice(2, 12)}`;
    await asAdmin(this.adminUrl, `create database ${name}`);
    const url = new URL(this.adminUrl);
    url.pathname = `/${name}`;
    await migrate(dataSourceOf(url.href, messagingMigrations));
    this.stops.push(() => asAdmin(this.adminUrl, `drop database if exists ${name} with (force)`));
    return url.href;
  }

  async service(service: ServiceName, parts: ServiceParts = {}): Promise<TestService> {
    const databaseUrl = parts.replicaOf?.databaseUrl ?? (await this.database());
    const { app, db } = await startService(service, {
      natsUrl: this.natsUrl(service),
      databaseUrl,
      providers: parts.providers,
      controllers: parts.controllers,
      options: {
        log: {
          info: () => undefined,
          warn: (...said) => this.logs.push(said),
          error: (...said) => this.logs.push(said),
        },
        ...parts.options,
      },
    });
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= app.close().then(() => db.close()));
    this.stops.push(stop);
    const [asks, outbox, engine, deadLetters] = [
      app.get(Asks),
      app.get(Outbox),
      app.get(Engine),
      app.get(DeadLetters),
    ];
    if (parts.waits !== false) await eventually(() => engine.health.connected);
    return { app, db, databaseUrl, asks, outbox, engine, deadLetters, stop };
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.reverse()) await stop();
  }
}

/** Asks again and again until it is true; fails with what it last said. */
export async function eventually(check: () => unknown, withinMs = 60_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const said = await check();
    if (said === true) return;
    if (Date.now() > until) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(said)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
