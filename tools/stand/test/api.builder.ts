import { allAsks, type AnyAsk } from '@comptoir/contracts';

export type Json = Record<string, unknown>;
export interface Answer {
  readonly status: number;
  readonly etag?: string;
  /** Empty where the answer is a stream: it would never end. */
  readonly text: string;
  readonly json: Json;
}
export interface Sent {
  readonly token?: string;
  readonly body?: unknown;
  /** The one that the caller says to have seen; none where null. */
  readonly version?: string | null;
}
export type Call = (method: string, path: string, sent?: Sent) => Promise<Answer>;

/** The public API of a stand. Any version will do: whose a thing is comes before how it looks. */
export function apiOf(url: string): Call {
  return async (method, path, { token, body, version = '"1"' } = {}) => {
    const form = body instanceof FormData;
    const ended = new AbortController();
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(version !== null && { 'if-match': version }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      signal: ended.signal,
    });
    const { status, headers } = response;
    if (headers.get('content-type')?.startsWith('text/event-stream')) {
      ended.abort();
      return { status, text: '', json: {} };
    }
    const text = await response.text();
    const etag = headers.get('etag') ?? undefined;
    return { status, etag, text, json: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
  };
}

/** A file as `POST /imports/:entity` takes it. */
export function aFile(content: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'text/csv' }), 'fichier.csv');
  return form;
}

/** A few at a time, in order: enough to be quick, few enough to be served. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += 12)
    results.push(...(await Promise.all(items.slice(from, from + 12).map(work))));
  return results;
}

/** A schema of OpenAPI: JSON Schema, with references to those that have a name. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

export interface Route {
  /** The ask's; of a route that is no ask, its operation's. */
  readonly name: string;
  readonly method: string;
  /** Its parameters as `:name`. */
  readonly path: string;
  readonly ask: AnyAsk | undefined;
  /** What it takes, where that is JSON. */
  readonly body: Schema | undefined;
}
interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}
interface Described {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}
const descriptionOf = async (url: string) =>
  (await (await fetch(`${url}/api/openapi.json`)).json()) as Described;

export async function schemasOf(url: string): Promise<Readonly<Record<string, Schema>>> {
  return (await descriptionOf(url)).components.schemas;
}

/** Every route of the public API, as the gateway itself describes it. */
export async function routesOf(url: string): Promise<Route[]> {
  const { paths } = await descriptionOf(url);
  const asks = new Map(allAsks.map((ask) => [`${ask.http?.method} ${ask.http?.path}`, ask]));
  return Object.entries(paths).flatMap(([described, methods]) => {
    const path = described.replace(/^\/api\/v1/, '').replace(/\{(\w+)\}/g, ':$1');
    return Object.entries(methods).map(([verb, { operationId = '', requestBody }]) => {
      const method = verb.toUpperCase();
      const ask = asks.get(`${method} ${path}`);
      const body = requestBody?.content['application/json']?.schema;
      return { name: ask?.name ?? operationId, method, path, ask, body };
    });
  });
}

export const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
export const filled = (path: string, things: Readonly<Record<string, string>>) =>
  path.replace(/:(\w+)/g, (_, name: string) => things[name] ?? '');
