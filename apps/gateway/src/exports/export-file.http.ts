import { CONFIG } from '@comptoir/service-kit';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { principalOf } from '../http/contract-edge.http';
import { apiRoot } from '../http/contract-route';
import { WithProblems } from '../openapi/document-ask.http';
import { fetchFile, passOn } from './fetched-file.http';

const binary = { schema: { type: 'string' as const, format: 'binary' } };

@ApiTags('exports')
@Controller(apiRoot)
export class ExportFileHttp {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  @Get('exports/:exportId/file')
  @ApiOperation({
    operationId: 'exportFile',
    summary: 'Download a file that was made',
    description: 'Only whoever ordered it gets it, for seven days.',
    'x-permission': null,
  } as Parameters<typeof ApiOperation>[0])
  @ApiParam({ name: 'exportId', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: 'The file',
    content: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
      'text/csv': binary,
      'application/pdf': binary,
    },
  })
  @WithProblems(401, 404, 409, 429, 500, 503)
  async download(
    @Param('exportId') exportId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { traceparent } = request;
    const file = await fetchFile(
      new URL(`/internal/exports/${encodeURIComponent(exportId)}/file`, this.config.SALES_URL),
      { authorization: `Bearer ${await principalOf(request).tokenFor('sales')}`, traceparent },
    );
    passOn(file, reply);
  }
}
