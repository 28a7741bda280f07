import { join } from 'node:path';
import { freePort } from './free-port';
import { natsBinary } from './nats-binary';
import { writePrivate } from './private-files';
import { type Supervised, supervise } from './supervise';

export interface NatsOptions {
  /** Folder of the configuration file and the JetStream store. */
  folder: string;
  /** The whole configuration for this port and store; it holds passwords, so it is written 0600. */
  config: (place: { port: number; storeDir: string }) => string;
  port?: number;
  /** Variables that the configuration refers to. */
  env?: Readonly<Record<string, string>>;
  /** Folder that disappears with the server when this process is killed. */
  leftovers?: string;
  say?: (step: string) => void;
  onLine?: (line: string) => void;
}

export interface NatsServer {
  readonly port: number;
  readonly process: Supervised;
  stop(): Promise<void>;
}

/** The JetStream store below a server's folder, for whoever wants to destroy it. */
export const storeDirOf = (folder: string): string => join(folder, 'jetstream');

/** Starts a nats-server of our own and resolves when it takes connections (about 50 ms). */
export async function startNats(options: NatsOptions): Promise<NatsServer> {
  const binary = natsBinary(options.say);
  const port = options.port ?? (await freePort());
  const configFile = join(options.folder, 'nats.conf');
  writePrivate(configFile, options.config({ port, storeDir: storeDirOf(options.folder) }));
  const server = supervise({
    command: binary,
    args: ['-c', configFile],
    ...(options.env ? { env: { ...options.env } } : {}),
    stopSignal: 'SIGTERM',
    leftovers: options.leftovers,
    onLine: options.onLine,
  });
  await server.line(/Server is ready/, 30_000).catch(async (error: unknown) => {
    await server.stop();
    throw new Error(`nats-server did not start: ${String(error)}`);
  });
  return { port, process: server, stop: async () => void (await server.stop()) };
}
