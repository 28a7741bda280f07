import type { ServiceName, SignedInUser } from '@comptoir/contracts';
import { Caller } from '@comptoir/messaging';
import { signInternalToken, type PrivateJwk } from '@comptoir/service-kit';
import { storesOf } from './grants-of';

const lifetimeSeconds = 45;
const freshMs = 15_000;

/** The user behind a request, and the tokens that tell the services so. */
export class Principal {
  readonly caller: Caller;
  /** Where live changes may be heard from. */
  readonly stores: 'all' | ReadonlySet<string>;
  private readonly tokens = new Map<ServiceName, { token: Promise<string>; until: number }>();

  constructor(
    readonly sessionId: string,
    readonly user: SignedInUser,
    private readonly privateKey: PrivateJwk,
  ) {
    const { id: userId, name, partyId, grants } = user;
    this.caller = Caller.of({ userId, name, grants, ...(partyId ? { partyId } : {}) });
    this.stores = storesOf(grants);
  }

  /** An internal token for this service, made anew before the last one runs out. */
  tokenFor(service: ServiceName): Promise<string> {
    const known = this.tokens.get(service);
    if (known && known.until - Date.now() > freshMs) return known.token;
    const { id: userId, name, email, partyId, role, grants } = this.user;
    const who = { userId, name, email, roleId: role.id, ...(partyId ? { partyId } : {}) };
    const claims = { ...who, sessionId: this.sessionId, grants };
    const token = signInternalToken(this.privateKey, claims, service, lifetimeSeconds);
    this.tokens.set(service, { token, until: Date.now() + lifetimeSeconds * 1_000 });
    return token;
  }
}
