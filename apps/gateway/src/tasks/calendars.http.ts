import { readCalendar } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { apiRoot, contractRoute } from '../http/contract-route';
import { documentAsk } from '../openapi/document-ask.http';
import { guestToken } from '../sessions/guest-token.http';
import { ActiveUsers } from '../users/active-users.port';

@ApiTags('calendars')
@Controller(apiRoot)
export class CalendarsHttp {
  constructor(
    private readonly asks: Asks,
    private readonly users: ActiveUsers,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** A calendar as its owner's phone reads it, with or without `.ics`; gone when the owner may no longer sign in. */
  @Get('calendars/:secret')
  @ApiResponse({
    status: 200,
    description: 'An iCalendar object (RFC 5545)',
    content: { 'text/calendar': { schema: { type: 'string' } } },
  })
  @documentAsk(contractRoute(readCalendar))
  async read(@Param('secret') file: string, @Res() reply: FastifyReply): Promise<void> {
    const secret = file.replace(/\.ics$/, '');
    const { userId, content } = await this.asks.ask(
      readCalendar,
      { secret },
      { as: await guestToken(this.config, 'calendar', 'tasks') },
    );
    if (!(await this.users.has(userId))) throw new Refusal('not-found', 'calendar.not-found');
    void reply
      .header('cache-control', 'private, max-age=300')
      .header('content-disposition', 'inline; filename="comptoir.ics"')
      .type('text/calendar; charset=utf-8')
      .send(content);
  }
}
