import { allAsks, problem } from '@comptoir/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { jsonSchemaOf } from './json-schema';

/** The description of the whole API, made from the routes as they are declared. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Comptoir')
    .setDescription(
      'The sales back office for chains of furniture and kitchen shops. Amounts are decimal strings in euros, days `YYYY-MM-DD`, instants RFC 3339.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This gateway')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addCookieAuth('comptoir_session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? jsonSchemaOf(schema, schemaType) : undefined,
  });
  const components = {
    ...document.components,
    schemas: { ...namedSchemas(), ...document.components?.schemas },
  };
  return { ...document, components: { ...components, schemas: sortedBy(components.schemas) } };
}

/** Interactive pages at `/api/docs`, the document at `/api/openapi.json`; made when first asked for. */
export function serveOpenApi(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Comptoir API',
  });
}

/** Everything that a request or a parameter may refer to; the answers' own come with them. */
function namedSchemas(): Record<string, never> {
  const all = allAsks
    .filter(({ http }) => http)
    .map(({ request }) => jsonSchemaOf(request, 'input').components);
  return Object.assign({}, jsonSchemaOf(problem, 'output').components, ...all) as Record<string, never>;
}

function sortedBy<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))) as T;
}
