import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Logger } from '../logs/logger';
import { rhythmOf } from './every';
import { Periodic } from './periodic';

type Provider = Record<string, () => Promise<void>>;

/** Runs the methods marked `@Every`; when the service stops, waits for those under way. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Map<object, Periodic[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (typeof instance === 'object' && instance !== null) this.begin(instance as Provider);
    }
  }

  /** Its methods are run now rather than later; one that is running is run once more. */
  wake(provider: object): void {
    for (const rounds of this.rounds.get(provider) ?? []) rounds.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.rounds.values()].flat().map((rounds) => rounds.stop()));
  }

  private begin(provider: Provider): void {
    const prototype = Object.getPrototypeOf(provider) as object | null;
    if (!prototype || this.rounds.has(provider)) return;
    const found = this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const rhythm = rhythmOf(provider[name]);
      if (!rhythm) return [];
      const failed = (error: unknown) => this.logger.error({ error }, rhythm.failure);
      return new Periodic(rhythm.everyMs, async () => provider[name]?.(), failed);
    });
    if (found.length > 0) this.rounds.set(provider, found);
    for (const rounds of found) rounds.start();
  }
}
