import { PassThrough } from 'node:stream';
import { Asks } from '@comptoir/messaging';
import { testDatabase, testNats, type TestDatabase, type TestNats } from '@comptoir/testing';
import { createService, signInternalToken, type RunningService } from '../src';
import { count, echoService, keyPair, say } from './echo-service.builder';

const { publicJwk, privateJwk } = keyPair();
let database: TestDatabase;
let nats: TestNats;
let service: RunningService;
const lines: Record<string, unknown>[] = [];

const env = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: database.url,
  NATS_URL: nats.url,
  PORT: '0',
  INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(publicJwk),
  CURSOR_KEY: 'a key of the tests, long enough to be one',
  MIGRATE_ON_START: 'true',
});
const token = (audience: 'tasks' | 'sales' = 'tasks') =>
  signInternalToken(
    privateJwk,
    { userId: 'u1', name: 'Claire', sessionId: 's1', grants: { 'task.read': { scope: 'network' } } },
    audience,
  );
const get = (path: string, init?: RequestInit) => fetch(`${service.url}${path}`, init);
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

async function start(): Promise<RunningService> {
  const logTo = new PassThrough();
  logTo.on('data', (chunk: Buffer) =>
    lines.push(
      ...chunk
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    ),
  );
  const started = await createService(echoService, { env: env(), logTo });
  await eventually(async () => (await fetch(`${started.url}/health/ready`)).status === 200);
  return started;
}

async function eventually(test: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 15_000;
  while (!(await test())) {
    if (Date.now() > until) throw new Error('did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  [database, nats] = await Promise.all([testDatabase(), testNats()]);
  service = await start();
});
afterAll(async () => {
  await service.close();
  await Promise.all([database.drop(), nats.stop()]);
});

describe('a running service', () => {
  it('answers asks for those who may', async () => {
    const asks = service.app.get(Asks);
    expect(await asks.ask(say, { text: 'hello' }, { as: await token() })).toEqual({
      text: 'hello',
      by: 'u1',
    });
    await expect(asks.ask(say, { text: 'hello' }, { as: await token('sales') })).rejects.toMatchObject({
      code: 'token.invalid',
    });
  });

  it('logs what it did with the trace and the user, and nothing personal', async () => {
    const line = lines.find(({ msg }) => msg === 'echo');
    expect(line).toMatchObject({
      level: 'info',
      service: 'tasks',
      version: '0.1.0',
      userId: 'u1',
      length: 5,
      email: '***',
    });
    expect(line?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(line?.time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('is live, ready, and says what it is', async () => {
    expect(await json(await get('/health/live'))).toEqual({ live: true });
    expect(await json(await get('/health/ready'))).toEqual({
      ready: true,
      checks: { database: true, migrations: true, nats: true, accepting: true },
    });
    expect(await json(await get('/info'))).toMatchObject({ service: 'tasks', version: '0.1.0' });
  });

  it('measures itself', async () => {
    await get('/trouble/refused');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(
      /comptoir_http_seconds_count\{method="GET",route="\/trouble\/refused",status="409"\} \d/,
    );
    expect(text).toMatch(/comptoir_answered_seconds_count\{ask="tasks.echo.say",outcome="ok"\} 1/);
    for (const name of [
      'comptoir_outbox_pending',
      'comptoir_outbox_oldest_seconds',
      'comptoir_consumer_lag',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(name);
  });

  it('ran its own migrations and those of the backbone', async () => {
    expect(
      await database.query(
        "select to_regclass('echo') is not null as own, to_regclass('outbox') is not null as backbone",
      ),
    ).toEqual([{ own: true, backbone: true }]);
  });
});

describe('an HTTP problem', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const traced = { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } };

  it('is a refusal with its status, code, facts and the trace of the request', async () => {
    const response = await get('/trouble/refused', traced);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      409,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await json(response)).toEqual({
      type: 'urn:comptoir:problem:quote.not-sent',
      title: 'Not possible in the present state',
      status: 409,
      code: 'quote.not-sent',
      facts: { status: 'draft' },
      traceId,
    });
  });

  it('leaks nothing of a bug, which is logged under the trace', async () => {
    const response = await get('/trouble/bug', traced);
    expect(await json(response)).toEqual({
      type: 'urn:comptoir:problem:internal',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
      traceId,
    });
    expect(lines.find(({ msg }) => msg === 'a request failed')).toMatchObject({
      traceId,
      level: 'error',
      err: { message: 'the secret of the house' },
    });
  });

  const post = (type: string, body: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  it.each([
    { what: 'an unknown path', path: '/nowhere', init: {}, status: 404, code: 'route.unknown' },
    { what: 'broken JSON', init: post('application/json', '{"a":'), status: 400, code: 'request.malformed' },
    {
      what: 'a polluted prototype',
      init: post('application/json', '{"__proto__":{"admin":true}}'),
      status: 400,
      code: 'request.malformed',
    },
    {
      what: 'a media type nobody reads',
      init: post('text/x-odd', 'x'),
      status: 415,
      code: 'media-type.unsupported',
    },
    {
      what: 'too much',
      init: post('application/json', `"${'x'.repeat(1_100_000)}"`),
      status: 413,
      code: 'body.too-large',
    },
  ])('is made of $what', async ({ path = '/trouble/body', init, status, code }) => {
    const response = await get(path, init);
    expect(response.status).toBe(status);
    expect(await json(response)).toMatchObject({
      status,
      code,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  it('keeps the trace also after a body was read', async () => {
    await get('/trouble/body', {
      method: 'POST',
      headers: { ...traced.headers, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(lines.find(({ msg }) => msg === 'body read')).toMatchObject({ traceId });
  });
});

describe('trouble around it', () => {
  it('is not ready, but live, while NATS is away', async () => {
    await nats.down('SIGKILL');
    await eventually(async () => (await get('/health/ready')).status === 503);
    expect(await json(await get('/health/ready'))).toMatchObject({
      ready: false,
      checks: { nats: false, database: true },
    });
    expect((await get('/health/live')).status).toBe(200);
    await nats.up();
    await eventually(async () => (await get('/health/ready')).status === 200);
  });

  it('does not start without its database', async () => {
    await expect(
      createService(echoService, {
        env: { ...env(), DATABASE_URL: 'postgres://x:y@127.0.0.1:1/none' },
        logTo: new PassThrough(),
      }),
    ).rejects.toThrow();
  });
});

describe('a start that fails late', () => {
  it('leaves no connection behind', async () => {
    const before = await connectionsNow();
    const taken = new URL(service.url).port;
    await expect(
      createService(echoService, { env: { ...env(), PORT: taken }, logTo: new PassThrough() }),
    ).rejects.toThrow('EADDRINUSE');
    await eventually(async () => (await connectionsNow()) <= before);
  });

  async function connectionsNow(): Promise<number> {
    const [row] = await database.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where usename = current_user',
    );
    return row?.n ?? 0;
  }
});

describe('an ask that needs the database', () => {
  it('is refused as unavailable while the database cuts its connections, and answered again afterwards', async () => {
    const ask = async () => service.app.get(Asks).ask(count, {}, { as: await token() });
    expect(await ask()).toEqual({ n: 0 });
    const pending = service.app.get(Asks).ask(count, { afterMs: 500 }, { as: await token() });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
    );
    await expect(pending).rejects.toMatchObject({ kind: 'unavailable', code: 'database.unavailable' });
    await eventually(async () => (await ask()).n === 0);
  });
});

describe('stopping', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const other = await start();
    await service.close();
    const slow = other.app.get(Asks).ask(say, { text: 'slow', afterMs: 500 }, { as: await token() });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.close();
    expect(await slow).toEqual({ text: 'slow', by: 'u1' });
    await expect(fetch(`${other.url}/health/live`)).rejects.toThrow();
    await other.close();
  });
});
