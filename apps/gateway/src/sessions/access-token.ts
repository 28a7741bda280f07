import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { Refusal } from '@comptoir/kernel';
import { jwtVerify, SignJWT } from 'jose';

const issuer = 'comptoir';
const audience = 'gateway';
const algorithm = 'EdDSA';
/** Never the type of the tokens that services are shown: one kind can never pass for the other. */
const type = 'at+jwt';

/** What PKCS #8 puts before the 32 bytes of an Ed25519 private key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The access token of a session: a signed name of its row, good for this gateway only. It says nothing about rights,
 * which are read from the database, so it never outlives a sign-out or a change of role.
 */
export class AccessTokens {
  private readonly privateKey;
  private readonly publicKey;
  private readonly keyId: string;

  constructor(sessionKey: string) {
    const seed = Buffer.from(hkdfSync('sha256', sessionKey, '', 'comptoir access tokens', 32));
    this.privateKey = createPrivateKey({
      key: Buffer.concat([pkcs8Prefix, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    this.publicKey = createPublicKey(this.privateKey);
    const spki = this.publicKey.export({ format: 'der', type: 'spki' });
    this.keyId = createHash('sha256').update(spki).digest('base64url').slice(0, 16);
  }

  sign({
    sessionId,
    userId,
    expiresAt,
  }: {
    sessionId: string;
    userId: string;
    expiresAt: Date;
  }): Promise<string> {
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm, typ: type, kid: this.keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(Math.floor(expiresAt.getTime() / 1_000))
      .sign(this.privateKey);
  }

  /** The session's id, and until when (epoch milliseconds). Refuses (`session.expired`, `session.invalid`) what we did not sign as it stands. */
  async verify(token: string): Promise<{ sessionId: string; until: number }> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.publicKey, {
        algorithms: [algorithm],
        issuer,
        audience,
        typ: type,
        requiredClaims: ['exp', 'sub', 'sid'],
      });
      if (protectedHeader.kid !== this.keyId || typeof payload.sid !== 'string') throw new Error('foreign');
      return { sessionId: payload.sid, until: Number(payload.exp) * 1_000 };
    } catch (error) {
      const expired = (error as { code?: unknown }).code === 'ERR_JWT_EXPIRED';
      throw new Refusal('unauthenticated', expired ? 'session.expired' : 'session.invalid');
    }
  }
}
