import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../http/contract-edge.http';
import { apiRoot } from '../http/contract-route';
import { WithProblems } from '../openapi/document-ask.http';
import { LiveStreams } from './live-streams.http';

@ApiTags('events')
@Controller(apiRoot)
export class EventsHttp {
  constructor(private readonly live: LiveStreams) {}

  /** Whoever was away (Last-Event-ID) is told first that it may have missed something; who is new, what was just said. */
  @Get('events')
  @ApiOperation({
    operationId: 'eventsListen',
    summary: 'Listen to what changes in the stores that you may see',
    description:
      'Server-sent events `{ storeId, topic, payload? }`. They carry no facts: fetch again what they name. `reconnected` means that some may have been missed.',
    'x-permission': null,
  } as Parameters<typeof ApiOperation>[0])
  @ApiResponse({
    status: 200,
    description: 'A stream without an end',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @WithProblems(401, 429, 500, 503)
  listen(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const principal = principalOf(request);
    const stream = this.live.start(principal, reply, (poke, own) => own.send(poke));
    if (request.headers['last-event-id'] === undefined) this.live.tellLately(stream, principal);
    else stream.send({ topic: 'reconnected' });
  }
}
