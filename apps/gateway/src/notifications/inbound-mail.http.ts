import { receiveMail } from '@comptoir/contracts';
import { Asks, checked } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { GatewayConfig } from '../gateway.config';
import { apiRoot, contractRoute } from '../http/contract-route';
import { documentAsk } from '../openapi/document-ask.http';
import { guestToken } from '../sessions/guest-token.http';

/** Where a mail provider hands in what arrived; the secret in the body is its right. */
@ApiTags('inbound-mail')
@Controller(apiRoot)
export class InboundMailHttp {
  constructor(
    private readonly asks: Asks,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Post('inbound-mail')
  @HttpCode(200)
  @documentAsk(contractRoute(receiveMail))
  async receive(@Body() body: unknown) {
    const as = await guestToken(this.config, 'mail provider', 'notifications');
    return this.asks.ask(receiveMail, checked(receiveMail.request, body), { as, timeoutMs: 10_000 });
  }
}
