import { closeSession, type RequestOf } from '@comptoir/contracts';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../../gateway.config';
import { AnswersHere } from '../../http/answers-here.http';
import type { LocalCall } from '../../http/local-call.http';
import { Principals } from '../principals.http';
import { endedCookie } from '../session-cookie';

@Injectable()
export class CloseSession {
  constructor(
    private readonly principals: Principals,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @AnswersHere(closeSession)
  async handle(_: RequestOf<typeof closeSession>, call: LocalCall): Promise<null> {
    await this.principals.close(call.principal.sessionId);
    call.setCookie(endedCookie({ secure: this.config.PUBLIC_URL?.startsWith('https:') ?? false }));
    return null;
  }
}
