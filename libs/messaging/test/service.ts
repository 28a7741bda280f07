import 'reflect-metadata';
import type { ServiceName } from '@comptoir/contracts';
import { Db, dataSourceOf } from '@comptoir/persistence';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AskServer, Caller, messagingMigrations, MessagingModule, type MessagingOptions } from '../src';

/** Everything waits less than in production. */
const fastPace = {
  relayIdleMs: 200,
  standbyMs: 50,
  reconcileMs: 500,
  retryDelaysMs: [20, 50, 100],
  maxDeliveries: 3,
  probeMs: 100,
  housekeepingMs: 100,
};

/** Callers by token: tests sign nothing. */
const callers: Record<string, Caller> = {
  manager: Caller.of({ userId: 'u-1', name: 'Manager', grants: { 'quote.read': { scope: 'network' } } }),
  nobody: Caller.of({ userId: 'u-2', name: 'Nobody', grants: {} }),
};

export interface ServiceSettings {
  readonly natsUrl: string;
  readonly databaseUrl: string;
  readonly providers?: Type[];
  readonly controllers?: Type[];
  readonly options?: Partial<MessagingOptions>;
}

/** A Nest application with nothing but messaging, its reactions and its asks. */
export async function startService(
  service: ServiceName,
  { natsUrl, databaseUrl, providers = [], controllers = [], options }: ServiceSettings,
): Promise<{ app: NestFastifyApplication; db: Db }> {
  const db = await Db.open(dataSourceOf(databaseUrl, messagingMigrations));
  const messaging = MessagingModule.forService({
    service,
    natsUrl,
    databaseUrl,
    authenticate: (token) => {
      const caller = callers[token];
      if (!caller) throw new Error('unknown token');
      return caller;
    },
    pace: fastPace,
    checkAnswers: true,
    onClosed: () => undefined,
    ...options,
  });

  @Module({ providers: [{ provide: Db, useValue: db }], exports: [Db] })
  class Database {}

  @Module({ imports: [messaging, { module: Database, global: true }], providers, controllers })
  class App {}

  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: app.get(AskServer) });
  await app.startAllMicroservices();
  await app.init();
  return { app, db };
}
