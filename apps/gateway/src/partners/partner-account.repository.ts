import type { PartnerName } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Db, newId, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import type { Principal } from '../sessions/principal.http';
import { Principals } from '../sessions/principals.http';

const sessionSeconds = 12 * 3_600;

/**
 * The account in whose name a partner asks and hears: a user like any other, whose role and stores say how far that
 * reaches. Deactivated, it reaches nothing within seconds.
 */
@Injectable()
export class PartnerAccountRepository {
  private readonly sessions = new Map<PartnerName, string>();

  constructor(
    private readonly db: Db,
    private readonly principals: Principals,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** Undefined for a partner that has no account here, or none any more. */
  async of(partner: PartnerName): Promise<Principal | undefined> {
    const email = this.config.PARTNER_ACCOUNTS.get(partner);
    if (!email) return undefined;
    return (await this.known(partner)) ?? this.enter(partner, email);
  }

  private async known(partner: PartnerName): Promise<Principal | undefined> {
    const sessionId = this.sessions.get(partner);
    if (!sessionId) return undefined;
    try {
      return await this.principals.ofSession(sessionId);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.sessions.delete(partner);
      return undefined;
    }
  }

  private async enter(partner: PartnerName, email: string): Promise<Principal | undefined> {
    const user = await this.db.one<{ id: string }>(
      sql`select id from app_user where email = ${email.toLowerCase()} and active`,
    );
    if (!user) return undefined;
    const principal = await this.principals.open({ id: newId(), userId: user.id, seconds: sessionSeconds });
    this.sessions.set(partner, principal.sessionId);
    return principal;
  }
}
