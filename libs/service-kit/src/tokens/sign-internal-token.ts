import type { Grants, ServiceName } from '@comptoir/contracts';
import { importJWK, SignJWT } from 'jose';

/** An Ed25519 key pair's private half as a JWK: it can sign. */
export interface PrivateJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
}

/** Who the user is and what they may, as the gateway knows it at this moment. */
export interface InternalClaims {
  readonly userId: string;
  readonly name: string;
  readonly email?: string;
  readonly partyId?: string;
  readonly roleId?: string;
  readonly sessionId: string;
  readonly grants: Grants;
}

export const issuer = 'comptoir-gateway';
export const algorithm = 'EdDSA';
const longestSeconds = 60;

/**
 * A token that tells one service on whose behalf it is asked. It lives at most a minute (30 s unless told),
 * by real time, and only its `audience` accepts it.
 */
export async function signInternalToken(
  privateJwk: PrivateJwk,
  { userId, sessionId, partyId: pid, roleId: rid, ...claims }: InternalClaims,
  audience: ServiceName,
  lifetimeSeconds = 30,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, sid: sessionId, ...(pid && { pid }), ...(rid && { rid }) })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setSubject(userId)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.min(lifetimeSeconds, longestSeconds))
    .sign(await keyOf(privateJwk));
}

const keys = new WeakMap<PrivateJwk, ReturnType<typeof importJWK>>();

function keyOf(jwk: PrivateJwk): ReturnType<typeof importJWK> {
  let key = keys.get(jwk);
  if (!key) keys.set(jwk, (key = importJWK({ ...jwk }, algorithm)));
  return key;
}
