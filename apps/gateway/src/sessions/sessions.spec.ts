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
