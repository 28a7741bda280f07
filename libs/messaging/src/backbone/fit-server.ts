import type { ServiceName } from '@comptoir/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventStream } from '../streams/names';

/** What a NATS server must be before a service in production gives it anything to keep. */
export interface ServerDemands {
  /** Of the server's HTTP monitoring: the only place where it tells whether it syncs every write. */
  readonly monitorUrl?: string;
  /** Default: 2.12.7, the oldest that keeps what it acknowledged. */
  readonly oldest?: string;
}

/** The server would lose what it acknowledged: nothing may be given to it. One sentence says what to change. */
export class UnfitServer extends Error {
  override readonly name = 'UnfitServer';
}

const oldestFit = '2.12.7';
const patienceMs = 3_000;

/** Throws `UnfitServer`; any other error means that it could not be found out, and is worth another try. */
export async function assertFit(
  connection: NatsConnection,
  service: ServiceName | 'provisioner',
  { monitorUrl, oldest = oldestFit }: ServerDemands,
): Promise<void> {
  const { version = '0', jetstream = false } = connection.info ?? {};
  if (isOlder(version, oldest))
    throw new UnfitServer(
      `The NATS server is ${version}, older than ${oldest}: it may lose messages; update it.`,
    );
  if (!jetstream) throw new UnfitServer('The NATS server runs without JetStream: switch it on.');
  if (service !== 'provisioner') await assertOnDisk(connection, eventStream(service));
  if (monitorUrl !== undefined) await assertSynced(monitorUrl);
}

/** A stream that is not there yet is made by the provisioner, on disk. */
async function assertOnDisk(connection: NatsConnection, stream: string): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: patienceMs });
  const info = await manager.streams.info(stream).catch((error: unknown) => {
    if (error instanceof Error && /not found/.test(error.message)) return undefined;
    throw error;
  });
  if (info && info.config.storage !== 'file')
    throw new UnfitServer(
      `The stream ${stream} is kept in memory: delete it, so that it is made again on disk.`,
    );
}

async function assertSynced(monitorUrl: string): Promise<void> {
  const response = await fetch(new URL('/varz', monitorUrl), { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`the monitoring of NATS answered ${response.status}`);
  const { jetstream } = (await response.json()) as {
    jetstream?: { config?: { sync_always?: boolean } };
  };
  if (jetstream?.config?.sync_always !== true)
    throw new UnfitServer(
      'The NATS server does not sync every write before it acknowledges it: set sync_interval: always.',
    );
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split(/[.-]/, 3).map(Number)) as [
    number[],
    number[],
  ];
  const at = right.findIndex((part, index) => part !== left[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
