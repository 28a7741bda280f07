import type { SignedInUser } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { CONFIG, TokenCache } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { AccessTokens } from './access-token';
import { Calendars } from './calendars.port';
import { Principal } from './principal.http';
import { sessionErrors } from './session.errors';
import { SessionRepository } from './session.repository';

interface Entry {
  readonly principal: Promise<Principal>;
  readonly loadedAt: number;
}

/** How long this instance may not notice that a session was closed or a role changed elsewhere. */
const freshMs = 10_000;
const capacity = 10_000;

/** Who an access token stands for, read again from the database at least every ten seconds. */
@Injectable()
export class Principals {
  readonly tokens: AccessTokens;
  private readonly entries = new Map<string, Entry>();
  private readonly verified = new TokenCache<string>();

  constructor(
    private readonly sessions: SessionRepository,
    readonly calendars: Calendars,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {
    this.tokens = new AccessTokens(config.SESSION_KEY.reveal());
  }

  async of(accessToken: string): Promise<Principal> {
    const known = this.verified.get(accessToken);
    if (known) return this.ofSession(known);
    const { sessionId, until } = await this.tokens.verify(accessToken);
    this.verified.keep(accessToken, sessionId, until);
    return this.ofSession(sessionId);
  }

  /** Refuses (`session.expired`) a session that is no more. */
  ofSession(sessionId: string): Promise<Principal> {
    const known = this.entries.get(sessionId);
    if (known && Date.now() - known.loadedAt < freshMs) return known.principal;
    const principal = this.load(sessionId, known);
    this.keep(sessionId, { principal, loadedAt: Date.now() });
    principal.catch(() => this.entries.delete(sessionId));
    return principal;
  }

  /** For what is done in somebody's name while they are away, within no session; undefined for a user who is not active. */
  async ofUser(userId: string): Promise<Principal | undefined> {
    const user = await this.sessions.user(userId);
    return user && this.principal(newId(), user);
  }

  async open(session: { id: string; userId: string; seconds: number }): Promise<Principal> {
    await this.sessions.open(session);
    return this.ofSession(session.id);
  }

  /** This instance refuses it at once, the others within seconds. */
  async close(sessionId: string): Promise<void> {
    await this.sessions.close(sessionId);
    this.entries.delete(sessionId);
  }

  /** Users or roles were changed: this instance reads them again at the next request. */
  expectChanges(): void {
    this.entries.clear();
  }

  private async load(sessionId: string, known: Entry | undefined): Promise<Principal> {
    const session = await this.sessions.find(sessionId);
    if (!session) throw sessionErrors.expired();
    const before = await known?.principal.catch(() => undefined);
    const same = before && JSON.stringify(before.user) === JSON.stringify(session.user);
    return same ? before : this.principal(sessionId, session.user);
  }

  private principal(sessionId: string, user: SignedInUser): Principal {
    return new Principal(sessionId, user, this.config.INTERNAL_TOKEN_PRIVATE_KEY.reveal());
  }

  private keep(sessionId: string, entry: Entry): void {
    this.entries.delete(sessionId);
    this.entries.set(sessionId, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > capacity && oldest !== undefined) this.entries.delete(oldest);
  }
}
