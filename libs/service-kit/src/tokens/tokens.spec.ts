import { createHmac } from 'node:crypto';
import { SignJWT, importJWK } from 'jose';
import { keyPair } from '../../test/echo-service.builder';
import { signInternalToken, verifyInternalToken, type InternalClaims } from '..';
import { TokenCache } from './token-cache';

const { publicJwk, privateJwk } = keyPair();
const storeId = '018f0000-0000-7000-8000-000000000001';
const claims: InternalClaims = {
  userId: 'u1',
  name: 'Claire',
  email: 'claire@magasin.example',
  partyId: 'p1',
  sessionId: 's1',
  grants: { 'quote.read': { scope: 'network' }, 'quote.write': { scope: 'own', stores: [storeId] } },
};
const verify = verifyInternalToken(publicJwk, 'sales');
const refused = { kind: 'unauthenticated', code: 'token.invalid' };

describe('an internal token', () => {
  afterEach(() => jest.useRealTimers());

  it('tells who asks and what they may', async () => {
    const caller = await verify(await signInternalToken(privateJwk, claims, 'sales'));
    expect([
      caller.userId,
      caller.name,
      caller.email,
      caller.partyId,
      caller.can('quote.read'),
      caller.can('user.read'),
    ]).toEqual(['u1', 'Claire', 'claire@magasin.example', 'p1', true, false]);
    expect(caller.scopeFor('quote.write')).toEqual({ stores: [storeId], ownPartyId: 'p1' });
  });

  it('is refused by every service but the one it is meant for', async () => {
    await expect(verify(await signInternalToken(privateJwk, claims, 'tasks'))).rejects.toMatchObject(refused);
  });

  it('is refused when it was signed with another key', async () => {
    await expect(
      verify(await signInternalToken(keyPair().privateJwk, claims, 'sales')),
    ).rejects.toMatchObject(refused);
  });

  it.each([
    ['no algorithm', (head: object) => ({ ...head, alg: 'none' }), () => ''],
    [
      'the public key used as a shared secret',
      (head: object) => ({ ...head, alg: 'HS256' }),
      (text: string) => createHmac('sha256', publicJwk.x).update(text).digest('base64url'),
    ],
  ])('is refused with %s', async (_, headOf, sign) => {
    const [, payload = ''] = (await signInternalToken(privateJwk, claims, 'sales')).split('.');
    const text = `${Buffer.from(JSON.stringify(headOf({ typ: 'JWT' }))).toString('base64url')}.${payload}`;
    await expect(verify(`${text}.${sign(text)}`)).rejects.toMatchObject(refused);
  });

  it('is refused when it never expires or grants what does not exist', async () => {
    const key = await importJWK({ ...privateJwk }, 'EdDSA');
    const unlimited = new SignJWT({ name: 'x', grants: {} })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('comptoir-gateway')
      .setSubject('u')
      .setAudience('sales');
    await expect(verify(await unlimited.sign(key))).rejects.toMatchObject(refused);
    const odd = new SignJWT({ name: 'x', grants: { everything: { scope: 'network' } } })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('comptoir-gateway')
      .setSubject('u')
      .setAudience('sales')
      .setExpirationTime('1m');
    await expect(verify(await odd.sign(key))).rejects.toMatchObject(refused);
  });

  it.each(['', 'a.b.c', 'null', '🦊'])('is refused when it is %j', async (text) =>
    expect(verify(text)).rejects.toMatchObject(refused),
  );

  it('lives a minute at most, also for those who remember it', async () => {
    const token = await signInternalToken(privateJwk, claims, 'sales', 86_400);
    await verify(token);
    jest.useFakeTimers({
      now: Date.now() + 61_000,
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
    });
    await expect(verify(token)).rejects.toMatchObject(refused);
  });
});

describe('the memory of tokens', () => {
  it('is bounded, and forgets the one unused for longest', () => {
    const cache = new TokenCache<number>();
    const later = Date.now() + 60_000;
    for (let n = 0; n < 2_000; n++) cache.keep(`t${n}`, n, later);
    cache.get('t0');
    cache.keep('new', 1, later);
    expect([cache.get('t0'), cache.get('t1'), cache.get('new')]).toEqual([0, undefined, 1]);
  });
});
