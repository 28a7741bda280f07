import { asDownload } from '@comptoir/papers';
import { CONFIG, verifyInternalRequest } from '@comptoir/service-kit';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SalesConfig } from '../sales.config';
import { ProjectFileContents } from './project-file-contents.repository';
import { projectFileErrors } from './project-file.errors';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files to the gateway and to nobody else: each request carries the internal token of the person who wants one. */
@Controller('internal/project-files')
export class ProjectFilesHttp {
  private readonly callerOf;

  constructor(
    private readonly files: ProjectFileContents,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.callerOf = verifyInternalRequest(config.INTERNAL_TOKEN_PUBLIC_KEY, 'sales');
  }

  @Get(':fileId/content')
  async download(
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = await this.callerOf(request);
    if (!uuid.test(fileId)) throw projectFileErrors.notFound(fileId);
    const { name, type, bytes, content } = await this.files.open(fileId, caller);
    void reply
      .header('content-type', type)
      .header('content-length', bytes)
      .header('content-disposition', asDownload(name))
      .send(content);
  }
}
