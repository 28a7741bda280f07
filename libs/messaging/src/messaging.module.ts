import { Module, type DynamicModule } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Db } from '@comptoir/persistence';
import { AskServer } from './asks/ask-server';
import { Asks } from './asks/asks';
import { AnswersBackbone } from './backbone/answers-backbone';
import { Backbone } from './backbone/backbone';
import { assertFit, UnfitServer } from './backbone/fit-server';
import { DeadLetters } from './dead-letters/dead-letters';
import { Engine } from './engine';
import { noMetrics } from './metrics';
import { defaultPace, silentLog, type MessagingOptions } from './options';
import { Outbox } from './outbox/outbox';
import { Pokes } from './pokes/pokes';

/**
 * The messaging of one service: provides `Asks`, `Outbox`, `Pokes`, `DeadLetters`, `AskServer`, `Backbone` and
 * `AnswersBackbone` everywhere. On application bootstrap it starts the relay and a consumer for each durable of the service whose
 * reactions (`@On`, `@OnCommand` on providers) it found; on shutdown it takes nothing new, finishes what is in
 * hand and drains the connections. Needs a `Db` provider with the messaging migrations applied.
 *
 * To answer asks: `app.connectMicroservice({ strategy: app.get(AskServer) })`.
 */
@Module({})
export class MessagingModule {
  static forService(options: MessagingOptions): DynamicModule {
    const {
      service,
      natsUrl: url,
      authenticate,
      log = silentLog,
      metrics = noMetrics,
      checkAnswers = false,
      demands,
    } = options;
    const pace = { ...defaultPace, ...options.pace };
    const onClosed = options.onClosed ?? ((error) => dieOfSilence(log, error));
    const fit = demands && ((connection: NatsConnection) => assertFit(connection, service, demands));
    const full = { ...options, log, metrics, pace };

    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: Backbone, useFactory: () => new Backbone({ name: service, url, log, onClosed, fit }) },
        {
          provide: AnswersBackbone,
          useFactory: () => new AnswersBackbone(service, { url, log, onClosed }),
        },
        {
          provide: Asks,
          inject: [Backbone],
          useFactory: (backbone: Backbone) => new Asks(backbone, service, metrics),
        },
        {
          provide: AskServer,
          inject: [AnswersBackbone],
          useFactory: (answers: AnswersBackbone) =>
            new AskServer(answers, { service, authenticate, log, metrics, checkAnswers }),
        },
        { provide: Pokes, inject: [Backbone], useFactory: (backbone: Backbone) => new Pokes(backbone) },
        { provide: DeadLetters, inject: [Db], useFactory: (db: Db) => new DeadLetters(db) },
        {
          provide: Engine,
          inject: [Backbone, AnswersBackbone, Db, DiscoveryService, Pokes],
          useFactory: (...[backbone, answers, db, discovery, pokes]: EngineInjections) =>
            new Engine(full, { backbone, answers, db, discovery, pokes }),
        },
        {
          provide: Outbox,
          inject: [Engine],
          useFactory: (engine: Engine) => new Outbox(service, engine.wake),
        },
      ],
      exports: [Backbone, AnswersBackbone, Asks, AskServer, Pokes, DeadLetters, Outbox, Engine],
    };
  }
}

type EngineInjections = [Backbone, AnswersBackbone, Db, DiscoveryService, Pokes];

/** A process that NATS will never hear again must not look alive: its supervisor starts a new one. */
function dieOfSilence(log: Required<MessagingOptions>['log'], error: Error | undefined): void {
  if (error instanceof UnfitServer) log.error({}, error.message);
  else log.error({ error: error?.message }, 'the NATS connection is closed for good');
  process.exit(1);
}
