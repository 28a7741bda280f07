import { problem } from '@comptoir/contracts';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { ContractRoute } from '../http/contract-route';
import { isKeyedAsk } from '../http/keyed-asks';
import { jsonSchemaOf } from './json-schema';

type Schema = Record<string, unknown>;

/** What is served to somebody who is not signed in. */
function isWithoutSession(ask: ContractRoute['ask']): boolean {
  return ask.name === 'gateway.session.open' || isKeyedAsk(ask);
}

/** Says everything about an operation that its contract knows. */
export function documentAsk(route: ContractRoute): MethodDecorator {
  const decorators = [operation(route), ...inputs(route), ...headers(route), ...responses(route)];
  return (target, method, descriptor) => {
    for (const decorate of decorators) decorate(target, method, descriptor);
  };
}

/** The refusals that any operation may answer with, besides those listed. */
function problemResponses(statuses: readonly number[]): MethodDecorator[] {
  const { schema } = jsonSchemaOf(problem, 'output');
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: reasons[status] ?? 'Refused',
      content: { 'application/problem+json': { schema } },
    }),
  );
}

/** The same for a route that is no ask. */
export function WithProblems(...statuses: number[]): MethodDecorator {
  const decorators = problemResponses(statuses);
  return (target, method, descriptor) => {
    for (const decorate of decorators) decorate(target, method, descriptor);
  };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'A field is missing, unknown or wrong: `errors` says where',
  401: 'Nobody is signed in, or the session has ended',
  403: 'The role does not allow it, here or at all',
  404: 'There is no such thing, or not for this user',
  409: 'Not possible in the present state',
  412: 'Changed by somebody else since it was read',
  413: 'Larger than is taken here',
  415: 'Not a format that is taken here',
  422: 'Understood, but it cannot be carried out as it is',
  428: 'If-Match is missing',
  429: 'Too many requests: see Retry-After',
  500: 'A fault of ours, in our logs under `traceId`',
  503: 'Not available at the moment: see Retry-After',
};

function operation({ ask, http }: ContractRoute): MethodDecorator {
  const [, ...words] = ask.name.split(/[.-]/);
  const operationId = words
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('');
  return ApiOperation({
    operationId,
    summary: http.summary,
    ...(ask.permission
      ? { description: `Permission: \`${ask.permission}\`, as far as the role reaches.` }
      : {}),
    ...(isWithoutSession(ask) ? { security: [] } : {}),
    'x-permission': ask.permission ?? null,
  } as Parameters<typeof ApiOperation>[0]);
}

function inputs(route: ContractRoute): MethodDecorator[] {
  const { ask, pathFields, queryFields, takesBody } = route;
  const { schema } = jsonSchemaOf(ask.request, 'input');
  const fields = (schema.properties ?? {}) as Record<string, Schema>;
  const required = new Set(schema.required as string[] | undefined);
  const inPath = pathFields.map((name) => ApiParam({ name, schema: fields[name] ?? { type: 'string' } }));
  const inQuery = [...queryFields].map(([name, { list }]) =>
    ApiQuery({
      name,
      required: required.has(name),
      schema: fields[name] ?? {},
      ...(list ? { style: 'form', explode: false } : {}),
    }),
  );
  return [...inPath, ...inQuery, ...(takesBody ? body(schema, pathFields) : [])];
}

function body(schema: Schema, pathFields: readonly string[]): MethodDecorator[] {
  const fields = Object.entries((schema.properties ?? {}) as Schema).filter(
    ([name]) => !pathFields.includes(name),
  );
  const required = ((schema.required ?? []) as string[]).filter((name) => !pathFields.includes(name));
  if (schema.properties && fields.length === 0) return [];
  const { required: _, ...rest } = schema;
  const own = schema.properties
    ? { ...rest, properties: Object.fromEntries(fields), ...(required.length > 0 ? { required } : {}) }
    : schema;
  return [ApiBody({ required: !schema.properties || required.length > 0, schema: own })];
}

function headers({ ask, http }: ContractRoute): MethodDecorator[] {
  const list: MethodDecorator[] = [];
  if (http.ifMatch) {
    const required = http.ifMatch === 'required';
    list.push(
      ApiHeader({
        name: 'If-Match',
        required,
        description: 'The ETag that was read, such as `"3"`',
        schema: { type: 'string' },
      }),
    );
  }
  if (http.method === 'POST' && ask.name !== 'gateway.session.open') {
    const description = 'The same key makes the same request happen once; kept for 24 hours';
    list.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description,
        schema: { type: 'string', maxLength: 200 },
      }),
    );
  }
  return list;
}

function responses(route: ContractRoute): MethodDecorator[] {
  const { ask, http, status, versioned, pathFields, takesBody } = route;
  const headersOfAnswer = {
    ...(versioned ? { ETag: { description: 'Its version, for If-Match', schema: { type: 'string' } } } : {}),
    ...(route.location
      ? { Location: { description: 'Where it can be read', schema: { type: 'string' } } }
      : {}),
    ...(route.paged ? { Link: { description: 'The neighbouring pages', schema: { type: 'string' } } } : {}),
  };
  const success = ApiResponse({
    status,
    description: 'Done',
    ...(status === 204 ? {} : { standardSchema: ask.response }),
    ...(Object.keys(headersOfAnswer).length > 0 ? { headers: headersOfAnswer as never } : {}),
  });
  const refusals = [
    400,
    401,
    ...(ask.name === 'gateway.session.open' ? [] : [403]),
    ...(pathFields.length > 0 ? [404] : []),
    ...(takesBody ? [409, 413, 415, 422] : []),
    ...(http.ifMatch ? [412] : []),
    ...(http.ifMatch === 'required' ? [428] : []),
    429,
    500,
    503,
  ];
  return [success, ...problemResponses(refusals)];
}
