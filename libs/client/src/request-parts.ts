import type { AnyAsk } from '@comptoir/contracts';

/** Where the fields of a request travel: in the path, in the query string, or in a JSON body. */
export interface RequestParts {
  readonly method: string;
  /** Path and query below the base URL, percent-encoded. */
  readonly url: string;
  readonly body?: string;
}

/**
 * Lays the input of an ask out over HTTP as its binding says: `:name` segments first; of the rest, a GET or a
 * DELETE puts everything into the query string and the other methods into the body. Lists in a query string
 * are joined by commas (`store=a,b`); absent and null fields and empty lists are left out of it.
 */
export function requestParts(ask: Pick<AnyAsk, 'name' | 'http'>, input: unknown): RequestParts {
  if (!ask.http) throw new TypeError(`${ask.name} has no HTTP route`);
  const { method, path } = ask.http;
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown> | undefined) };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    if (value === undefined || value === '') throw new TypeError(`${ask.name} needs ${name}`);
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET' && method !== 'DELETE') return { method, url: filled, body: JSON.stringify(rest) };
  const query = queryOf(rest);
  return { method, url: query ? `${filled}?${query}` : filled };
}

function queryOf(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    const absent = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (!absent) query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return query.toString().replaceAll('%2C', ',');
}
