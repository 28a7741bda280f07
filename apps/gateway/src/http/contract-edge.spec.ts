import { randomUUID } from 'node:crypto';
import { allAsks } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { RawJson, type AskContext } from '@comptoir/messaging';
import { testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from './answering-service.builder';
import { startGateway, type TestGateway } from './gateway.builder';

const salesAsks = allAsks.filter(({ service, http }) => service === 'sales' && http);
const id = randomUUID();

describe('an ask over HTTP', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let token: string;
  let sales: { stop(): Promise<void> };
  let heard: { request: unknown; context: AskContext }[] = [];
  let answer: (request: unknown) => unknown = () => ({ id, version: 3 });

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    sales = await answeringService(nats, 'sales', salesAsks, (request, context) => {
      heard.push({ request, context });
      return answer(request);
    });
    token = await gateway.signIn();
  });
  afterAll(async () => {
    await sales.stop();
    await gateway.stop();
    await nats.stop();
  });
  beforeEach(() => {
    heard = [];
    answer = () => ({ id, version: 3 });
  });
  const call = (method: string, path: string, options: object = {}) =>
    gateway.call(method, `/api/v1${path}`, { token, ...options });

  describe('reading a query string', () => {
    it('gives every field the type that the contract has', async () => {
      const [one, two] = [randomUUID(), randomUUID()];
      expect(
        (
          await call(
            'GET',
            `/quotes?limit=20&store=${one},${two}&validity=expiring&validity=expired&q=12&sort=-number`,
          )
        ).status,
      ).toBe(200);
      expect(heard[0]?.request).toMatchObject({
        limit: 20,
        store: [one, two],
        validity: ['expiring', 'expired'],
        q: '12',
        sort: '-number',
        dateField: 'createdOn',
      });
    });
    it('takes an empty list for none', async () => {
      await call('GET', '/quotes?store=');
      expect(heard[0]?.request).not.toHaveProperty('store');
    });
    it.each([
      ['/quotes?foo=1', '/foo'],
      ['/quotes?__proto__=1', '/__proto__'],
      ['/quotes?constructor=1', '/constructor'],
      ['/quotes?limit=1.5', '/limit'],
      ['/quotes?limit=ten', '/limit'],
      ['/quotes?limit=1&limit=2', '/limit'],
      ['/quotes?limit=201', '/limit'],
      ['/quotes?sort=id;drop', '/sort'],
      ['/quotes?week=2025-W53', '/week'],
      ['/quotes?validity=late', '/validity/0'],
      ['/quotes/123', '/quoteId'],
      ['/quotes/x?y=1', '/y'],
    ])('refuses %s and says where', async (path, pointer) => {
      const { status, json } = await call('GET', path);
      expect({ status, json }).toMatchObject({
        status: 400,
        json: { code: 'request.invalid', errors: [{ pointer }] },
      });
      expect(heard).toEqual([]);
    });
  });

  describe('reading a body', () => {
    it('puts path and body together', async () => {
      await call('POST', `/quotes/${id}/refuse`, { body: { reason: 'Trop cher' } });
      expect(heard[0]?.request).toEqual({ quoteId: id, reason: 'Trop cher' });
    });
    it('takes a verb without a body', async () => {
      expect((await call('POST', `/quotes/${id}/finalize`)).status).toBe(200);
    });
    it.each([
      ['the id that the path gives', { quoteId: randomUUID(), reason: 'x' }, '/quoteId'],
      ['an unknown field', { reason: 'x', status: 'SIGNED' }, '/status'],
      ['a list', [], ''],
      ['text', '"x"', ''],
    ])('refuses %s', async (_, body, pointer) => {
      const { status, json } = await call('POST', `/quotes/${id}/refuse`, { body });
      expect({ status, json }).toMatchObject({ status: 400, json: { errors: [{ pointer }] } });
      expect(heard).toEqual([]);
    });
    it.each([
      ['what is not JSON', '{"reason":', 400],
      ['a polluted prototype', '{"__proto__":{"admin":true},"reason":"x"}', 400],
      ['a polluted constructor', '{"constructor":{"prototype":{"admin":true}}}', 400],
      ['10,000 levels', `{"reason":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
      ['two megabytes', JSON.stringify({ reason: 'x'.repeat(2_000_000) }), 413],
    ])('refuses %s', async (_, body, status) => {
      const answered = await call('POST', `/quotes/${id}/refuse`, { body });
      expect(answered).toMatchObject({ status });
      expect(answered.headers.get('content-type')).toContain('application/problem+json');
      expect(heard).toEqual([]);
    });
    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ])('refuses %s with 415', async (type) => {
      const headers = { 'content-type': type };
      expect(await call('POST', `/quotes/${id}/refuse`, { body: 'reason=x', headers })).toMatchObject({
        status: 415,
        json: { code: 'media-type.unsupported' },
      });
    });
    it('refuses a query string on an ask that has a body', async () => {
      expect(await call('POST', `/quotes/${id}/finalize?reason=x`)).toMatchObject({
        status: 400,
        json: { errors: [{ pointer: '/reason' }] },
      });
    });
  });

  describe('versions', () => {
    it('asks for If-Match where the contract does, and passes it on', async () => {
      const body = { lines: [] };
      expect(await call('PUT', `/quotes/${id}`, { body })).toMatchObject({
        status: 428,
        json: { code: 'if-match.missing' },
      });
      expect(await call('PUT', `/quotes/${id}`, { body, headers: { 'if-match': 'W/"3"' } })).toMatchObject({
        status: 400,
      });
      expect((await call('PUT', `/quotes/${id}`, { body, headers: { 'if-match': '"3"' } })).status).toBe(200);
      expect(heard.map(({ context }) => context.etag)).toEqual(['"3"']);
    });
    it('answers with the version as ETag, wherever it stands', async () => {
      answer = () => new RawJson(`{"note":"\\"version\\":9","version":12,"id":"${id}"}`);
      const { headers } = await call('GET', `/quotes/${id}`);
      expect(headers.get('etag')).toBe('"12"');
      expect((await call('GET', `/quotes/${id}`, { headers: { 'if-none-match': '"12"' } })).status).toBe(304);
    });
    it('says where a new document is', async () => {
      const { status, headers } = await call('POST', '/quotes', { body: { projectId: id, lines: [] } });
      expect(status).toBe(201);
      expect(headers.get('location')).toBe(`/api/v1/quotes/${id}`);
    });
    it('links to the neighbouring pages', async () => {
      answer = () => ({
        items: [{ label: '"page":{"next":"x"}' }],
        page: { next: 'abc', previous: null, total: 3 },
      });
      expect((await call('GET', '/quotes?limit=1')).headers.get('link')).toBe(
        '</api/v1/quotes?limit=1&cursor=abc>; rel="next"',
      );
    });
  });

  it('passes the bytes on as they are, without a copy of its own in any cache', async () => {
    answer = () => new RawJson('{"items": [ ],  "odd":1e2 }');
    const { text, headers } = await call('GET', '/quotes');
    expect(text).toBe('{"items": [ ],  "odd":1e2 }');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('ratelimit-remaining')).toMatch(/^\d+$/);
  });

  describe('problems', () => {
    it('tells a refusal with code, facts, place and trace, in French unless English is asked for', async () => {
      answer = () => {
        throw new Refusal('conflict', 'quote.not-sent', { quoteId: id, status: 'DRAFT' });
      };
      const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
      const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
      const french = await call('POST', `/quotes/${id}/sign`, { headers });
      expect(french).toMatchObject({
        status: 409,
        json: {
          type: 'urn:comptoir:problem:quote.not-sent',
          status: 409,
          code: 'quote.not-sent',
          facts: { quoteId: id, status: 'DRAFT' },
          detail: 'Impossible dans l’état actuel.',
          instance: `/api/v1/quotes/${id}/sign`,
          traceId: trace,
        },
      });
      const english = await call('POST', `/quotes/${id}/sign`, {
        headers: { 'accept-language': 'de, en-GB;q=0.8, fr;q=0.1' },
      });
      expect(english.json).toMatchObject({ detail: 'Not possible in the present state.' });
      expect(english.headers.get('content-language')).toBe('en');
    });
    it('tells nothing of a bug but its trace', async () => {
      answer = () => {
        throw new Error('relation "secret_table" does not exist at /srv/app.js:12');
      };
      const { status, json, text } = await call('GET', '/quotes');
      expect({ status, code: json.code }).toEqual({ status: 500, code: 'internal' });
      expect(text).not.toMatch(/secret_table|app\.js|Error/);
    });
    it('tells an unknown address from a method that it does not take', async () => {
      expect(await call('GET', '/nothing')).toMatchObject({ status: 404, json: { code: 'route.unknown' } });
      expect(await gateway.call('GET', '/api/v1/nothing')).toMatchObject({ status: 404 });
      const wrong = await call('PATCH', `/quotes/${id}`, { body: {} });
      expect(wrong).toMatchObject({ status: 405, json: { code: 'method.not-allowed' } });
      expect(wrong.headers.get('allow')).toBe('GET, HEAD, PUT');
    });
    it('says in milliseconds that nobody serves a service', async () => {
      const started = performance.now();
      const answered = await call('GET', '/tasks');
      expect(answered).toMatchObject({ status: 503, json: { code: 'tasks.unavailable' } });
      expect(answered.headers.get('retry-after')).toBe('1');
      expect(performance.now() - started).toBeLessThan(1_000);
    });
  });

  describe('with an idempotency key', () => {
    const create = (key: string, body: object = { projectId: id, lines: [] }, who = token) =>
      gateway.call('POST', '/api/v1/quotes', { token: who, body, headers: { 'idempotency-key': key } });

    it('does it once, and answers the same again', async () => {
      let made = 0;
      answer = () => ({ id: randomUUID(), version: ++made });
      const key = randomUUID();
      const [first, second] = [await create(key), await create(key, { lines: [], projectId: id })];
      expect(second.text).toBe(first.text);
      expect(second).toMatchObject({ status: 201 });
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
      expect(heard.map(({ context }) => context.idempotencyKey)).toEqual([key]);
    });
    it('refuses another request with the same key', async () => {
      const key = randomUUID();
      await create(key);
      expect(await create(key, { projectId: randomUUID(), lines: [] })).toMatchObject({
        status: 422,
        json: { code: 'idempotency.key-reused' },
      });
      expect(heard).toHaveLength(1);
    });
    it('lets one of many through that come together', async () => {
      answer = () => new Promise((resolve) => setTimeout(resolve, 300, { id, version: 1 }));
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 8 }, () => create(key)));
      expect(heard).toHaveLength(1);
      const statuses = answers.map(({ status }) => status);
      expect(statuses).toContain(201); // one that comes after the end gets the kept answer
      expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect((await create(key)).status).toBe(201);
      expect(heard).toHaveLength(1);
    });
    it('may be tried again after a refusal', async () => {
      const key = randomUUID();
      answer = () => {
        throw new Refusal('conflict', 'project.closed');
      };
      expect((await create(key)).status).toBe(409);
      answer = () => ({ id, version: 1 });
      expect((await create(key)).status).toBe(201);
    });
    it('keeps the keys of users apart', async () => {
      const key = randomUUID();
      const { token: other } = await gateway.userWith({ 'quote.write': 'network' });
      await create(key);
      expect((await create(key, { projectId: randomUUID(), lines: [] }, other)).status).toBe(201);
    });
    it('refuses a key that is none', async () => {
      expect(await create('x'.repeat(201))).toMatchObject({
        status: 400,
        json: { code: 'idempotency.key-malformed' },
      });
    });
  });
});
