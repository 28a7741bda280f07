import type { Ask, ServiceName } from '@comptoir/contracts';
import {
  Answers,
  AnswersBackbone,
  AskServer,
  noMetrics,
  RawJson,
  silentLog,
  type AskContext,
} from '@comptoir/messaging';
import { verifyInternalToken } from '@comptoir/service-kit';
import { testPublicKey, type TestNats } from '@comptoir/testing';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

export type Answering = (request: unknown, context: AskContext) => unknown;

/**
 * A service that answers these asks over the real ask server, with the real check of tokens and permissions; what it
 * answers is up to `answer`, and nothing is kept.
 */
export async function answeringService(
  nats: TestNats,
  service: ServiceName,
  asks: readonly Ask[],
  answer: Answering,
) {
  const backbone = new AnswersBackbone(service, {
    url: nats.urlOf(service),
    log: silentLog,
    onClosed: () => undefined,
  });
  const server = new AskServer(backbone, {
    service,
    authenticate: verifyInternalToken(testPublicKey, service),
    log: silentLog,
    metrics: noMetrics,
    checkAnswers: false,
  });
  @Controller()
  class Room {}
  asks.forEach((ask, index) => {
    const method = `ask${index}`;
    const value = async (request: unknown, context: AskContext) => rawOf(await answer(request, context));
    Object.defineProperty(Room.prototype, method, { value, writable: true, configurable: true });
    const descriptor = Object.getOwnPropertyDescriptor(Room.prototype, method) as TypedPropertyDescriptor<
      typeof value
    >;
    Answers(ask)(Room.prototype, method, descriptor);
    Object.defineProperty(Room.prototype, method, descriptor);
  });
  @Module({ controllers: [Room] })
  class Root {}
  const app = await NestFactory.createMicroservice(Root, { strategy: server, logger: false });
  await app.listen();
  await backbone.connection();
  await backbone.live?.flush();
  return {
    stop: async () => {
      await app.close();
      await backbone.close();
    },
  };
}

function rawOf(answer: unknown): RawJson {
  return answer instanceof RawJson ? answer : new RawJson(JSON.stringify(answer ?? null));
}
