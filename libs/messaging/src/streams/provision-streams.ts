import {
  jetstreamManager,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { consumerConfigs, defaultLimits, streamConfigs, type StreamLimits } from './definitions';

/** What provisioning changed; empty lists when everything was as it should be. */
export interface Provisioned {
  readonly created: readonly string[];
  readonly updated: readonly string[];
}

/**
 * Creates the streams and durables that are missing and repairs those that differ. Deletes nothing, so it can run
 * at any time, next to anything. Needs the provisioner's credentials.
 */
export async function provisionStreams(
  nc: NatsConnection,
  limits: StreamLimits = defaultLimits,
): Promise<Provisioned> {
  const manager = await jetstreamManager(nc, { timeout: 5_000 });
  const created: string[] = [];
  const updated: string[] = [];
  const note = (name: string, verdict: Verdict) => {
    if (verdict === 'created') created.push(name);
    if (verdict === 'updated') updated.push(name);
  };
  for (const config of streamConfigs(limits)) note(config.name, await ensureStream(manager, config));
  for (const { stream, config } of consumerConfigs(limits)) {
    note(`${stream}/${config.durable_name}`, await ensureConsumer(manager, stream, config));
  }
  return { created, updated };
}

type Verdict = 'created' | 'updated' | 'same';

async function ensureStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<Verdict> {
  const known = await existing(() => manager.streams.info(config.name));
  if (!known) {
    await manager.streams.add(config);
    return 'created';
  }
  if (isWithin(config, known.config)) return 'same';
  await manager.streams.update(config.name, config);
  return 'updated';
}

async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  config: Partial<ConsumerConfig> & { durable_name: string },
): Promise<Verdict> {
  const known = await existing(() => manager.consumers.info(stream, config.durable_name));
  if (!known) {
    await manager.consumers.add(stream, config);
    return 'created';
  }
  const { num_replicas: replicas, ...rest } = config;
  if (isWithin(rest, known.config) && (known.config.num_replicas || replicas) === replicas) return 'same';
  await manager.consumers.update(stream, config.durable_name, config);
  return 'updated';
}

async function existing<T>(info: () => Promise<T>): Promise<T | undefined> {
  try {
    return await info();
  } catch (error) {
    if (error instanceof Error && /not found/.test(error.message)) return undefined;
    throw error;
  }
}

function isWithin(wanted: object, actual: object): boolean {
  const values = actual as Record<string, unknown>;
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(values[key] ?? zeroOf(value)) === JSON.stringify(value),
  );
}

/** The server leaves out what is zero or false. */
function zeroOf(value: unknown): unknown {
  return typeof value === 'number' ? 0 : typeof value === 'boolean' ? false : undefined;
}
