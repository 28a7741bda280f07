import { readBulkOperation, type BulkOperationView } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks } from '@comptoir/messaging';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../http/contract-edge.http';
import { apiRoot } from '../http/contract-route';
import { WithProblems } from '../openapi/document-ask.http';
import { jsonSchemaOf } from '../openapi/json-schema';
import { LiveStreams } from './live-streams.http';
import type { SseStream } from './sse-stream.http';
import { WakeUp } from './wake-up';

const atLeastEveryMs = 2_000;
const atMostEveryMs = 200;

@ApiTags('bulk-operations')
@Controller(apiRoot)
export class BulkOperationStreamHttp {
  constructor(
    private readonly asks: Asks,
    private readonly live: LiveStreams,
  ) {}

  /** A browser that comes back after the end is told (204) not to come back again. */
  @Get('bulk-operations/:operationId/stream')
  @ApiOperation({
    operationId: 'bulkOperationStream',
    summary: 'Follow the progress of a bulk operation',
    description: 'Server-sent events, each the operation as it stands; the stream ends with the operation.',
    'x-permission': null,
  } as Parameters<typeof ApiOperation>[0])
  @ApiParam({ name: 'operationId', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: 'Events until the operation ends',
    content: { 'text/event-stream': { schema: jsonSchemaOf(readBulkOperation.response, 'output').schema } },
  })
  @ApiResponse({ status: 204, description: 'It has ended' })
  @WithProblems(400, 401, 403, 404, 429, 500, 503)
  async follow(
    @Param('operationId') operationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const principal = principalOf(request);
    const read = async () =>
      this.asks.ask(readBulkOperation, { operationId }, { as: await principal.tokenFor('sales') });
    const first = await read();
    if (first.finishedAt !== null && request.headers['last-event-id'] !== undefined)
      return void reply.status(204).send();
    const wakeUp = new WakeUp();
    const stream = this.live.start(principal, reply, ({ topic }) => topic.startsWith('bulk') && wakeUp.now());
    stream.onEnd(() => wakeUp.now());
    void tell(first, { stream, wakeUp, read });
  }
}

interface Following {
  readonly stream: SseStream;
  readonly wakeUp: WakeUp;
  readonly read: () => Promise<BulkOperationView>;
}

async function tell(first: BulkOperationView, { stream, wakeUp, read }: Following): Promise<void> {
  let said = '';
  for (
    let current: BulkOperationView | undefined = first;
    !stream.ended;
    current = await again(read, stream)
  ) {
    const state = JSON.stringify(current);
    if (current && state !== said) stream.send(current);
    if (current) said = state;
    if (current && current.finishedAt !== null) return stream.end();
    await wakeUp.after({ atLeastMs: atMostEveryMs, atMostMs: atLeastEveryMs });
  }
}

/** Nothing when it cannot be read just now: the stream stays. Refused for good (signed out, gone): it ends. */
async function again(
  read: () => Promise<BulkOperationView>,
  stream: SseStream,
): Promise<BulkOperationView | undefined> {
  if (stream.ended) return undefined;
  try {
    return await read();
  } catch (error) {
    if (isRefusal(error) && error.kind !== 'unavailable') stream.end();
    return undefined;
  }
}
