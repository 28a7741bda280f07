import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectionOptions,
  holders,
  keepProvisioned,
  natsServerConfig,
  type NatsHolder,
  type Provisioner,
  provisionStreams,
} from '@comptoir/messaging';
import {
  containerNats,
  inContainers,
  type NatsOptions,
  randomPassword,
  startNats,
  storeDirOf,
} from '@comptoir/tool-servers';
import { connect, type NatsConnection } from '@nats-io/transport-node';

export interface TestNatsOptions {
  /** `once` (default): made before the broker is handed over; `kept`: made again after `forget`; `none`. */
  streams?: 'once' | 'kept' | 'none';
}

export interface TestNats {
  readonly port: number;
  /** Address of a user who may do everything. */
  readonly url: string;
  /** Address of a service's own user, with the permissions that it has in production. */
  urlOf(user: NatsHolder): string;
  /** A connection; of the user who may do everything unless told. Closed by `stop()`. */
  connect(user?: NatsHolder): Promise<NatsConnection>;
  /** Ends the server the kind way or with SIGKILL; the store stays. */
  down(how?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port, with the same users. */
  up(): Promise<void>;
  /** Deletes the JetStream store of a server that is down: streams and consumers are gone. */
  forget(): void;
  /** Creates the streams and consumers that are missing. */
  provision(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A private nats-server with JetStream, the users and permissions of production and its streams; deleted with
 * all its data by `stop()` or by the death of this process.
 */
export async function testNats(options: TestNatsOptions = {}): Promise<TestNats> {
  const broker = new PrivateBroker();
  await broker.up();
  if (options.streams !== 'none') await broker.provision();
  if (options.streams === 'kept') broker.keepStreams();
  return broker;
}

interface Broker {
  readonly port: number;
  halt(how: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

async function startBroker(options: NatsOptions): Promise<Broker> {
  if (inContainers()) return containerNats(options);
  const { port, process: server } = await startNats(options);
  server.unref();
  return {
    port,
    halt: async (how) => {
      server.signal(how);
      await server.exited;
    },
  };
}

class PrivateBroker implements TestNats {
  private readonly folder = mkdtempSync(join(tmpdir(), 'comptoir-test-nats-'));
  private readonly passwords = passwordsOf([...holders, 'system', 'admin']);
  private readonly connections: NatsConnection[] = [];
  private server: Broker | undefined;
  private provisioner: Provisioner | undefined;
  port = 0;

  get url(): string {
    return this.addressOf('admin');
  }

  urlOf(user: NatsHolder): string {
    return this.addressOf(user);
  }

  async connect(user: NatsHolder | 'admin' = 'admin'): Promise<NatsConnection> {
    const connection = await connect(connectionOptions({ name: user, url: this.addressOf(user) }));
    this.connections.push(connection);
    return connection;
  }

  async down(how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.server?.halt(how);
    this.server = undefined;
  }

  async up(): Promise<void> {
    this.server ??= await startBroker({
      folder: this.folder,
      leftovers: this.folder,
      ...(this.port === 0 ? {} : { port: this.port }),
      config: (place) =>
        withAdmin(natsServerConfig({ ...place, passwords: this.passwords }), this.passwords.admin),
    });
    this.port = this.server.port;
  }

  forget(): void {
    rmSync(storeDirOf(this.folder), { recursive: true, force: true });
  }

  async provision(): Promise<void> {
    const connection = await connect(
      connectionOptions({ name: 'provisioner', url: this.addressOf('provisioner') }),
    );
    await provisionStreams(connection);
    await connection.close();
  }

  keepStreams(): void {
    this.provisioner = keepProvisioned({ natsUrl: this.addressOf('provisioner'), everyMs: 200 });
  }

  async stop(): Promise<void> {
    await this.provisioner?.stop();
    await Promise.all(this.connections.map((connection) => connection.close()));
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private addressOf(user: NatsHolder | 'admin'): string {
    return `nats://${user}:${this.passwords[user]}@127.0.0.1:${this.port}`;
  }
}

function passwordsOf<Name extends string>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, randomPassword()])) as Record<Name, string>;
}

/** Production has no such user; a test looks from outside and must see everything. */
function withAdmin(config: string, password: string): string {
  return config.replace('    users: [', `    users: [\n      { user: admin, password: "${password}" }`);
}
