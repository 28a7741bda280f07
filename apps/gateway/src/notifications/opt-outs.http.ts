import { optBackIn, optOut, readOptOut } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { apiRoot, contractRoute } from '../http/contract-route';
import { languageOf } from '../http/problem-words';
import { sendPage } from '../http/send-page.http';
import { documentAsk } from '../openapi/document-ask.http';
import { guestToken } from '../sessions/guest-token.http';
import { optOutPage, unknownLinkPage } from './opt-out-page';

type OptOutAsk = typeof readOptOut | typeof optOut | typeof optBackIn;
interface Visit {
  readonly link: string;
  /** Decides where the link does not say in which language its e-mail was. */
  readonly accepted: string | undefined;
}
const page = { 'text/html': { schema: { type: 'string' } } } as const;

/** What the recipient of an e-mail sees behind its link. Looking changes nothing: programs look at links too. */
@ApiTags('opt-outs')
@Controller(apiRoot)
export class OptOutsHttp {
  constructor(
    private readonly asks: Asks,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Get('opt-outs/:link')
  @ApiResponse({ status: 200, description: 'A page with a button', content: page })
  @documentAsk(contractRoute(readOptOut))
  read(
    @Param('link') link: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(readOptOut, { link, accepted }, reply);
  }

  /** Also what a mail program does by itself at one click (RFC 8058). */
  @Post('opt-outs/:link')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The page, after the change', content: page })
  @documentAsk(contractRoute(optOut))
  stop(
    @Param('link') link: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(optOut, { link, accepted }, reply);
  }

  @Post('opt-outs/:link/withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The page, after the change', content: page })
  @documentAsk(contractRoute(optBackIn))
  resume(
    @Param('link') link: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(optBackIn, { link, accepted }, reply);
  }

  private async show(ask: OptOutAsk, { link, accepted }: Visit, reply: FastifyReply): Promise<void> {
    const as = await guestToken(this.config, 'recipient', 'notifications');
    try {
      sendPage(reply, 200, optOutPage(link, await this.asks.ask(ask, { link }, { as })));
    } catch (error) {
      if (!isRefusal(error) || error.kind === 'unavailable') throw error;
      sendPage(reply, 404, unknownLinkPage(languageOf(accepted)));
    }
  }
}
