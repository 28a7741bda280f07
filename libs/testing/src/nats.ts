import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { type NatsServer, randomPassword, startNats, storeDirOf } from '@comptoir/tool-servers';

export interface TestNats {
  readonly port: number;
  /** Address of a user who may do everything. */
  readonly url: string;
  /** A connection of that user; closed by `stop()`. */
  connect(): Promise<NatsConnection>;
  /** Ends the server the kind way or with SIGKILL; the store stays. */
  down(how?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port, with the same users. */
  up(): Promise<void>;
  /** Deletes the JetStream store of a server that is down: streams and consumers are gone. */
  forget(): void;
  stop(): Promise<void>;
}

/** A private nats-server with JetStream, deleted with all its data by `stop()` or by the death of this process. */
export async function testNats(): Promise<TestNats> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-test-nats-'));
  const password = randomPassword();
  const start = (port?: number) =>
    startNats({ folder, port, leftovers: folder, config: (place) => configuration(place, password) });
  let server: NatsServer | undefined = await start();
  const port = server.port;
  server.process.unref();
  const down = async (how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    server?.process.signal(how);
    await server?.process.exited;
    server = undefined;
  };
  const connections: NatsConnection[] = [];
  return {
    port,
    connect: async () => {
      const connection = await connect({
        servers: `127.0.0.1:${port}`,
        user: 'admin',
        pass: password,
        maxReconnectAttempts: -1,
      });
      connections.push(connection);
      return connection;
    },
    url: `nats://admin:${password}@127.0.0.1:${port}`,
    down,
    up: async () => {
      server ??= await start(port);
      server.process.unref();
    },
    forget: () => rmSync(storeDirOf(folder), { recursive: true, force: true }),
    stop: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await down();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration({ port, storeDir }: { port: number; storeDir: string }, password: string): string {
  return `host: 127.0.0.1
port: ${port}
max_payload: 262144
jetstream { store_dir: "${storeDir}" }
authorization { users = [ { user: admin, password: "${password}" } ] }
`;
}
