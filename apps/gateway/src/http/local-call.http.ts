import { Refusal } from '@comptoir/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../sessions/principal.http';
import { sessionErrors } from '../sessions/session.errors';
import { versionOf } from './if-match';

/** What comes with a request that this service answers itself, besides its fields. */
export class LocalCall {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  get principal(): Principal {
    if (!this.request.principal) throw sessionErrors.missing();
    return this.request.principal;
  }

  get address(): string {
    return this.request.address;
  }

  /** The version that the asker read (If-Match), on asks that require it. */
  get seenVersion(): number {
    const version = versionOf(this.request.headers['if-match']);
    if (version === undefined) throw new Refusal('precondition-required', 'if-match.missing');
    return version;
  }

  setCookie(cookie: string): void {
    void this.reply.header('set-cookie', cookie);
  }
}
