import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import type { NatsOptions } from './nats';
import { randomPassword, writePrivate } from './private-files';
import type { ThrowawayPostgres } from './throwaway-postgres';

/** True when tests shall take PostgreSQL and NATS from Testcontainers instead of from binaries of this machine. */
export function inContainers(): boolean {
  return process.env.COMPTOIR_TEST_CONTAINERS === '1';
}

/** PostgreSQL 15, the oldest that Comptoir supports, in a container without protection against a power cut. */
export async function containerPostgres(): Promise<ThrowawayPostgres> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const password = randomPassword();
  const container = await new GenericContainer(process.env.POSTGRES_IMAGE ?? 'postgres:15')
    .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_USER: 'postgres' })
    .withExposedPorts(5432)
    // Once for the server that initialises, once for the one that stays.
    .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
    .start();
  return {
    url: `postgres://postgres:${password}@${container.getHost()}:${container.getMappedPort(5432)}/postgres`,
    stop: async () => void (await container.stop()),
  };
}

export interface ContainerNats {
  readonly port: number;
  /** Ends the server and removes its container; the store stays in the folder. */
  halt(how: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** NATS in a container, with configuration and store in a folder of this machine, on the same port each time. */
export async function containerNats({ folder, port, config }: NatsOptions): Promise<ContainerNats> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const hostPort = port ?? (await freePort());
  const configFile = join(folder, 'nats.conf');
  writePrivate(
    configFile,
    config({ port: 4222, storeDir: '/data/jetstream' }).replace('127.0.0.1:4222', '0.0.0.0:4222'),
  );
  chmodSync(folder, 0o777); // the user of the container is not ours
  chmodSync(configFile, 0o644);
  const container = await new GenericContainer(process.env.NATS_IMAGE ?? 'nats:2.12-alpine')
    .withBindMounts([{ source: folder, target: '/data' }])
    .withExposedPorts({ container: 4222, host: hostPort }, 6222, 8222) // Podman waits for every port that the image names
    .withCommand(['-c', '/data/nats.conf'])
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  return {
    port: hostPort,
    halt: async (how) => void (await container.stop({ timeout: how === 'SIGKILL' ? 0 : 10_000 })),
  };
}
