import { CONFIG, verifyInternalRequest } from '@comptoir/service-kit';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SalesConfig } from '../sales.config';
import { ExportFiles } from './export-files.repository';
import { exportErrors } from './export.errors';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files to the gateway and to nobody else: each request carries the internal token of the person who wants one. */
@Controller('internal/exports')
export class ExportsHttp {
  private readonly callerOf;

  constructor(
    private readonly files: ExportFiles,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.callerOf = verifyInternalRequest(config.INTERNAL_TOKEN_PUBLIC_KEY, 'sales');
  }

  @Get(':exportId/file')
  async download(
    @Param('exportId') exportId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = await this.callerOf(request);
    if (!uuid.test(exportId)) throw exportErrors.notFound(exportId);
    const file = await this.files.open(exportId, caller);
    void reply
      .header('content-type', types[file.format])
      .header('content-length', file.bytes)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(file.content);
  }
}
