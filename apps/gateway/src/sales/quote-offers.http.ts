import { readQuoteOffer, signQuoteOffer, type QuoteOffer } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { apiRoot, contractRoute } from '../http/contract-route';
import { languageOf, type Language } from '../http/problem-words';
import { sendPage } from '../http/send-page.http';
import { documentAsk } from '../openapi/document-ask.http';
import { guestToken } from '../sessions/guest-token.http';
import { quoteOfferPage, unknownOfferPage } from './quote-offer-page';

interface Form {
  readonly signerName?: unknown;
  readonly consent?: unknown;
}
const page = { 'text/html': { schema: { type: 'string' } } } as const;

/** Where a customer reads and signs a quote. Looking changes nothing: programs look at links too. */
@ApiTags('quote-offers')
@Controller(apiRoot)
export class QuoteOffersHttp {
  constructor(
    private readonly asks: Asks,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  @Get('quote-offers/:link')
  @ApiResponse({ status: 200, description: 'A page with the quote', content: page })
  @documentAsk(contractRoute(readQuoteOffer))
  async read(
    @Param('link') link: string,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(accepted);
    const offer = await this.find(link);
    sendPage(reply, offer ? 200 : 404, pageOf(offer, language));
  }

  @Post('quote-offers/:link')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'The page, signed', content: page })
  @ApiResponse({ status: 400, description: 'The page: name or consent is missing', content: page })
  @ApiResponse({ status: 409, description: 'The page, with why it cannot be signed', content: page })
  @documentAsk(contractRoute(signQuoteOffer))
  async sign(
    @Param('link') link: string,
    @Body() form: Form | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(accepted);
    const { signerName, consent } = form ?? {};
    const asked = signQuoteOffer.request.safeParse({
      link,
      signerName,
      consent: consent === true || consent === 'true',
    });
    const signed = asked.success ? await this.attempt(asked.data) : undefined;
    if (signed) return sendPage(reply, 200, quoteOfferPage(signed, language));
    const offer = await this.find(link);
    const unfinished = asked.success
      ? undefined
      : { signerName: typeof signerName === 'string' ? signerName : '' };
    const status = asked.success ? 409 : 400;
    sendPage(reply, offer ? status : 404, pageOf(offer, language, unfinished));
  }

  /** Undefined where the quote cannot be signed. */
  private attempt(request: { link: string; signerName: string; consent: true }) {
    return this.unlessRefused(async (as) => this.asks.ask(signQuoteOffer, request, { as }));
  }

  /** Undefined where the link is not ours. */
  private find(link: string): Promise<QuoteOffer | undefined> {
    return this.unlessRefused((as) => this.asks.ask(readQuoteOffer, { link }, { as }));
  }

  private async unlessRefused<T>(work: (as: string) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(await guestToken(this.config, 'customer', 'sales'));
    } catch (error) {
      if (!isRefusal(error) || error.kind === 'unavailable') throw error;
      return undefined;
    }
  }
}

function pageOf(
  offer: QuoteOffer | undefined,
  language: Language,
  unfinished?: Parameters<typeof quoteOfferPage>[2],
): string {
  if (!offer) return unknownOfferPage(language);
  return quoteOfferPage(offer, language, offer.state === 'OPEN' ? unfinished : undefined);
}
