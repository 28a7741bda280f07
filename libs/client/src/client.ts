import type { AnyAsk, InputOf, ResponseOf } from '@comptoir/contracts';
import { Refusal, refusalOf, type RefusalKind } from '@comptoir/kernel';
import { requestParts } from './request-parts';

export interface ClientOptions {
  /** Where the API lives, without a slash at the end; `/api/v1` by default (same origin, cookie session). */
  baseUrl?: string;
  /** A bearer token for machines; browsers leave it out and use the session's cookie. */
  token?: () => string | undefined;
  /**
   * Called on 401. Resolve `true` once somebody has signed in again: the call is then repeated once with the
   * same idempotency key, so work in progress survives the end of a session.
   */
  onUnauthenticated?: () => Promise<boolean>;
  fetch?: typeof fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Version that the caller read; sent as If-Match. */
  version?: number | string;
  /** The same key makes the same effect happen once, whatever is clicked or repeated. */
  idempotencyKey?: string;
}

export interface Upload {
  path: string;
  file: Blob;
  fileName: string;
  query?: Record<string, string>;
}

/** The typed HTTP client: an ask in, its response out, every refusal as a `Refusal`. */
export class Client {
  constructor(private readonly options: ClientOptions = {}) {}

  /**
   * Asks over HTTP. Throws `Refusal` for every answer that is not a success, with the server's code, facts
   * and field errors; `unavailable` / `network.unreachable` when there was no answer at all.
   * An aborted call rejects with the signal's own reason.
   */
  async call<A extends AnyAsk>(ask: A, input: InputOf<A>, options: CallOptions = {}): Promise<ResponseOf<A>> {
    const { method, url, body } = requestParts(ask, input);
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    const response = await this.send(url, {
      method,
      headers,
      body: body ?? null,
      signal: options.signal ?? null,
    });
    return (await bodyOf(response)) as ResponseOf<A>;
  }

  /** Sends one file as multipart field `file`. A 422 answers with a report, so it counts as an answer here. */
  async upload(upload: Upload, options: CallOptions = {}): Promise<{ status: number; body: unknown }> {
    const form = new FormData();
    form.append('file', upload.file, upload.fileName);
    const query = new URLSearchParams(upload.query).toString();
    const headers: Record<string, string> = options.idempotencyKey
      ? { 'idempotency-key': options.idempotencyKey }
      : {};
    const init = { method: 'POST', headers, body: form, signal: options.signal ?? null };
    const response = await this.send(query ? `${upload.path}?${query}` : upload.path, init, [422]);
    return { status: response.status, body: await bodyOf(response) };
  }

  private async send(url: string, init: RequestInit, accepted: readonly number[] = []): Promise<Response> {
    const response = await this.attempt(url, init);
    if (response.ok) return response;
    if (accepted.includes(response.status) && !isProblem(response)) return response;
    const refusal = await refusalFrom(response);
    const again = refusal.kind === 'unauthenticated' && (await this.options.onUnauthenticated?.());
    if (!again) throw refusal;
    const repeated = await this.attempt(url, init);
    if (repeated.ok) return repeated;
    throw await refusalFrom(repeated);
  }

  private async attempt(url: string, init: RequestInit): Promise<Response> {
    const token = this.options.token?.();
    const headers = { accept: 'application/json', ...(init.headers as Record<string, string>) };
    const send = this.options.fetch ?? globalThis.fetch;
    try {
      return await send(`${this.options.baseUrl ?? '/api/v1'}${url}`, {
        ...init,
        credentials: 'same-origin',
        headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
      });
    } catch (failure) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw new Refusal('unavailable', 'network.unreachable', { reason: String(failure) });
    }
  }
}

const isProblem = (response: Response) =>
  (response.headers.get('content-type') ?? '').includes('problem+json');

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Answers that are not problem details (a proxy's HTML page) become a refusal by their status alone. */
async function refusalFrom(response: Response): Promise<Refusal> {
  const problem: unknown = isProblem(response) ? await response.json().catch(() => undefined) : undefined;
  const { status } = response;
  const kind = kinds[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
  return (
    refusalOf(problem) ??
    refusalOf({ kind, ...(problem as object | undefined) }) ??
    new Refusal(kind, `http.${status}`, { status })
  );
}

const kinds: Readonly<Record<number, RefusalKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  422: 'unprocessable',
  428: 'precondition-required',
  429: 'too-many',
};
