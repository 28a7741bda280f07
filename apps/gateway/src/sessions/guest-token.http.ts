import type { ServiceName } from '@comptoir/contracts';
import { signInternalToken } from '@comptoir/service-kit';
import type { GatewayConfig } from '../gateway.config';

/** Nobody in particular, without a right: what they may do is told by the secret in the address. */
const nobody = '00000000-0000-0000-0000-000000000000';
const tokenSeconds = 30;

/** For asks of those who have no session: a calendar program, the recipient of an e-mail, a mail provider. */
export function guestToken(config: GatewayConfig, name: string, service: ServiceName): Promise<string> {
  const claims = { userId: nobody, sessionId: nobody, name, grants: {} };
  return signInternalToken(config.INTERNAL_TOKEN_PRIVATE_KEY.reveal(), claims, service, tokenSeconds);
}
