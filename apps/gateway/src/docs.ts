import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allAsks } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { AnswersBackbone, Asks, Outbox, Pokes } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { CONFIG, Logger } from '@comptoir/service-kit';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GatewayModule } from './gateway.module';
import { asyncApiDocument } from './openapi/async-api';
import { openApiDocument } from './openapi/open-api.http';
import { permissionsDocument } from './permissions/function-matrix';

/** `docs/` files that this service's code says, by their path below it. */
export async function generatedDocs(): Promise<Readonly<Record<string, string>>> {
  return {
    'asyncapi.json': `${JSON.stringify(asyncApiDocument(), null, 2)}\n`,
    'openapi.json': `${JSON.stringify(await describedApi(), null, 2)}\n`,
    'permissions.md': permissionsDocument(allAsks),
  };
}

/** The routes alone: nothing is connected, nothing is started. */
async function describedApi() {
  const absent = [AnswersBackbone, Asks, Outbox, Pokes, Clock, Db, Logger, CONFIG].map((provide) => ({
    provide,
    useValue: {},
  }));
  @Global()
  @Module({ providers: absent, exports: absent.map(({ provide }) => provide) })
  class Absent {}
  @Module({ imports: [Absent, GatewayModule] })
  class Described {}
  const app = await NestFactory.create(Described, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(app);
}

export async function writeDocs(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(await generatedDocs())) writeFileSync(join(folder, path), text);
}
