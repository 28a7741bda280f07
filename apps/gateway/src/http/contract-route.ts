import { allAsks, type Ask, type HttpBinding } from '@comptoir/contracts';
import { z } from 'zod';

/** How one field of a query string is read. */
export interface QueryField {
  readonly kind: 'text' | 'number' | 'flag';
  readonly list: boolean;
}

/** An ask as HTTP sees it: everything that can be known before the first request. */
export interface ContractRoute {
  readonly ask: Ask;
  readonly http: HttpBinding;
  readonly pathFields: readonly string[];
  readonly queryFields: ReadonlyMap<string, QueryField>;
  readonly takesBody: boolean;
  readonly status: number;
  /** The answer has a version at its top: it becomes the ETag. */
  readonly versioned: boolean;
  /** The answer is a page of a list: its neighbours become a Link header. */
  readonly paged: boolean;
  /** Where what was made can be read, without its id. */
  readonly location?: string;
}

export const apiRoot = '/api/v1';

type JsonSchema = z.core.JSONSchema.BaseSchema;

export function contractRoute(ask: Ask): ContractRoute {
  const { http } = ask;
  if (!http) throw new Error(`${ask.name} has no HTTP route`);
  const takesBody = http.method !== 'GET' && http.method !== 'DELETE';
  const status = http.status ?? 200;
  const answered = propertiesOf(schemaOf(ask.response, 'output'));
  const location = status === 201 || status === 202 ? collectionOf(http.path) : undefined;
  return {
    ask,
    http,
    pathFields: pathFieldsOf(http.path),
    queryFields: takesBody ? new Map() : queryFieldsOf(ask),
    takesBody,
    status,
    versioned: 'version' in answered,
    paged: 'page' in answered,
    ...(location === undefined ? {} : { location }),
  };
}

export function pathFieldsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
}

/** The request of an ask as JSON Schema: what a caller may write. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const { properties } = resolved(schema, schema);
  return (properties ?? {}) as Record<string, JsonSchema>;
}

/** Behind a `$ref`, the first meaningful branch of a union, and the schema itself otherwise. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop() ?? '';
    const target = schema.$ref === '#' ? root : root.$defs?.[name];
    return typeof target === 'object' ? resolved(target, root) : {};
  }
  const branch = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].find(isTyped);
  return !schema.type && branch ? resolved(branch, root) : schema;
}

function queryFieldsOf(ask: Ask): ReadonlyMap<string, QueryField> {
  const root = schemaOf(ask.request, 'input');
  const inPath = new Set(pathFieldsOf(ask.http?.path ?? ''));
  const fields = Object.entries(propertiesOf(root)).filter(([name]) => !inPath.has(name));
  return new Map(fields.map(([name, schema]) => [name, fieldOf(resolved(schema, root), root)]));
}

function fieldOf(schema: JsonSchema, root: JsonSchema): QueryField {
  if (schema.type !== 'array') return { kind: kindOf(schema), list: false };
  const items = schema.items;
  const item = typeof items === 'object' && !Array.isArray(items) ? resolved(items, root) : {};
  return { kind: kindOf(item), list: true };
}

function kindOf({ type }: JsonSchema): QueryField['kind'] {
  if (type === 'integer' || type === 'number') return 'number';
  return type === 'boolean' ? 'flag' : 'text';
}

function isTyped(schema: unknown): schema is JsonSchema {
  return typeof schema === 'object' && schema !== null && (schema as JsonSchema).type !== 'null';
}

function collectionOf(path: string): string | undefined {
  const [, collection = ''] = path.split('/');
  const one = new RegExp(`^/${collection}/:\\w+$`);
  return allAsks.some(({ http }) => http?.method === 'GET' && one.test(http.path))
    ? `${apiRoot}/${collection}`
    : undefined;
}
