import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { allAsks, permissions, type Ask, type Permission } from '@comptoir/contracts';
import { testNats, type TestNats } from '@comptoir/testing';
import { answeringService } from '../http/answering-service.builder';
import { startGateway, type TestGateway } from '../http/gateway.builder';
import { isKeyedAsk } from '../http/keyed-asks';
import { permissionsDocument } from './function-matrix';

/** Those of a session. What a secret in the address opens has specs of its own. */
const routes = allAsks.filter((ask) => ask.http && ask.name !== 'gateway.session.open' && !isKeyedAsk(ask));
const elsewhere = ['sales', 'tasks', 'notifications', 'purchasing'] as const;
const pathOf = ({ http }: Ask) => `/api/v1${http?.path.replace(/:\w+/g, () => randomUUID())}`;
const named = routes.map((ask) => [`${ask.http?.method} ${ask.http?.path}`, ask] as const);

describe('who may do what', () => {
  let nats: TestNats;
  let gateway: TestGateway;
  let services: { stop(): Promise<void> }[];
  let nobody: string;
  let everything: string;
  const without = new Map<Permission, string>();

  beforeAll(async () => {
    nats = await testNats();
    gateway = await startGateway({ nats });
    services = await Promise.all(
      elsewhere.map((service) =>
        answeringService(
          nats,
          service,
          allAsks.filter((ask) => ask.service === service && ask.http),
          () => ({}),
        ),
      ),
    );
    nobody = (await gateway.userWith({})).token;
    everything = (await gateway.userWith(Object.fromEntries(permissions.map((one) => [one, 'network']))))
      .token;
    for (const missing of new Set(routes.flatMap(({ permission }) => permission ?? []))) {
      const held = permissions.filter((one) => one !== missing);
      without.set(
        missing,
        (await gateway.userWith(Object.fromEntries(held.map((one) => [one, 'network'])))).token,
      );
    }
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await gateway.stop();
    await nats.stop();
  });
  const ask = (one: Ask, token?: string) => {
    const writes = one.http?.method !== 'GET' && one.http?.method !== 'DELETE';
    const headers: Record<string, string> = one.http?.ifMatch ? { 'if-match': '"1"' } : {};
    return gateway.call(one.http?.method ?? 'GET', pathOf(one), {
      ...(token ? { token } : {}),
      ...(writes ? { body: {} } : {}),
      headers,
    });
  };

  it('refuses exactly those without the permission that each operation declares', async () => {
    const seen: unknown[] = [];
    const expected: unknown[] = [];
    for (const [operation, one] of named.filter(([, { name }]) => name !== 'gateway.session.close')) {
      const denied = await ask(one, one.permission ? (without.get(one.permission) as string) : nobody);
      const granted = await ask(one, everything);
      seen.push({
        operation,
        anonymous: (await ask(one)).status,
        denied: denied.status === 403,
        granted: granted.status === 403,
        bug: granted.status >= 500,
      });
      expected.push({
        operation,
        anonymous: 401,
        denied: one.permission !== undefined,
        granted: false,
        bug: false,
      });
    }
    expect(seen).toEqual(expected);
  });

  it('names the missing permission', async () => {
    const answers = await Promise.all(
      routes
        .filter(({ permission }) => permission)
        .map(async (one) => ({ one, answer: await ask(one, nobody) })),
    );
    for (const { one, answer } of answers) {
      expect(answer.json).toMatchObject({
        code: 'permission.missing',
        facts: { permission: one.permission },
      });
    }
  });

  it.each(['/api/v1/events', `/api/v1/bulk-operations/${randomUUID()}/stream`])(
    'lets nobody listen to %s unnamed',
    async (path) => {
      expect((await gateway.call('GET', path)).status).toBe(401);
    },
  );

  it.each(['stores', 'parties', 'articles', 'projects', 'documents'])(
    'imports %s only for who may',
    async (entity) => {
      const form = new FormData();
      form.append('file', new Blob(['x']), 'x.csv');
      const send = async (token?: string) =>
        (
          await fetch(`${gateway.url}/api/v1/imports/${entity}`, {
            method: 'POST',
            body: form,
            headers: token ? { authorization: `Bearer ${token}` } : {},
          })
        ).status;
      expect([await send(), await send(nobody)]).toEqual([401, 403]);
    },
  );

  it('is open to anybody where the house must be seen: health, documentation, signing in', async () => {
    const paths = [
      '/health/live',
      '/health/ready',
      '/metrics',
      '/info',
      '/api/openapi.json',
      '/api/asyncapi.json',
      '/api/docs',
    ];
    // One after the other: who makes a document is busy, and says so to whoever asks whether it is ready.
    const statuses = [];
    for (const path of paths) statuses.push((await gateway.call('GET', path)).status);
    expect(statuses).toEqual(paths.map(() => 200));
  });
});

describe('the page about permissions', () => {
  it('says what the contracts and the roles say (npm run docs:generate writes it)', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/permissions.md'), 'utf8');
    expect(page).toBe(permissionsDocument(allAsks));
  });
});
