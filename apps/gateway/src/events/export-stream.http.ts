import { readExport, type ExportView } from '@comptoir/contracts';
import { Asks } from '@comptoir/messaging';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../http/contract-edge.http';
import { apiRoot } from '../http/contract-route';
import { WithProblems } from '../openapi/document-ask.http';
import { jsonSchemaOf } from '../openapi/json-schema';
import { followProgress } from './follow-progress';
import { LiveStreams } from './live-streams.http';
import { WakeUp } from './wake-up';

const atLeastEveryMs = 600;
const isOver = ({ state }: ExportView) => state !== 'QUEUED' && state !== 'RUNNING';

@ApiTags('exports')
@Controller(apiRoot)
export class ExportStreamHttp {
  constructor(
    private readonly asks: Asks,
    private readonly live: LiveStreams,
  ) {}

  /** A browser that comes back after the end is told (204) not to come back again. */
  @Get('exports/:exportId/stream')
  @ApiOperation({
    operationId: 'exportStream',
    summary: 'Follow the making of a file',
    description: 'Server-sent events, each the export as it stands; the stream ends with it.',
    'x-permission': null,
  } as Parameters<typeof ApiOperation>[0])
  @ApiParam({ name: 'exportId', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: 'Events until the file is made',
    content: { 'text/event-stream': { schema: jsonSchemaOf(readExport.response, 'output').schema } },
  })
  @ApiResponse({ status: 204, description: 'It has ended' })
  @WithProblems(400, 401, 403, 404, 429, 500, 503)
  async follow(
    @Param('exportId') exportId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const principal = principalOf(request);
    const read = async () =>
      this.asks.ask(readExport, { exportId }, { as: await principal.tokenFor('sales') });
    const first = await read();
    if (isOver(first) && request.headers['last-event-id'] !== undefined) return void reply.status(204).send();
    const wakeUp = new WakeUp();
    const stream = this.live.start(principal, reply, () => undefined);
    stream.onEnd(() => wakeUp.now());
    void followProgress(first, { stream, wakeUp, read, isOver, atLeastEveryMs });
  }
}
