import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Logger } from '@comptoir/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { serveFront } from '../front/front.http';
import type { GatewayConfig } from '../gateway.config';
import { serveAsyncApi } from '../openapi/async-api.http';
import { serveOpenApi } from '../openapi/open-api.http';
import { keepConnectionsInHand } from './connections.http';
import { Entrance } from './entrance.http';
import { Problems } from './problem.http';
import { RouteBook } from './route-book.http';

/** Puts together everything that stands around the routes. */
export async function openDoors(app: NestFastifyApplication, config: GatewayConfig): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  keepConnectionsInHand(fastify);
  app.get(RouteBook).follow(fastify);
  app.useGlobalFilters(new Problems(app.get(Logger), app.get(RouteBook)));
  await app.register(helmet as never, {
    strictTransportSecurity: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The component library writes its variables into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(multipart as never, { limits: { files: 1, fields: 10, parts: 12 } });
  app.get(Entrance).guard(fastify);
  serveOpenApi(app);
  serveAsyncApi(fastify);
  if (config.WEB_ROOT) serveFront(fastify, config.WEB_ROOT);
}
