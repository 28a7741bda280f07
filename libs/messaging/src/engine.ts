import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { Db } from '@comptoir/persistence';
import type { Backbone } from './backbone/backbone';
import type { MessagingOptions, Pace } from './options';
import type { Pokes } from './pokes/pokes';

export type EngineOptions = MessagingOptions &
  Required<Pick<MessagingOptions, 'log' | 'metrics'>> & { readonly pace: Pace };

interface EngineParts {
  readonly backbone: Backbone;
  readonly db: Db;
  readonly discovery: DiscoveryService;
  readonly pokes: Pokes;
}

/** How the machinery of one process stands, for health checks and tests. */
export interface EngineHealth {
  readonly connected: boolean;
  readonly relay: 'leader' | 'standby' | 'stopped';
  readonly consumers: readonly { durable: string; paused: boolean }[];
}

/** Starts and stops what runs by itself: the relay, the consumers, housekeeping. */
export class Engine implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly options: EngineOptions,
    private readonly parts: EngineParts,
  ) {}

  /** Tells the relay that something was committed. */
  readonly wake = (): void => undefined;

  get health(): EngineHealth {
    return { connected: this.parts.backbone.up, relay: 'stopped', consumers: [] };
  }

  onApplicationBootstrap(): void {}

  /** Takes nothing new and finishes what is in hand. */
  async beforeApplicationShutdown(): Promise<void> {}

  /** Last of all: answers are sent, so the connection may go. */
  async onApplicationShutdown(): Promise<void> {
    this.parts.pokes.flush();
    await this.parts.backbone.close();
  }
}
