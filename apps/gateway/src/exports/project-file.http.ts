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

@ApiTags('project-files')
@Controller(apiRoot)
export class ProjectFileHttp {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  @Get('project-files/:projectFileId/content')
  @ApiOperation({
    operationId: 'projectFileContent',
    summary: 'Download a file of a project',
    'x-permission': 'project.read',
  } as Parameters<typeof ApiOperation>[0])
  @ApiParam({ name: 'projectFileId', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: 'The file',
    content: { 'application/pdf': binary, 'image/png': binary, 'image/jpeg': binary },
  })
  @WithProblems(401, 403, 404, 429, 500, 503)
  async download(
    @Param('projectFileId') projectFileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { traceparent } = request;
    const url = new URL(
      `/internal/project-files/${encodeURIComponent(projectFileId)}/content`,
      this.config.SALES_URL,
    );
    const authorization = `Bearer ${await principalOf(request).tokenFor('sales')}`;
    passOn(await fetchFile(url, { authorization, traceparent }), reply);
  }
}
