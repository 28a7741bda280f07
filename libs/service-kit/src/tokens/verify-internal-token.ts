import { grants, type ServiceName } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Caller } from '@comptoir/messaging';
import { importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { algorithm, issuer } from './sign-internal-token';
import { TokenCache } from './token-cache';

/** The public half: it can only verify. */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

const claims = z.object({
  sub: z.string().min(1),
  name: z.string(),
  email: z.string().optional(),
  pid: z.string().optional(),
  rid: z.string().optional(),
  grants,
  exp: z.number(),
});

/**
 * Gives the function that turns an internal token into its caller. It refuses (`unauthenticated`,
 * `token.invalid`) what is malformed, expired by real time, signed otherwise or with another key, or
 * meant for another service than `audience`. Tokens seen before are remembered until they expire.
 */
export function verifyInternalToken(
  publicJwk: PublicJwk,
  audience: ServiceName,
): (token: string) => Promise<Caller> {
  const key = importJWK({ kty: publicJwk.kty, crv: publicJwk.crv, x: publicJwk.x }, algorithm);
  key.catch(() => undefined); // told to the first who verifies
  const seen = new TokenCache<Caller>();

  return async (token) => {
    const known = seen.get(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, await key, {
        algorithms: [algorithm],
        issuer,
        audience,
        requiredClaims: ['exp'],
      });
      const { sub, name, email, pid, rid, grants: granted, exp } = claims.parse(payload);
      const caller = Caller.of({
        userId: sub,
        name,
        grants: granted,
        token,
        ...(email ? { email } : {}),
        ...(pid ? { partyId: pid } : {}),
        ...(rid ? { roleId: rid } : {}),
      });
      seen.keep(token, caller, exp * 1000);
      return caller;
    } catch {
      throw new Refusal('unauthenticated', 'token.invalid');
    }
  };
}

/** The same for a private request over HTTP, by its bearer token; `token.missing` where there is none. */
export function verifyInternalRequest(
  publicJwk: PublicJwk,
  audience: ServiceName,
): (request: { readonly headers: { readonly authorization?: string } }) => Promise<Caller> {
  const verify = verifyInternalToken(publicJwk, audience);
  return async ({ headers }) => {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (!token) throw new Refusal('unauthenticated', 'token.missing');
    return verify(token);
  };
}
