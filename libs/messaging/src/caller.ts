import type { Grant, Grants, Permission, ServiceName } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Scope } from '@comptoir/persistence';

export interface CallerFacts {
  readonly userId: string;
  readonly name: string;
  /** Where this user signs in from, and is written to. */
  readonly email?: string;
  /** The party that stands for this user: `own` grants reach the documents whose salesperson it is. */
  readonly partyId?: string;
  /** For what is set up per role, such as the view that a list opens with. Rights are in `grants`. */
  readonly roleId?: string;
  readonly grants: Grants;
  /** The internal token, kept so that an ask made on behalf of the caller can carry it. */
  readonly token?: string;
}

/**
 * Who asks, and how far each of their permissions reaches. The gateway says who it is (by a signed token);
 * the service that owns the data decides what that person may do, on every item.
 */
export class Caller {
  private constructor(
    private readonly facts: CallerFacts,
    /** Set when a service asks for itself, on an ask without an HTTP route. */
    readonly service?: ServiceName,
  ) {}

  static of(facts: CallerFacts): Caller {
    return new Caller(facts);
  }

  /** A service acting for itself may everything; NATS permissions decide which services can ask what. */
  static service(name: ServiceName): Caller {
    return new Caller({ userId: `service:${name}`, name, grants: {} }, name);
  }

  get userId(): string {
    return this.facts.userId;
  }

  get name(): string {
    return this.facts.name;
  }

  get email(): string | undefined {
    return this.facts.email;
  }

  get partyId(): string | undefined {
    return this.facts.partyId;
  }

  get roleId(): string | undefined {
    return this.facts.roleId;
  }

  get token(): string | undefined {
    return this.facts.token;
  }

  can(permission: Permission): boolean {
    return this.grantOf(permission) !== undefined;
  }

  /** The rows this permission reaches, for every query. Throws `permission.missing` when it is not held. */
  scopeFor(permission: Permission): Scope {
    const scope = this.scopeOf(permission);
    if (!scope) throw missing(permission);
    return scope;
  }

  /** The same; undefined where the permission is not held. */
  scopeOf(permission: Permission): Scope | undefined {
    const grant = this.grantOf(permission);
    if (!grant) return undefined;
    if (grant.scope === 'network') return { stores: 'all' };
    if (grant.scope === 'stores') return { stores: grant.stores };
    return this.partyId ? { stores: grant.stores, ownPartyId: this.partyId } : undefined;
  }

  /** Whether this permission reaches one given item. */
  mayOn(permission: Permission, item: { storeId: string; salespersonId?: string | null }): boolean {
    const grant = this.grantOf(permission);
    if (!grant) return false;
    if (grant.scope === 'network') return true;
    if (!grant.stores.includes(item.storeId)) return false;
    return grant.scope === 'stores' || (this.partyId !== undefined && item.salespersonId === this.partyId);
  }

  private grantOf(permission: Permission): Grant | undefined {
    return this.service ? { scope: 'network' } : this.facts.grants[permission];
  }
}

function missing(permission: Permission): Refusal {
  return new Refusal('forbidden', 'permission.missing', { permission });
}
