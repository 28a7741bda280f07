import { defineAsk } from '@comptoir/contracts';
import { z } from 'zod';
import { Client } from './client';
import { requestParts } from './request-parts';

const answer = (status: number, body: unknown, type = 'application/json') =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': type },
  });
const problem = (status: number, kind: string, code: string) =>
  answer(
    status,
    { type: 'about:blank', title: 'No', status, kind, code, facts: { quoteId: 'q1' } },
    'application/problem+json',
  );

const findThings = defineAsk({
  name: 'sales.thing.find',
  http: { method: 'GET', path: '/things', summary: 'List things' },
  request: z.strictObject({ store: z.array(z.string()).optional(), q: z.string().optional() }),
  response: z.object({ items: z.array(z.string()) }),
});
const signThing = defineAsk({
  name: 'sales.thing.sign',
  http: { method: 'POST', path: '/things/:thingId/sign', summary: 'Sign a thing' },
  request: z.strictObject({ thingId: z.string(), reason: z.string().optional() }),
  response: z.object({ id: z.string() }),
});

function clientThatHears(...answers: (() => Response)[]) {
  const heard: { url: string; init: RequestInit }[] = [];
  const fetch = (url: unknown, init?: RequestInit) => {
    heard.push({ url: String(url), init: init ?? {} });
    const next = answers[heard.length - 1];
    return next ? Promise.resolve(next()) : Promise.reject(new TypeError('fetch failed'));
  };
  return { heard, options: { fetch: fetch as typeof globalThis.fetch } };
}

describe('laying a request out over HTTP', () => {
  it('refuses an ask without a route, and a missing path segment', () => {
    expect(() => requestParts({ name: 'a.b.c' }, {})).toThrow('no HTTP route');
    expect(() => requestParts(signThing, {})).toThrow('needs thingId');
  });

  it('joins lists by commas and leaves absent fields out', () => {
    expect(requestParts(findThings, { store: ['a', 'b'], q: 'é&=' })).toEqual({
      method: 'GET',
      url: '/things?store=a,b&q=%C3%A9%26%3D',
    });
    expect(requestParts(findThings, { store: [], q: undefined })).toEqual({ method: 'GET', url: '/things' });
  });

  it('encodes path segments and keeps the rest for the body', () => {
    expect(requestParts(signThing, { thingId: '../x', reason: 'late' })).toEqual({
      method: 'POST',
      url: '/things/..%2Fx/sign',
      body: '{"reason":"late"}',
    });
  });
});

describe('calling', () => {
  it('turns problem details into a refusal with code and facts', async () => {
    const { options } = clientThatHears(() => problem(409, 'conflict', 'quote.not-sent'));
    await expect(new Client(options).call(signThing, { thingId: '1' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'quote.not-sent',
      facts: { quoteId: 'q1' },
    });
  });

  it('turns a page of a proxy, and no answer at all, into refusals', async () => {
    const { options } = clientThatHears(() => answer(502, 'Bad gateway', 'text/html'));
    const client = new Client(options);
    await expect(client.call(findThings, {})).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'http.502',
    });
    await expect(client.call(findThings, {})).rejects.toMatchObject({ code: 'network.unreachable' });
  });

  it('repeats a call once after signing in again, with the same idempotency key', async () => {
    const { heard, options } = clientThatHears(
      () => problem(401, 'unauthenticated', 'session.expired'),
      () => answer(200, { id: '1' }),
    );
    const client = new Client({ ...options, onUnauthenticated: () => Promise.resolve(true) });
    await expect(
      client.call(signThing, { thingId: '1' }, { idempotencyKey: 'k', version: 3 }),
    ).resolves.toEqual({ id: '1' });
    expect(heard).toHaveLength(2);
    for (const { init } of heard)
      expect(init.headers).toMatchObject({ 'idempotency-key': 'k', 'if-match': '"3"' });
  });

  it('keeps the report of a refused upload as an answer', async () => {
    const { options } = clientThatHears(() => answer(422, { errorCount: 1 }));
    const upload = {
      path: '/imports/stores',
      file: new Blob(['x']),
      fileName: 'stores.csv',
      query: { dryRun: 'true' },
    };
    await expect(new Client(options).upload(upload)).resolves.toEqual({
      status: 422,
      body: { errorCount: 1 },
    });
  });
});
