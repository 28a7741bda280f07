import { createHmac, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { asNetwork, testPublicKey, tokenFor } from '@comptoir/testing';
import { SignJWT, generateKeyPair } from 'jose';
import { administrator, startGateway, type TestGateway } from '../http/gateway.builder';

describe('signing in', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.stop());
  const me = (headers: Record<string, string>) =>
    gateway.call('GET', '/api/v1/sessions/current', { headers });

  it('refuses a wrong e-mail and a wrong password with one and the same answer', async () => {
    const answers = await Promise.all(
      [
        { email: 'nobody@example.org', password: administrator.password },
        { email: administrator.email, password: 'something else' },
      ].map((body) => gateway.call('POST', '/api/v1/sessions', { body })),
    );
    const told = answers.map(({ status, json: { traceId: _, ...problem } }) => ({ status, problem }));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({
      status: 401,
      problem: { code: 'session.wrong-credentials', detail: 'Adresse e-mail ou mot de passe incorrect.' },
    });
  });

  it('gives a token, a cookie that scripts cannot read, and who it is', async () => {
    const answer = await gateway.call('POST', '/api/v1/sessions', {
      body: { ...administrator, email: 'CHEF@example.org' },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      expiresIn: 43_200,
      user: { email: administrator.email, role: { name: 'Administrateur' } },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^comptoir_session=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    expect((await me({ cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
  });

  it('says what day it is by the clock of the business, when signing in and whenever asked', async () => {
    const { json } = await gateway.call('POST', '/api/v1/sessions', { body: administrator });
    expect(json).toMatchObject({ calendar: { today: '2026-11-24', timeZone: 'Europe/Paris' } });
    gateway.clock.moveTo('2026-11-25T00:00:00+01:00');
    const token = await gateway.signIn();
    expect((await me({ authorization: `Bearer ${token}` })).json).toMatchObject({
      calendar: { today: '2026-11-25', elsewhere: [] },
    });
  });

  it('ends a session on a shared computer after half an hour', async () => {
    const { json } = await gateway.call('POST', '/api/v1/sessions', {
      body: { ...administrator, shared: true },
    });
    expect(json).toMatchObject({ expiresIn: 1_800 });
  });

  it('refuses a token from the moment its session is signed out', async () => {
    const token = await gateway.signIn();
    expect((await gateway.call('DELETE', '/api/v1/sessions/current', { token })).status).toBe(204);
    expect(await gateway.call('GET', '/api/v1/sessions/current', { token })).toMatchObject({
      status: 401,
      json: { code: 'session.expired' },
    });
  });

  describe('with a cookie', () => {
    const write = async (headers: Record<string, string>) => {
      const token = await gateway.signIn();
      return gateway.call('DELETE', '/api/v1/sessions/current', {
        headers: { cookie: `comptoir_session=${token}`, ...headers },
      });
    };
    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sibling of the site', { 'sec-fetch-site': 'same-site' }],
      ['another origin, from an old browser', { origin: 'https://evil.example' }],
      ['a hidden origin', { origin: 'null' }],
      ['somewhere unsaid', {}],
    ])('refuses a change that comes from %s', async (_, headers) => {
      expect(await write(headers as Record<string, string>)).toMatchObject({
        status: 403,
        json: { code: 'session.foreign-origin' },
      });
    });
    it('accepts a change that comes from our own pages', async () => {
      expect((await write({ origin: gateway.url })).status).toBe(204);
    });
    it('refuses to sign in from another site', async () => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect(await gateway.call('POST', '/api/v1/sessions', { body: administrator, headers })).toMatchObject({
        status: 403,
      });
    });
  });

  describe('with a forged token', () => {
    const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = async () => {
      const [header = '', payload = ''] = (await gateway.signIn()).split('.');
      return {
        header: JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, string>,
        payload: JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>,
      };
    };
    const signed = async (change: (jwt: SignJWT) => SignJWT, header: Record<string, string> = {}) => {
      const { header: own, payload } = await claims();
      const { privateKey } = await generateKeyPair('EdDSA');
      return change(new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', ...own, ...header })).sign(
        privateKey,
      );
    };
    /** Signed with the gateway's own key: only what it says is wrong. */
    const resigned = async (change: Record<string, unknown>, header: Record<string, string> = {}) => {
      const { header: own, payload } = await claims();
      const seed = Buffer.from(
        hkdfSync('sha256', gateway.config.SESSION_KEY.reveal(), '', 'comptoir access tokens', 32),
      );
      const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
      const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
      return new SignJWT({ ...payload, ...change })
        .setProtectedHeader({ alg: 'EdDSA', ...own, ...header })
        .sign(key);
    };
    it('accepts what it signed itself', async () => {
      expect((await me({ authorization: `Bearer ${await resigned({})}` })).status).toBe(200);
    });
    const forgeries: [string, () => Promise<string>][] = [
      [
        'no signature (alg none)',
        async () => {
          const { payload } = await claims();
          return `${b64({ alg: 'none', typ: 'at+jwt' })}.${b64(payload)}.`;
        },
      ],
      [
        'no signature behind a true header',
        async () => {
          const { header, payload } = await claims();
          return `${b64(header)}.${b64(payload)}.`;
        },
      ],
      [
        'HMAC with the public key as secret',
        async () => {
          const { header, payload } = await claims();
          const pem = createPublicKey({ key: { ...testPublicKey }, format: 'jwk' }).export({
            type: 'spki',
            format: 'pem',
          });
          const text = `${b64({ ...header, alg: 'HS256' })}.${b64(payload)}`;
          return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
        },
      ],
      ['a key of one’s own', () => signed((jwt) => jwt)],
      [
        'a key of one’s own in the header',
        () => signed((jwt) => jwt, { jku: 'https://evil.example/keys', kid: 'mine' }),
      ],
      [
        'another payload under a true signature',
        async () => {
          const [header, , signature] = (await gateway.signIn()).split('.');
          const { payload } = await claims();
          return `${header}.${b64({ ...payload, exp: 4_000_000_000 })}.${signature}`;
        },
      ],
      ['the internal token of a service', () => tokenFor(asNetwork(), 'sales')],
      ['an internal token for the gateway itself', () => tokenFor(asNetwork(), 'gateway')],
      ['another audience', () => resigned({ aud: 'sales' })],
      ['another issuer', () => resigned({ iss: 'comptoir-gateway' })],
      ['no session', () => resigned({ sid: undefined })],
      ['another kind of token', () => resigned({}, { typ: 'JWT' })],
      ['another key id', () => resigned({}, { kid: 'other' })],
      ['an end in the past', () => resigned({ exp: 1_000_000_000 })],
      ['no end', () => resigned({ exp: undefined })],
      ['a beginning in the future', () => resigned({ nbf: 4_000_000_000 })],
      ['no token at all', async () => 'abc'],
    ];
    it.each(forgeries)('refuses %s', async (_, forge) => {
      const token = await forge();
      expect(await me({ authorization: `Bearer ${token}` })).toMatchObject({ status: 401 });
      expect(await me({ cookie: `comptoir_session=${token}` })).toMatchObject({ status: 401 });
    });
  });
});

describe('guessing passwords', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    // Addresses are taken from the header, so that the test can come from many.
    gateway = await startGateway({ env: { TRUSTED_PROXIES: '1' } });
  });
  afterAll(() => gateway.stop());
  const attempt = (email: string, password: string, address: string) =>
    gateway.call('POST', '/api/v1/sessions', {
      body: { email, password },
      headers: { 'x-forwarded-for': address },
    });

  it('stops after ten tries, from wherever they come, and lets the user in where they are known', async () => {
    const home = '192.0.2.1';
    expect((await attempt(administrator.email, administrator.password, home)).status).toBe(201);

    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        attempt(administrator.email, `guess ${index}`, `198.51.100.${index % 5}`),
      ),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = guesses.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(30);
    const wait = Number(refused[0]?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);

    expect((await attempt(administrator.email, administrator.password, home)).status).toBe(201);
    expect((await attempt(administrator.email, administrator.password, '203.0.113.9')).status).toBe(429);
  });

  it('limits an account that nobody has in the same way', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 15 }, () => attempt('ghost@example.org', 'whatever', '198.51.100.77')),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(5).fill(429),
    ]);
  });

  it('stops one address that tries many accounts', async () => {
    const sprayed = [];
    for (let index = 0; index < 60; index++)
      sprayed.push(await attempt(`spray${index}@example.org`, 'Azerty123', '198.51.100.200'));
    expect(sprayed.filter(({ status }) => status === 401)).toHaveLength(50);
  });

  it('takes as long for an account that nobody has', async () => {
    const { email } = await gateway.userWith({});
    await gateway.database.query('truncate sign_in_tries');
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let index = 0; index < 18; index++) {
      const known = index % 2 === 0;
      const started = performance.now();
      const answer = await attempt(
        known ? email : `nobody${index}@example.org`,
        'wrong',
        `203.0.113.${20 + index}`,
      );
      times[known ? 'known' : 'unknown'].push(performance.now() - started);
      expect(answer.status).toBe(401);
    }
    const median = (list: number[]) => list.sort((one, other) => one - other)[4] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(20, known / 2)); // a busy machine blurs both alike
  });
});
